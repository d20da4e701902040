package io.tidemark.store.finding;

import io.tidemark.statistics.Finding;
import io.tidemark.statistics.Finding.Severity;
import io.tidemark.statistics.Observation;
import io.tidemark.store.Json;
import io.tidemark.store.Many;
import io.tidemark.store.Sql;
import io.tidemark.store.Total;
import io.tidemark.store.evidence.Columns;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The findings as of a run: those that its vintage holds.
 *
 * @param connection commits and closes by its owner
 */
public record Findings(Connection connection) {
    private static final String HELD = " JOIN run r ON r.id = ?"
            + " WHERE d.held_from <= r.vintage AND (d.held_until IS NULL OR d.held_until > r.vintage)";

    private static final String SELECT = "SELECT d.id, d.code, d.severity, d.arguments, i.rank, "
            + Columns.key("o") + " FROM finding d LEFT JOIN observation o ON o.id = d.observation"
            + " LEFT JOIN indicator_order i ON i.code = o.concept WHERE d.id IN (#)";

    /** A finding with what decides where it stands. */
    private record Placed(Finding finding, long id, String arguments, int rank, Observation.@Nullable Key key) {
        String word(Function<Observation.Key, String> part) {
            return key == null ? "" : part.apply(key);
        }
    }

    /** The gravest first, then in the order of the report; for one observation in that of their codes. */
    private static final Comparator<Placed> ORDER = Comparator.comparing(
                    (Placed each) -> each.finding().severity())
            .thenComparing(Placed::rank)
            .thenComparing(each -> each.word(Observation.Key::concept))
            .thenComparing(each -> each.word(Observation.Key::subject))
            .thenComparing(each -> each.word(Observation.Key::period))
            .thenComparing(each -> each.word(key -> key.status().code()))
            .thenComparing(each -> each.word(key -> key.measure().code()))
            .thenComparing(each -> each.word(key -> key.base().code() + " " + key.mean()))
            .thenComparing(each -> each.word(key -> key.unit().code()))
            .thenComparing(each -> each.finding().code())
            .thenComparing(Placed::arguments)
            .thenComparing(Placed::id);

    public List<Finding> of(long run) throws SQLException {
        return of(run, Integer.MAX_VALUE);
    }

    /** The gravest of them, and of those the newest ones, at most so many: in the same order. */
    public List<Finding> of(long run, int most) throws SQLException {
        Set<Long> ids = new LinkedHashSet<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
            ids.addAll(Sql.list(
                    connection,
                    row -> row.getLong(1),
                    "SELECT d.id FROM finding d" + HELD
                            + " AND d.severity = ? ORDER BY d.held_from DESC, d.id DESC LIMIT ?",
                    run,
                    severity.code(),
                    most - ids.size()));
        }
        Map<Long, List<Long>> observations = new HashMap<>();
        new Many(
                        connection,
                        "SELECT fo.finding, fo.observation FROM finding_observation fo WHERE fo.finding IN (#)"
                                + " ORDER BY fo.finding, fo.ordinal")
                .list(row -> Map.entry(row.getLong(1), row.getLong(2)), ids)
                .forEach(link -> observations
                        .computeIfAbsent(link.getKey(), finding -> new ArrayList<>())
                        .add(link.getValue()));
        List<Placed> placed = new Many(connection, SELECT)
                .list(
                        row -> new Placed(
                                new Finding(
                                        row.getString(2),
                                        Severity.of(row.getString(3)),
                                        observations.getOrDefault(row.getLong(1), List.of()),
                                        Json.words(row.getString(4))),
                                row.getLong(1),
                                row.getString(4),
                                row.getInt(5) == 0 ? Integer.MAX_VALUE : row.getInt(5),
                                row.getString(6) == null ? null : Columns.key(row, 6)),
                        ids);
        placed.sort(ORDER);
        return placed.stream().map(Placed::finding).toList();
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
