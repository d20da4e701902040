package io.tidemark.store.evidence;

import io.tidemark.store.Sql;
import io.tidemark.store.night.Run;
import io.tidemark.store.observation.Observations;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * All that a vintage holds, in numbers: what a report is a part of.
 *
 * @param documents that count
 * @param runs number-like runs of characters in them
 * @param covered runs that are whole in figures or exclusions
 * @param figures read from them
 * @param exclusions their numbers that are no figures
 * @param observations that are held
 */
public record Whole(long documents, long runs, long covered, long figures, long exclusions, long observations) {

    /** Of documents an index tells it; the observations were counted when the run made them. */
    public static Whole of(Connection connection, Run run) throws SQLException {
        Long counted = run.counters().get("observations");
        long observations = counted == null ? new Observations(connection).count(run.vintage()) : counted;
        return Sql.first(
                        connection,
                        row -> new Whole(
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                observations),
                        "SELECT COUNT(*), SUM(d.runs), SUM(d.covered), SUM(d.figures), SUM(d.exclusions)"
                                + " FROM source_document d WHERE" + Documents.HELD,
                        run.vintage(),
                        run.vintage())
                .orElseThrow();
    }
}
