package io.tidemark.store.finding;

import io.tidemark.statistics.Finding;
import io.tidemark.statistics.Finding.Severity;
import io.tidemark.store.Json;
import io.tidemark.store.Sql;
import io.tidemark.store.Total;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The findings as of a run: those that its vintage holds.
 *
 * @param connection commits and closes by its owner
 */
public record Findings(Connection connection) {
    private static final String HELD = " JOIN run r ON r.id = ?"
            + " WHERE d.held_from <= r.vintage AND (d.held_until IS NULL OR d.held_until > r.vintage)";

    /** The gravest first, then in the order of the report; for one observation in that of their codes. */
    private static final String ORDER =
            " ORDER BY CASE d.severity WHEN 'error' THEN 1 WHEN 'warning' THEN 2 ELSE 3 END,"
                    + " CASE WHEN i.rank IS NULL THEN 1 ELSE 0 END, i.rank, o.concept NULLS FIRST, o.subject, o.period,"
                    + " o.status, o.measure, o.unit, d.code, d.arguments, d.id";

    public List<Finding> of(long run) throws SQLException {
        Map<Long, List<Long>> observations = new HashMap<>();
        Sql.list(
                        connection,
                        row -> Map.entry(row.getLong(1), row.getLong(2)),
                        "SELECT fo.finding, fo.observation FROM finding d"
                                + " JOIN finding_observation fo ON fo.finding = d.id" + HELD
                                + " ORDER BY fo.finding, fo.ordinal",
                        run)
                .forEach(link -> observations
                        .computeIfAbsent(link.getKey(), finding -> new ArrayList<>())
                        .add(link.getValue()));
        return Sql.list(
                connection,
                row -> new Finding(
                        row.getString(2),
                        Severity.of(row.getString(3)),
                        observations.getOrDefault(row.getLong(1), List.of()),
                        Json.words(row.getString(4))),
                "SELECT d.id, d.code, d.severity, d.arguments FROM finding d"
                        + " LEFT JOIN observation o ON o.id = d.observation"
                        + " LEFT JOIN indicator_order i ON i.code = o.concept" + HELD + ORDER,
                run);
    }

    /** How many findings a run has, by severity; all severities are there. */
    public Map<Severity, Long> counts(long run) throws SQLException {
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        if (isNewest(run)) {
            Map<Total, Long> totals = Total.all(connection);
            for (Severity severity : Severity.values()) {
                counts.put(severity, totals.getOrDefault(Total.of(severity), 0L));
            }
            return counts;
        }
        for (Severity severity : Severity.values()) {
            counts.put(severity, 0L);
        }
        Sql.list(
                        connection,
                        row -> Map.entry(Severity.of(row.getString(1)), row.getLong(2)),
                        "SELECT d.severity, COUNT(*) FROM finding d" + HELD + " GROUP BY d.severity",
                        run)
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    /** Whether nothing was found since: what stands is what the run has. */
    private boolean isNewest(long run) throws SQLException {
        return Sql.number(
                        connection,
                        "SELECT COUNT(*) FROM run WHERE id = ? AND vintage = (SELECT MAX(vintage) FROM run)",
                        run)
                > 0;
    }
}
