package io.tidemark.store.observation;

import io.tidemark.reconcile.Cause;
import io.tidemark.statistics.Section;
import io.tidemark.store.Rows;
import io.tidemark.store.Sql;
import io.tidemark.store.evidence.Columns;
import io.tidemark.store.observation.Change.Value;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What vintages made different, with the cause that was stored when they were written.
 *
 * @param connection closed by its owner
 */
public record Changes(Connection connection) {
    private static final String KEY = "o.id, " + Columns.key("o");

    /** A vintage that a continued run gave up belongs to the run that came after it. */
    private static final String NIGHT =
            "(SELECT r.report_date FROM run r WHERE r.vintage >= %s ORDER BY r.vintage LIMIT 1)";

    private static final String BEGUN = "SELECT w.held_from AS vintage, " + NIGHT.formatted("w.held_from")
            + " AS night, " + KEY + ", w.cause AS cause, " + value("p") + ", " + value("w")
            + ", d.path AS path, w.label, w.section"
            + " FROM observation_vintage w JOIN observation o ON o.id = w.observation"
            + " JOIN figure f ON f.id = w.figure JOIN source_document d ON d.id = f.document"
            + " LEFT JOIN observation_vintage p ON p.observation = w.observation"
            + " AND COALESCE(p.held_until, 0) = w.held_from WHERE w.held_from >= ? AND w.held_from < ?";

    private static final String WITHDRAWN = "SELECT p.held_until, " + NIGHT.formatted("p.held_until") + ", " + KEY
            + ", 'withdrawn', " + value("p") + ", NULL, NULL, NULL, NULL, NULL, NULL, d.path, p.label, p.section"
            + " FROM observation_vintage p JOIN observation o ON o.id = p.observation"
            + " JOIN figure f ON f.id = p.figure JOIN source_document d ON d.id = f.document"
            + " WHERE p.withdrawn = 1 AND p.held_until >= ? AND p.held_until < ?";

    private static String value(String table) {
        return "%1$s.text, %1$s.value, %1$s.value_high, %1$s.qualifier, %1$s.quantum, %1$s.unit".formatted(table);
    }

    /**
     * The changes of some vintages: vintage by vintage, and by key in each.
     *
     * @param from the first vintage
     * @param until the vintage after the last one
     */
    public Rows<Change> between(long from, long until) throws SQLException {
        return Sql.rows(
                connection,
                Changes::change,
                BEGUN + " UNION ALL " + WITHDRAWN + " ORDER BY 1, 4, 5, 8, 6, 7, 9, 10, 11",
                from,
                until,
                from,
                until);
    }

    /**
     * The same with the changes of each observation as one: from what was held before to what is held at the end; by
     * observation. What came and went in between is left out.
     */
    public Rows<Change> together(long from, long until) throws SQLException {
        return new Together(Sql.rows(
                connection,
                Changes::change,
                BEGUN + " UNION ALL " + WITHDRAWN + " ORDER BY 3, 1",
                from,
                until,
                from,
                until));
    }

    /** Joins the changes of an observation, which follow each other. */
    private static final class Together implements Rows<Change> {
        private final Rows<Change> rows;
        private @Nullable Change ahead;

        Together(Rows<Change> rows) throws SQLException {
            this.rows = rows;
            this.ahead = rows.next();
        }

        @Override
        public @Nullable Change next() throws SQLException {
            Change change = joined();
            while (change != null && change.before() == null && change.after() == null) {
                change = joined();
            }
            return change;
        }

        private @Nullable Change joined() throws SQLException {
            Change change = ahead;
            if (change == null) {
                return null;
            }
            Change next = rows.next();
            while (next != null && next.observation() == change.observation()) {
                change = change.then(next);
                next = rows.next();
            }
            ahead = next;
            return change;
        }

        @Override
        public void close() throws SQLException {
            rows.close();
        }
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getLong(1),
                LocalDate.parse(row.getString(2)),
                row.getLong(3),
                Columns.key(row, 4),
                Cause.of(row.getString(12)),
                value(row, 13),
                value(row, 19),
                row.getString(25),
                row.getString(26),
                Section.of(row.getString(27)));
    }

    private static @Nullable Value value(ResultSet row, int first) throws SQLException {
        String text = row.getString(first);
        return text == null ? null : new Value(text, Observations.quantity(row, first + 1));
    }
}
