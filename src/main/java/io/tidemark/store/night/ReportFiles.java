package io.tidemark.store.night;

import io.tidemark.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The files that runs made.
 *
 * @param connection commits and closes by its owner
 */
public record ReportFiles(Connection connection) {

    /**
     * A file of a report.
     *
     * @param name relative to the folder of the run's report
     * @param hash SHA-256 of its bytes, 64 lower-case hexadecimal digits
     */
    public record ReportFile(String name, String hash, long bytes) {}

    /** Keeps what a run made in place of what it is known to have made before. */
    public void replace(long run, List<ReportFile> files) throws SQLException {
        Sql.run(connection, "DELETE FROM report_file WHERE run = ?", run);
        Sql.batch(connection, "INSERT INTO report_file (run, name, hash, bytes) VALUES (?, ?, ?, ?)", files, file ->
                new Object[] {run, file.name(), file.hash(), file.bytes()});
    }

    /** The run that made a file with these bytes, the last one of several; empty for none. */
    public Optional<Long> maker(String hash) throws SQLException {
        return Sql.first(
                connection,
                row -> row.getLong(1),
                "SELECT run FROM report_file WHERE hash = ? ORDER BY run DESC LIMIT 1",
                hash);
    }

    /** By name. */
    public List<ReportFile> of(long run) throws SQLException {
        return Sql.list(
                connection,
                row -> new ReportFile(row.getString(1), row.getString(2), row.getLong(3)),
                "SELECT name, hash, bytes FROM report_file WHERE run = ? ORDER BY name",
                run);
    }
}
