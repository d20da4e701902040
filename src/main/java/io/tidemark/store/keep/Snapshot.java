package io.tidemark.store.keep;

import io.tidemark.store.Database;
import io.tidemark.store.Sql;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** A copy of a store as its last commit left it, made while others read and write. */
public final class Snapshot {
    private Snapshot() {}

    /**
     * Copies the store into a new file. The writer goes on meanwhile; what it commits later is not in the copy.
     *
     * @param to a file that is not there yet
     */
    public static void of(Path store, Path to) throws IOException, SQLException {
        try (Connection connection = Database.ofAnySchema(store).connect()) {
            Sql.run(connection, "VACUUM INTO ?", to.toString());
        }
    }
}
