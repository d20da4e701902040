package io.tidemark.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A connection for each thread that reads the store at the same time. They see one state of it only while nobody writes:
 * within a night or a command that holds the lock.
 */
public final class Readers implements Reading, AutoCloseable {
    private final Database database;
    private final Map<Thread, Connection> open = new LinkedHashMap<>();

    public Readers(Database database) {
        this.database = database;
    }

    @Override
    public synchronized Connection connection() throws SQLException {
        Connection known = open.get(Thread.currentThread());
        if (known != null) {
            return known;
        }
        Connection connection = database.connectToRead();
        open.put(Thread.currentThread(), connection);
        return connection;
    }

    /** Closes all of them; to be called when no thread reads any more. */
    @Override
    public synchronized void close() throws SQLException {
        for (Connection connection : open.values()) {
            connection.close();
        }
        open.clear();
    }
}
