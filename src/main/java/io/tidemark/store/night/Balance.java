package io.tidemark.store.night;

import io.tidemark.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What went into a run and what became of it, counted in the store.
 *
 * @param listed files in the frozen list
 * @param known files read in earlier runs
 * @param read files read in this run
 * @param quarantined files that could not be read
 * @param runs number-like runs that the extractor reported for the list's documents
 * @param figuresReported figures that the extractor reported for them
 * @param figures figures of theirs in the store
 * @param exclusionsReported exclusions that the extractor reported for them
 * @param exclusions exclusions of theirs in the store
 * @param attached figures of all documents that count, behind an observation of the newest vintage
 * @param setAside figures of all documents that count, set aside with a reason
 * @param standing figures of all documents that count
 */
public record Balance(
        long listed,
        long known,
        long read,
        long quarantined,
        long runs,
        long figuresReported,
        long figures,
        long exclusionsReported,
        long exclusions,
        long attached,
        long setAside,
        long standing) {

    private static final String LISTED =
            " FROM source_document d WHERE d.state = 'read' AND d.id IN (SELECT document FROM run_input WHERE run = ?)";
    private static final String STANDING =
            "SELECT COUNT(*) FROM figure f JOIN source_document d ON d.id = f.document AND d.state = 'read'";

    /** Counts; reads all of it and writes nothing. */
    public static Balance of(Connection connection, long run) throws SQLException {
        return new Balance(
                Sql.number(connection, "SELECT COUNT(*) FROM run_input WHERE run = ?", run),
                inputs(connection, run, Input.State.KNOWN),
                inputs(connection, run, Input.State.READ),
                inputs(connection, run, Input.State.QUARANTINED),
                Sql.number(connection, "SELECT SUM(d.runs)" + LISTED, run),
                Sql.number(connection, "SELECT SUM(d.figures)" + LISTED, run),
                Sql.number(
                        connection, "SELECT COUNT(*) FROM figure WHERE document IN (SELECT d.id" + LISTED + ")", run),
                Sql.number(connection, "SELECT SUM(d.exclusions)" + LISTED, run),
                Sql.number(
                        connection,
                        "SELECT COUNT(*) FROM exclusion WHERE document IN (SELECT d.id" + LISTED + ")",
                        run),
                Sql.number(
                        connection,
                        STANDING + " WHERE EXISTS (SELECT 1 FROM observation_figure b JOIN observation_vintage w"
                                + " ON w.observation = b.observation AND w.held_from = b.held_from"
                                + " WHERE b.figure = f.id AND w.held_until IS NULL)"),
                Sql.number(connection, STANDING + " WHERE f.set_aside <> ''"),
                Sql.number(connection, STANDING));
    }

    private static long inputs(Connection connection, long run, Input.State state) throws SQLException {
        return Sql.number(connection, "SELECT COUNT(*) FROM run_input WHERE run = ? AND state = ?", run, state.code());
    }

    /** What does not add up, in words; empty for a run that balances. */
    public List<String> differences() {
        List<String> differences = new ArrayList<>();
        compare(differences, "files listed", listed, "known, read and quarantined", known + read + quarantined);
        compare(differences, "figures reported", figuresReported, "stored", figures);
        compare(differences, "exclusions reported", exclusionsReported, "stored", exclusions);
        compare(differences, "figures", standing, "behind observations and set aside", attached + setAside);
        if (runs > 0 && figures + exclusions == 0) {
            differences.add(runs + " number-like runs, but neither figure nor exclusion");
        }
        return differences;
    }

    private static void compare(List<String> differences, String one, long count, String other, long otherCount) {
        if (count != otherCount) {
            differences.add(count + " " + one + ", but " + otherCount + " " + other);
        }
    }
}
