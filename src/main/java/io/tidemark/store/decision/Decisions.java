package io.tidemark.store.decision;

import io.tidemark.reconcile.Decision;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.store.Sql;
import io.tidemark.store.decision.Decided.Act;
import io.tidemark.store.decision.Decided.End;
import io.tidemark.store.decision.Decided.Kind;
import io.tidemark.store.evidence.Columns;
import io.tidemark.store.evidence.Touched;
import io.tidemark.store.observation.Observations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The decisions, by number. None is ever deleted. Each change lets the observation wait for the next night.
 *
 * @param connection commits and closes by its owner
 */
public record Decisions(Connection connection) {
    private static final String SELECT = "SELECT n.id, n.figure, d.path, f.value, f.value_high, f.qualifier, f.quantum,"
            + " f.unit, n.observation, " + Columns.key("o") + ", f.text, f.place,"
            + " n.actor, n.at, n.reason, EXISTS (SELECT 1 FROM observation_vintage w WHERE w.observation = n.observation"
            + " AND w.held_until IS NULL AND w.decision = n.id)"
            + " FROM decision n JOIN observation o ON o.id = n.observation JOIN figure f ON f.id = n.figure"
            + " JOIN source_document d ON d.id = f.document";

    private static final String HOLDS = " NOT EXISTS (SELECT 1 FROM decision_end e WHERE e.decision = n.id)";

    private record Ended(long decision, End end) {}

    /** Keeps a decision; answers its number. A decision that held for the observation is replaced. */
    public long add(long observation, Key key, long figure, Act act) throws SQLException {
        long id = Sql.number(connection, "SELECT MAX(id) FROM decision") + 1;
        for (Decided before : of(observation)) {
            if (before.ends().isEmpty()) {
                end(before, Kind.REPLACED, new Act(act.actor(), act.at(), "decision " + id));
            }
        }
        Sql.run(
                connection,
                "INSERT INTO decision (id, observation, figure, reason, actor, at) VALUES (?, ?, ?, ?, ?, ?)",
                id,
                observation,
                figure,
                act.reason(),
                act.actor(),
                act.at());
        new Touched(connection).add(key);
        return id;
    }

    /** Ends a decision. */
    public void end(Decided decided, Kind kind, Act act) throws SQLException {
        Sql.run(
                connection,
                "INSERT INTO decision_end (decision, kind, reason, actor, at) VALUES (?, ?, ?, ?, ?)",
                decided.decision().id(),
                kind.code(),
                act.reason(),
                act.actor(),
                act.at());
        if (kind != Kind.LAPSED) {
            new Touched(connection).add(decided.key());
        }
    }

    /** All decisions, by number. */
    public List<Decided> all() throws SQLException {
        return list("");
    }

    /** All decisions as they stood at an instant, by number. */
    public List<Decided> asOf(Instant at) throws SQLException {
        return all().stream()
                .filter(decided -> !decided.act().at().isAfter(at))
                .map(decided -> decided.asOf(at))
                .toList();
    }

    /** The decisions on an observation, by number. */
    public List<Decided> of(long observation) throws SQLException {
        return list(" WHERE n.observation = ?", observation);
    }

    public Optional<Decided> find(long id) throws SQLException {
        return list(" WHERE n.id = ?", id).stream().findFirst();
    }

    /** The decisions that hold, by what they are about. They are few: each was made by a person. */
    public Map<Key, Decided> holding() throws SQLException {
        Map<Key, Decided> holding = new HashMap<>();
        list(" WHERE" + HOLDS).forEach(decided -> holding.put(decided.key(), decided));
        return holding;
    }

    private List<Decided> list(String where, @Nullable Object... values) throws SQLException {
        Map<Long, List<End>> ends = new HashMap<>();
        Sql.list(
                        connection,
                        Decisions::ended,
                        "SELECT e.decision, e.kind, e.actor, e.at, e.reason FROM decision_end e"
                                + " JOIN decision n ON n.id = e.decision" + where + " ORDER BY e.at",
                        values)
                .forEach(ended -> ends.computeIfAbsent(ended.decision(), id -> new ArrayList<>())
                        .add(ended.end()));
        return Sql.list(connection, row -> decided(row, ends), SELECT + where + " ORDER BY n.id", values);
    }

    private static Ended ended(ResultSet row) throws SQLException {
        return new Ended(row.getLong(1), new End(Kind.of(row.getString(2)), act(row, 3)));
    }

    private static Act act(ResultSet row, int first) throws SQLException {
        return new Act(row.getString(first), Instant.parse(row.getString(first + 1)), row.getString(first + 2));
    }

    private static Decided decided(ResultSet row, Map<Long, List<End>> ends) throws SQLException {
        Decision decision =
                new Decision(row.getLong(1), row.getLong(2), row.getString(3), Observations.quantity(row, 4));
        return new Decided(
                decision,
                row.getLong(9),
                Columns.key(row, 10),
                row.getString(18),
                row.getString(19),
                act(row, 20),
                ends.getOrDefault(decision.id(), List.of()),
                row.getBoolean(23));
    }
}
