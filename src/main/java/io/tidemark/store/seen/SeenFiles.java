package io.tidemark.store.seen;

import io.tidemark.store.Rows;
import io.tidemark.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Files as they lay there when they were hashed, so that those that lie there unchanged need not be hashed again.
 *
 * @param connection commits and closes by its owner
 */
public record SeenFiles(Connection connection) {

    /**
     * A file.
     *
     * @param path relative to the project's folder
     * @param bytes its size
     * @param changed when it was written last, in nanoseconds since 1970
     * @param key made of what the file system calls it, 0 where it does not
     * @param hash SHA-256 of its bytes
     */
    public record Seen(String path, long bytes, long changed, long key, String hash) {}

    /** All of them, by path. */
    public Rows<Seen> all() throws SQLException {
        return Sql.rows(
                connection,
                row -> new Seen(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getString(5)),
                "SELECT path, bytes, changed, file_key, hash FROM seen_file ORDER BY path");
    }

    /** Keeps files as they were seen now, and forgets others. */
    public void replace(List<Seen> seen, List<String> gone) throws SQLException {
        Sql.batch(connection, "DELETE FROM seen_file WHERE path = ?", gone, path -> new Object[] {path});
        Sql.batch(
                connection,
                "INSERT INTO seen_file (path, bytes, changed, file_key, hash) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT (path) DO UPDATE SET bytes = excluded.bytes, changed = excluded.changed,"
                        + " file_key = excluded.file_key, hash = excluded.hash",
                seen,
                file -> new Object[] {file.path(), file.bytes(), file.changed(), file.key(), file.hash()});
    }
}
