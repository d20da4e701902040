package io.tidemark.store;

import io.tidemark.statistics.Finding.Severity;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A count of what the store holds now, kept up with each change in the transaction of the change, so that a night need not
 * count what it has not touched. The change is counted in rows that the database reports.
 */
public enum Total {
    /** Documents that count. */
    DOCUMENTS(Total.DOCUMENT + "d.state = 'read'"),
    /** Figures of the documents that count. */
    FIGURES(Total.FIGURE + "d.state = 'read'"),
    /** Those of them that are behind no observation, for a stated reason. */
    SET_ASIDE(Total.FIGURE + "f.set_aside <> '' AND d.state = 'read'"),
    /** Numbers of the documents that count which are no figures. */
    EXCLUSIONS(Total.EXCLUSION + "d.state = 'read'"),
    /** Figures behind the observations that are held. */
    ATTACHED("SELECT COUNT(*) FROM observation_figure b JOIN observation_vintage w"
            + " ON w.observation = b.observation AND w.held_from = b.held_from WHERE w.held_until IS NULL"),
    /** Observations that are held. */
    OBSERVATIONS("SELECT COUNT(*) FROM observation_vintage WHERE held_until IS NULL"),
    /** Findings that stand, by severity. */
    ERRORS(Total.FINDING + "'error'"),
    WARNINGS(Total.FINDING + "'warning'"),
    NOTES(Total.FINDING + "'note'");

    private static final String DOCUMENT = "SELECT COUNT(*) FROM source_document d WHERE ";
    private static final String FIGURE =
            "SELECT COUNT(*) FROM source_document d JOIN figure f ON " + FigureIds.OF_D + " WHERE ";
    private static final String EXCLUSION =
            "SELECT COUNT(*) FROM source_document d JOIN exclusion e ON e.document = d.id WHERE ";
    private static final String FINDING = "SELECT COUNT(*) FROM finding WHERE held_until IS NULL AND severity = ";

    private final String inFull;

    Total(String inFull) {
        this.inFull = inFull;
    }

    /** The findings of a severity. */
    public static Total of(Severity severity) {
        return switch (severity) {
            case ERROR -> ERRORS;
            case WARNING -> WARNINGS;
            case NOTE -> NOTES;
        };
    }

    /** The name in the store. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** So many rows more, or fewer where it is negative. Commits by the connection's owner. */
    public void add(Connection connection, long difference) throws SQLException {
        if (difference != 0) {
            Sql.run(connection, "UPDATE total SET count = count + ? WHERE name = ?", difference, code());
        }
    }

    /** All totals as they were kept up. */
    public static Map<Total, Long> all(Connection connection) throws SQLException {
        Map<Total, Long> all = new EnumMap<>(Total.class);
        Sql.list(
                        connection,
                        row -> Map.entry(valueOf(row.getString(1).toUpperCase(Locale.ROOT)), row.getLong(2)),
                        "SELECT name, count FROM total")
                .forEach(total -> all.put(total.getKey(), total.getValue()));
        return all;
    }

    /** Counts everything; answers what the totals do not tell as it is, in words. */
    public static List<String> differences(Connection connection) throws SQLException {
        List<String> differences = new ArrayList<>();
        for (Map.Entry<Total, Long> kept : all(connection).entrySet()) {
            long counted = Sql.number(connection, kept.getKey().inFull);
            if (counted != kept.getValue()) {
                differences.add("the total of " + kept.getKey().code() + " is " + kept.getValue() + ", but " + counted
                        + " are there");
            }
        }
        return differences;
    }
}
