package io.tidemark.store.night;

import io.tidemark.store.Sql;
import io.tidemark.store.Total;
import io.tidemark.store.night.Input.State;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What went into a run and what became of it. What the run has read is counted in the store; what it has not touched is told
 * by the {@link Total}s, so that the count costs what the night brought.
 *
 * @param listed files in the frozen list
 * @param known files read in earlier runs
 * @param read files read in this run
 * @param quarantined files that could not be read
 * @param runs number-like runs of the list's documents
 * @param figures figures that the extractor reported for the list's documents
 * @param exclusions exclusions that it reported for them
 * @param reported what it reported for the documents that this run has read
 * @param stored what the store has of them
 * @param attached figures behind the observations that are held
 * @param setAside figures of all documents that count, set aside with a reason
 * @param standing figures of all documents that count
 */
public record Balance(
        long listed,
        long known,
        long read,
        long quarantined,
        long runs,
        long figures,
        long exclusions,
        Counted reported,
        Counted stored,
        long attached,
        long setAside,
        long standing) {

    private static final String LISTED =
            " FROM source_document d WHERE d.state = 'read' AND d.id IN (SELECT document FROM run_input WHERE run = ?)";
    private static final String READ = "(SELECT d.id FROM source_document d WHERE d.state = 'read' AND d.id IN"
            + " (SELECT document FROM run_input WHERE run = ? AND state = 'read'))";

    /** Figures and exclusions of some documents. */
    public record Counted(long figures, long exclusions) {}

    /** Counts; writes nothing. */
    public static Balance of(Connection connection, long run) throws SQLException {
        Map<State, Long> inputs = new Inputs(connection).counts(run);
        Map<Total, Long> totals = Total.all(connection);
        return new Balance(
                inputs.values().stream().mapToLong(Long::longValue).sum(),
                inputs.getOrDefault(State.KNOWN, 0L),
                inputs.getOrDefault(State.READ, 0L),
                inputs.getOrDefault(State.QUARANTINED, 0L),
                Sql.number(connection, "SELECT SUM(d.runs)" + LISTED, run),
                Sql.number(connection, "SELECT SUM(d.figures)" + LISTED, run),
                Sql.number(connection, "SELECT SUM(d.exclusions)" + LISTED, run),
                new Counted(
                        Sql.number(
                                connection, "SELECT SUM(d.figures) FROM source_document d WHERE d.id IN " + READ, run),
                        Sql.number(
                                connection,
                                "SELECT SUM(d.exclusions) FROM source_document d WHERE d.id IN " + READ,
                                run)),
                new Counted(
                        Sql.number(connection, "SELECT COUNT(*) FROM figure WHERE document IN " + READ, run),
                        Sql.number(connection, "SELECT COUNT(*) FROM exclusion WHERE document IN " + READ, run)),
                totals.getOrDefault(Total.ATTACHED, 0L),
                totals.getOrDefault(Total.SET_ASIDE, 0L),
                totals.getOrDefault(Total.FIGURES, 0L));
    }

    /** What does not add up, in words; empty for a run that balances. */
    public List<String> differences() {
        List<String> differences = new ArrayList<>();
        compare(differences, "files listed", listed, "known, read and quarantined", known + read + quarantined);
        compare(differences, "figures reported", reported.figures(), "stored", stored.figures());
        compare(differences, "exclusions reported", reported.exclusions(), "stored", stored.exclusions());
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
