package io.tidemark.store;

import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/** SQLite's driver: the first connection of a process waits for it longer than for the file. */
public final class Driver {
    private Driver() {}

    /** Gets it ready on a thread of its own. Where it cannot be had, the first connection that somebody needs says so. */
    public static void prepare() {
        Thread thread = new Thread(Driver::connect, "driver");
        thread.setDaemon(true);
        thread.start();
    }

    private static void connect() {
        try {
            new SQLiteConfig().createConnection("jdbc:sqlite::memory:").close();
        } catch (SQLException | LinkageError saidByTheFirstConnection) {
            return;
        }
    }
}
