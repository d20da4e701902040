package io.tidemark.store.night;

import io.tidemark.store.FigureIds;
import io.tidemark.store.Sql;
import io.tidemark.store.Total;
import io.tidemark.store.night.Input.State;
import java.sql.Connection;
import java.sql.ResultSet;
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
 * @param runs number-like runs of the list's documents: of the known ones as it was when the list was frozen
 * @param figures figures that the extractor reported for the list's documents
 * @param exclusions exclusions that it reported for them
 * @param reported what it reported for the documents that this run has read
 * @param stored what the store has of them
 * @param accounted the number-like runs of these documents and what became of them
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
        Accounted accounted,
        long attached,
        long setAside,
        long standing) {

    private static final String KNOWN = "SELECT runs, figures, exclusions FROM input_list WHERE run = ?";
    private static final String LISTED =
            " FROM source_document d WHERE d.state = 'read' AND d.id IN (SELECT document FROM run_input WHERE run = ?)";
    private static final String READ = "(SELECT d.id FROM source_document d WHERE d.state = 'read' AND d.id IN"
            + " (SELECT document FROM run_input WHERE run = ? AND state = 'read'))";

    private static final String FIGURES =
            " FROM source_document d JOIN figure f ON " + FigureIds.OF_D + " WHERE d.id IN " + READ;

    /** Figures and exclusions of some documents. */
    public record Counted(long figures, long exclusions) {}

    /**
     * Number-like runs of some documents.
     *
     * @param runs all of them
     * @param covered those whose every character is in a stored figure or exclusion
     */
    public record Accounted(long runs, long covered) {}

    /** Counts; writes nothing. */
    public static Balance of(Connection connection, long run) throws SQLException {
        Map<State, Long> inputs = new Inputs(connection).counts(run);
        Map<Total, Long> totals = Total.all(connection);
        long[] known = Sql.first(connection, row -> numbers(row, 3), KNOWN, run).orElse(new long[3]);
        long[] own = sums(connection, "SELECT SUM(d.runs), SUM(d.figures), SUM(d.exclusions)" + LISTED, run);
        long[] read = sums(
                connection,
                "SELECT SUM(d.figures), SUM(d.exclusions), SUM(d.runs), SUM(d.covered)"
                        + " FROM source_document d WHERE d.id IN " + READ,
                run);
        return new Balance(
                inputs.values().stream().mapToLong(Long::longValue).sum(),
                inputs.getOrDefault(State.KNOWN, 0L),
                inputs.getOrDefault(State.READ, 0L),
                inputs.getOrDefault(State.QUARANTINED, 0L),
                known[0] + own[0],
                known[1] + own[1],
                known[2] + own[2],
                new Counted(read[0], read[1]),
                new Counted(
                        Sql.number(connection, "SELECT COUNT(*)" + FIGURES, run),
                        Sql.number(connection, "SELECT COUNT(*) FROM exclusion WHERE document IN " + READ, run)),
                new Accounted(read[2], read[3]),
                totals.getOrDefault(Total.ATTACHED, 0L),
                totals.getOrDefault(Total.SET_ASIDE, 0L),
                totals.getOrDefault(Total.FIGURES, 0L));
    }

    private static long[] sums(Connection connection, String sql, long run) throws SQLException {
        return Sql.first(connection, row -> numbers(row, row.getMetaData().getColumnCount()), sql, run)
                .orElseThrow();
    }

    private static long[] numbers(ResultSet row, int count) throws SQLException {
        long[] numbers = new long[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = row.getLong(i + 1);
        }
        return numbers;
    }

    /** What does not add up, in words; empty for a run that balances. */
    public List<String> differences() {
        List<String> differences = new ArrayList<>();
        compare(differences, "files listed", listed, "known, read and quarantined", known + read + quarantined);
        compare(differences, "figures reported", reported.figures(), "stored", stored.figures());
        compare(differences, "exclusions reported", reported.exclusions(), "stored", stored.exclusions());
        compare(
                differences,
                "number-like runs",
                accounted.runs(),
                "covered by figures and exclusions",
                accounted.covered());
        compare(differences, "figures", standing, "behind observations and set aside", attached + setAside);
        return differences;
    }

    private static void compare(List<String> differences, String one, long count, String other, long otherCount) {
        if (count != otherCount) {
            differences.add(count + " " + one + ", but " + otherCount + " " + other);
        }
    }
}
