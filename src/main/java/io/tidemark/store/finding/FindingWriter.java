package io.tidemark.store.finding;

import io.tidemark.statistics.Finding;
import io.tidemark.statistics.Finding.Severity;
import io.tidemark.statistics.Period;
import io.tidemark.store.Json;
import io.tidemark.store.Prepared;
import io.tidemark.store.Sql;
import io.tidemark.store.Total;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was found under a vintage. What still stands is left as it is, what stands no more ends, what is new begins. All
 * is in the database after {@link #flush} and when this is closed; between two of these a concept and subject comes once.
 */
public final class FindingWriter implements AutoCloseable {
    private static final String OPEN = "SELECT d.id, d.held_from, %s, d.code, d.severity, d.arguments, a.observation"
            + " FROM %s LEFT JOIN finding_observation a ON a.finding = d.id"
            + " WHERE %s AND d.held_until IS NULL ORDER BY d.id, a.ordinal";

    private final Connection connection;
    private final long vintage;
    private final Prepared standing;
    private final Prepared begin;
    private final Prepared link;
    private final Prepared end;
    private final Map<Severity, Long> more = new EnumMap<>(Severity.class);
    private long last = -1;

    /**
     * @param connection commits and closes by its owner
     * @param vintage of the observations that were checked
     */
    public FindingWriter(Connection connection, long vintage) throws SQLException {
        this.connection = connection;
        this.vintage = vintage;
        this.standing = new Prepared(
                connection,
                OPEN.formatted(
                        "o.period",
                        "observation o JOIN finding d ON d.observation = o.id",
                        "o.concept = ? AND o.subject = ?"));
        this.begin = new Prepared(
                connection,
                "INSERT INTO finding (id, code, severity, observation, arguments, held_from) VALUES (?, ?, ?, ?, ?, ?)");
        this.link = new Prepared(
                connection, "INSERT INTO finding_observation (finding, ordinal, observation) VALUES (?, ?, ?)");
        this.end = new Prepared(connection, "UPDATE finding SET held_until = ? WHERE id = ?");
    }

    private record Open(long id, long from, String period, Finding finding) {}

    /** One of the observations of a finding, with the finding; 0 where it is about none. */
    private record Line(Open open, long observation) {}

    /** Takes back what an earlier execution wrote under the vintage. */
    public void takeBack() throws SQLException {
        flush();
        for (Severity severity : Severity.values()) {
            String some = "SELECT COUNT(*) FROM finding WHERE severity = ? AND ";
            count(
                    severity,
                    Sql.number(connection, some + "held_until = ?", severity.code(), vintage)
                            - Sql.number(
                                    connection,
                                    some + "held_from = ? AND held_until IS NULL",
                                    severity.code(),
                                    vintage));
        }
        Sql.run(
                connection,
                "DELETE FROM finding_observation WHERE finding IN (SELECT id FROM finding WHERE held_from = ?)",
                vintage);
        Sql.run(connection, "DELETE FROM finding WHERE held_from = ?", vintage);
        Sql.run(connection, "UPDATE finding SET held_until = NULL WHERE held_until = ?", vintage);
        last = -1;
        flush();
    }

    /**
     * Keeps the findings of one concept and subject.
     *
     * @param from what is about periods that end earlier was not checked and stays; null where all were
     * @param findings each about the first of its observations
     */
    public void keep(String concept, String subject, @Nullable Period from, List<Finding> findings)
            throws SQLException {
        List<Open> open = open(standing.list(FindingWriter::line, concept, subject));
        open.removeIf(one -> from != null && new Period(one.period()).end().isBefore(from.end()));
        replace(open, findings);
    }

    /** Keeps the findings about sources, which are about no observation. */
    public void keepOfSources(List<Finding> findings) throws SQLException {
        String sources = OPEN.formatted("''", "finding d", "d.observation IS NULL");
        replace(open(Sql.list(connection, FindingWriter::line, sources)), findings);
    }

    /** All that had to be checked was: until something changes, nothing needs to be. */
    public void settle(String checkedBy) throws SQLException {
        Sql.run(
                connection,
                "INSERT INTO checked_vintage (vintage, checked_by) VALUES (?, ?)"
                        + " ON CONFLICT (vintage) DO UPDATE SET checked_by = excluded.checked_by",
                vintage,
                checkedBy);
    }

    private static Line line(ResultSet row) throws SQLException {
        Finding finding =
                new Finding(row.getString(4), Severity.of(row.getString(5)), List.of(), Json.words(row.getString(6)));
        return new Line(new Open(row.getLong(1), row.getLong(2), row.getString(3), finding), row.getLong(7));
    }

    /** Gathers the observations of each finding, which follow each other. */
    private static List<Open> open(List<Line> lines) {
        List<Open> open = new ArrayList<>();
        List<Long> observations = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Open one = lines.get(i).open();
            if (lines.get(i).observation() > 0) {
                observations.add(lines.get(i).observation());
            }
            if (i + 1 == lines.size() || lines.get(i + 1).open().id() != one.id()) {
                Finding bare = one.finding();
                Finding whole = new Finding(bare.code(), bare.severity(), observations, bare.arguments());
                open.add(new Open(one.id(), one.from(), one.period(), whole));
                observations = new ArrayList<>();
            }
        }
        return open;
    }

    private void replace(List<Open> open, List<Finding> findings) throws SQLException {
        Set<Finding> wanted = new HashSet<>(findings);
        Set<Finding> stands = new HashSet<>();
        for (Open one : open) {
            if (wanted.contains(one.finding()) && stands.add(one.finding())) {
                continue;
            }
            end(one);
        }
        for (Finding finding : findings) {
            if (stands.add(finding)) {
                begin(finding);
            }
        }
    }

    private void end(Open open) throws SQLException {
        if (open.from() < vintage) {
            end.send(vintage, open.id());
        } else {
            Sql.run(connection, "DELETE FROM finding_observation WHERE finding = ?", open.id());
            Sql.run(connection, "DELETE FROM finding WHERE id = ?", open.id());
        }
        count(open.finding().severity(), -1);
    }

    private void begin(Finding finding) throws SQLException {
        if (last < 0) {
            last = Sql.number(connection, "SELECT MAX(id) FROM finding");
        }
        last++;
        List<Long> observations = finding.observations();
        boolean full = begin.add(
                last,
                finding.code(),
                finding.severity().code(),
                observations.isEmpty() ? null : observations.get(0),
                Json.write(finding.arguments()),
                vintage);
        int ordinal = 0;
        for (long observation : observations) {
            full |= link.add(last, ++ordinal, observation);
        }
        count(finding.severity(), 1);
        if (full) {
            begin.flush();
            link.flush();
        }
    }

    private void count(Severity severity, long difference) {
        more.merge(severity, difference, Long::sum);
    }

    /** Sends what waits, in the order in which rows refer to each other, and keeps the totals up with it. */
    public void flush() throws SQLException {
        begin.flush();
        link.flush();
        end.flush();
        for (Map.Entry<Severity, Long> each : more.entrySet()) {
            Total.of(each.getKey()).add(connection, each.getValue());
        }
        more.clear();
    }

    @Override
    public void close() throws SQLException {
        try (standing;
                begin;
                link;
                end) {
            flush();
        }
    }
}
