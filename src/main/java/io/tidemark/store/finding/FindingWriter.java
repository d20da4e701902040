package io.tidemark.store.finding;

import io.tidemark.statistics.Finding;
import io.tidemark.statistics.Finding.Severity;
import io.tidemark.statistics.Period;
import io.tidemark.store.Json;
import io.tidemark.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was found under a vintage. What still stands is left as it is, what stands no more ends, what is new begins.
 *
 * @param connection commits and closes by its owner
 * @param vintage of the observations that were checked
 */
public record FindingWriter(Connection connection, long vintage) {

    private record Open(long id, long from, String period, Finding finding) {}

    /** Takes back what an earlier execution wrote under the vintage. */
    public void takeBack() throws SQLException {
        Sql.run(
                connection,
                "DELETE FROM finding_observation WHERE finding IN (SELECT id FROM finding WHERE held_from = ?)",
                vintage);
        Sql.run(connection, "DELETE FROM finding WHERE held_from = ?", vintage);
        Sql.run(connection, "UPDATE finding SET held_until = NULL WHERE held_until = ?", vintage);
    }

    /**
     * Keeps the findings of one concept and subject.
     *
     * @param from what is about periods that end earlier was not checked and stays; null where all were
     * @param findings each about the first of its observations
     */
    public void keep(String concept, String subject, @Nullable Period from, List<Finding> findings)
            throws SQLException {
        List<Open> open = Sql.list(
                connection,
                row -> new Open(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        new Finding(
                                row.getString(4),
                                Severity.of(row.getString(5)),
                                observations(row.getLong(1)),
                                Json.words(row.getString(6)))),
                "SELECT d.id, d.held_from, o.period, d.code, d.severity, d.arguments"
                        + " FROM observation o JOIN finding d ON d.observation = o.id"
                        + " WHERE o.concept = ? AND o.subject = ? AND d.held_until IS NULL ORDER BY d.id",
                concept,
                subject);
        open.removeIf(one -> from != null && new Period(one.period()).end().isBefore(from.end()));
        replace(open, findings);
    }

    /** Keeps the findings about sources, which are about no observation. */
    public void keepOfSources(List<Finding> findings) throws SQLException {
        List<Open> open = Sql.list(
                connection,
                row -> new Open(
                        row.getLong(1),
                        row.getLong(2),
                        "",
                        new Finding(
                                row.getString(3),
                                Severity.of(row.getString(4)),
                                List.of(),
                                Json.words(row.getString(5)))),
                "SELECT id, held_from, code, severity, arguments FROM finding"
                        + " WHERE observation IS NULL AND held_until IS NULL ORDER BY id");
        replace(open, findings);
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

    private void replace(List<Open> open, List<Finding> findings) throws SQLException {
        Set<Finding> standing = new HashSet<>();
        for (Open one : open) {
            if (findings.contains(one.finding()) && standing.add(one.finding())) {
                continue;
            }
            end(one);
        }
        for (Finding finding : findings) {
            if (standing.add(finding)) {
                begin(finding);
            }
        }
    }

    private List<Long> observations(long finding) throws SQLException {
        return Sql.list(
                connection,
                row -> row.getLong(1),
                "SELECT observation FROM finding_observation WHERE finding = ? ORDER BY ordinal",
                finding);
    }

    private void end(Open open) throws SQLException {
        if (open.from() < vintage) {
            Sql.run(connection, "UPDATE finding SET held_until = ? WHERE id = ?", vintage, open.id());
        } else {
            Sql.run(connection, "DELETE FROM finding_observation WHERE finding = ?", open.id());
            Sql.run(connection, "DELETE FROM finding WHERE id = ?", open.id());
        }
    }

    private void begin(Finding finding) throws SQLException {
        long id = Sql.number(connection, "SELECT MAX(id) FROM finding") + 1;
        List<Long> observations = finding.observations();
        Sql.run(
                connection,
                "INSERT INTO finding (id, code, severity, observation, arguments, held_from) VALUES (?, ?, ?, ?, ?, ?)",
                id,
                finding.code(),
                finding.severity().code(),
                observations.isEmpty() ? null : observations.get(0),
                Json.write(finding.arguments()),
                vintage);
        List<Object[]> links = new ArrayList<>();
        for (long observation : observations) {
            links.add(new Object[] {id, links.size() + 1, observation});
        }
        Sql.batch(
                connection,
                "INSERT INTO finding_observation (finding, ordinal, observation) VALUES (?, ?, ?)",
                links,
                link -> link);
    }
}
