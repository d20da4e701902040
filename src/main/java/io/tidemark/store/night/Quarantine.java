package io.tidemark.store.night;

import io.tidemark.store.Rows;
import io.tidemark.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What could not be read, by run. A file may have several entries, each for another place.
 *
 * @param connection commits and closes by its owner
 */
public record Quarantine(Connection connection) {

    /**
     * A file or a part of one that could not be read.
     *
     * @param path relative to the project's folder
     * @param hash SHA-256 of the file's bytes, null where they could not be read
     * @param place where in the file; empty for the whole of it
     * @param reason code of the reason
     * @param detail what was met, in words
     * @param remedy what a person can do about it
     */
    public record Entry(
            String path, @Nullable String hash, String place, String reason, String detail, String remedy) {}

    /** Keeps an entry; the same file, place and reason again replaces it. */
    public void put(long run, Entry entry) throws SQLException {
        Sql.run(
                connection,
                "INSERT INTO quarantine (run, path, place, reason, hash, detail, remedy) VALUES (?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (run, path, place, reason) DO UPDATE SET"
                        + " hash = excluded.hash, detail = excluded.detail, remedy = excluded.remedy",
                run,
                entry.path(),
                entry.place(),
                entry.reason(),
                entry.hash(),
                entry.detail(),
                entry.remedy());
    }

    /** The entries of a run, by path and place. */
    public Rows<Entry> of(long run) throws SQLException {
        return Sql.rows(
                connection,
                row -> new Entry(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)),
                "SELECT path, hash, place, reason, detail, remedy FROM quarantine WHERE run = ?"
                        + " ORDER BY path, place, reason",
                run);
    }

    /** How many files of a run have an entry. */
    public long files(long run) throws SQLException {
        return Sql.number(connection, "SELECT COUNT(DISTINCT path) FROM quarantine WHERE run = ?", run);
    }
}
