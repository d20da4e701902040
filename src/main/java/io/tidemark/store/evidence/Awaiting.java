package io.tidemark.store.evidence;

import io.tidemark.reconcile.Candidate;
import io.tidemark.reconcile.Candidate.Origin;
import io.tidemark.source.Source;
import io.tidemark.statistics.Figure;
import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.statistics.Unit;
import io.tidemark.store.Rows;
import io.tidemark.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys whose figures changed since observations were last made, each with all of its figures. What changed are documents
 * that were read and documents that another reading replaced, so the cost follows the change and not the size of the store.
 *
 * @param connection commits and closes by its owner
 */
public record Awaiting(Connection connection) {
    private static final String KEY = "concept, key_subject, measure, status, period, unit";

    private static final String GROUPS = "SELECT k.concept, k.key_subject, k.measure, k.status, k.period, k.unit, "
            + Columns.FIGURE + ", " + Columns.DOCUMENT
            + " FROM (SELECT DISTINCT " + KEY + " FROM figure WHERE concept <> '' AND document IN"
            + " (SELECT id FROM source_document WHERE reconciled = 0 AND state IN ('read', 'replaced'))) k"
            + " LEFT JOIN figure f"
            + " ON f.concept = k.concept AND f.key_subject = k.key_subject AND f.measure = k.measure"
            + " AND f.status = k.status AND f.period = k.period AND f.unit = k.unit"
            + " AND EXISTS (SELECT 1 FROM source_document s WHERE s.id = f.document AND s.state = 'read')"
            + " LEFT JOIN source_document d ON d.id = f.document"
            + " ORDER BY k.concept, k.key_subject, k.measure, k.status, k.period, k.unit, f.id";

    /**
     * All figures of one key.
     *
     * @param candidates in the order of their identifiers; none where no document speaks of the key any more
     */
    public record Group(Key key, List<Candidate> candidates) {
        public Group {
            candidates = List.copyOf(candidates);
        }
    }

    private record Line(Key key, @Nullable Candidate candidate) {}

    /** By key, always in the same order. */
    public Rows<Group> groups() throws SQLException {
        return new Groups(Sql.rows(connection, Awaiting::line, GROUPS));
    }

    /** The observations of all groups are written: until something changes, no key awaits them. */
    public void settle() throws SQLException {
        Sql.run(
                connection,
                "UPDATE source_document SET reconciled = 1 WHERE reconciled = 0 AND state IN ('read', 'replaced')");
    }

    private static Line line(ResultSet row) throws SQLException {
        Key key = new Key(
                row.getString(1),
                row.getString(2),
                Measure.of(row.getString(3)),
                Figure.Status.of(row.getString(4)),
                row.getString(5),
                new Unit(row.getString(6)));
        long figure = row.getLong(7);
        if (row.wasNull()) {
            return new Line(key, null);
        }
        StoredDocument document = Columns.document(row, 7 + Columns.FIGURE_WIDTH);
        Source source = document.source();
        Origin origin = new Origin(
                document.id(),
                document.path(),
                source.publisher().value(),
                source.published().value(),
                source.authority().value());
        return new Line(key, new Candidate(figure, Columns.figure(row, 7, document.hash()), origin));
    }

    private static final class Groups implements Rows<Group> {
        private final Rows<Line> lines;
        private @Nullable Line ahead;

        Groups(Rows<Line> lines) throws SQLException {
            this.lines = lines;
            this.ahead = lines.next();
        }

        @Override
        public @Nullable Group next() throws SQLException {
            Line line = ahead;
            if (line == null) {
                return null;
            }
            Key key = line.key();
            List<Candidate> candidates = new ArrayList<>();
            for (; line != null && line.key().equals(key); line = lines.next()) {
                if (line.candidate() != null) {
                    candidates.add(line.candidate());
                }
            }
            ahead = line;
            return new Group(key, candidates);
        }

        @Override
        public void close() throws SQLException {
            lines.close();
        }
    }
}
