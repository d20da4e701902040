package io.tidemark.store.observation;

import io.tidemark.check.Checked;
import io.tidemark.check.Checked.Rival;
import io.tidemark.statistics.Finding;
import io.tidemark.statistics.Finding.Severity;
import io.tidemark.store.Json;
import io.tidemark.store.Rows;
import io.tidemark.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The findings, by run.
 *
 * @param connection commits and closes by its owner
 */
public record Findings(Connection connection) {

    /** Forgets the findings of a run, so that it can be checked anew. */
    public void clear(long run) throws SQLException {
        Sql.run(connection, "DELETE FROM finding_observation WHERE run = ?", run);
        Sql.run(connection, "DELETE FROM finding WHERE run = ?", run);
    }

    /** Adds findings after those that the run has. */
    public void add(long run, List<Finding> findings) throws SQLException {
        int before = (int) Sql.number(connection, "SELECT MAX(ordinal) FROM finding WHERE run = ?", run);
        Sql.batch(
                connection,
                "INSERT INTO finding (run, ordinal, code, severity, arguments) VALUES (?, ?, ?, ?, ?)",
                IntStream.range(0, findings.size()).boxed().toList(),
                at -> {
                    Finding finding = findings.get(at);
                    return new Object[] {
                        run, before + at + 1, finding.code(), finding.severity().code(), Json.write(finding.arguments())
                    };
                });
        List<Object[]> links = new ArrayList<>();
        for (int at = 0; at < findings.size(); at++) {
            int ordinal = 0;
            for (long observation : findings.get(at).observations()) {
                links.add(new Object[] {run, before + at + 1, ++ordinal, observation});
            }
        }
        Sql.batch(
                connection,
                "INSERT INTO finding_observation (run, finding, ordinal, observation) VALUES (?, ?, ?, ?)",
                links,
                link -> link);
    }

    /** The findings of a run: the gravest first, then in the order of checking. */
    public List<Finding> of(long run) throws SQLException {
        Map<Integer, List<Long>> observations = new HashMap<>();
        Sql.list(
                        connection,
                        row -> Map.entry(row.getInt(1), row.getLong(2)),
                        "SELECT finding, observation FROM finding_observation WHERE run = ? ORDER BY finding, ordinal",
                        run)
                .forEach(link -> observations
                        .computeIfAbsent(link.getKey(), finding -> new ArrayList<>())
                        .add(link.getValue()));
        return Sql.list(
                connection,
                row -> new Finding(
                        row.getString(2),
                        Severity.of(row.getString(3)),
                        observations.getOrDefault(row.getInt(1), List.of()),
                        Json.words(row.getString(4))),
                "SELECT ordinal, code, severity, arguments FROM finding WHERE run = ? ORDER BY CASE severity"
                        + " WHEN 'error' THEN 1 WHEN 'warning' THEN 2 ELSE 3 END, ordinal",
                run);
    }

    /** How many findings a run has, by severity; all severities are there. */
    public Map<Severity, Long> counts(long run) throws SQLException {
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            counts.put(
                    severity,
                    Sql.number(
                            connection,
                            "SELECT COUNT(*) FROM finding WHERE run = ? AND severity = ?",
                            run,
                            severity.code()));
        }
        return counts;
    }

    /** What there is to check in a vintage: every observation, in the order of the report. */
    public Rows<Checked> checked(long vintage) throws SQLException {
        return new CheckedRows(Sql.rows(
                connection,
                Findings::line,
                "SELECT o.id, o.concept, o.subject, o.measure, o.status, o.period, o.unit,"
                        + " w.text, w.value, w.value_high, w.qualifier, w.quantum, w.unit, w.label, d.path,"
                        + " r.text, r.value, r.value_high, r.qualifier, r.quantum, r.unit, s.path"
                        + " FROM observation o JOIN observation_vintage w ON w.observation = o.id"
                        + " JOIN figure f ON f.id = w.figure JOIN source_document d ON d.id = f.document"
                        + " LEFT JOIN indicator_order i ON i.code = o.concept"
                        + " LEFT JOIN observation_figure b ON b.observation = o.id AND b.held_from = w.held_from"
                        + " AND b.verdict = 'conflicts'"
                        + " LEFT JOIN figure r ON r.id = b.figure LEFT JOIN source_document s ON s.id = r.document"
                        + " WHERE " + Observations.HOLDS + Observations.ORDER + ", b.ordinal",
                vintage,
                vintage));
    }

    private record Line(Checked checked, @Nullable Rival rival) {}

    private static Line line(ResultSet row) throws SQLException {
        Checked checked = new Checked(
                row.getLong(1),
                Observations.key(row, 2),
                Observations.quantity(row, 9),
                row.getString(8),
                row.getString(14),
                row.getString(15),
                List.of());
        String text = row.getString(16);
        Rival rival = text == null ? null : new Rival(Observations.quantity(row, 17), text, row.getString(22));
        return new Line(checked, rival);
    }

    private static final class CheckedRows implements Rows<Checked> {
        private final Rows<Line> lines;
        private @Nullable Line ahead;

        CheckedRows(Rows<Line> lines) throws SQLException {
            this.lines = lines;
            this.ahead = lines.next();
        }

        @Override
        public @Nullable Checked next() throws SQLException {
            Line line = ahead;
            if (line == null) {
                return null;
            }
            Checked first = line.checked();
            List<Rival> rivals = new ArrayList<>();
            for (; line != null && line.checked().id() == first.id(); line = lines.next()) {
                if (line.rival() != null) {
                    rivals.add(line.rival());
                }
            }
            ahead = line;
            return new Checked(
                    first.id(), first.key(), first.quantity(), first.text(), first.label(), first.source(), rivals);
        }

        @Override
        public void close() throws SQLException {
            lines.close();
        }
    }
}
