package io.tidemark.store.evidence;

import io.tidemark.reconcile.Candidate;
import io.tidemark.reconcile.Candidate.Origin;
import io.tidemark.source.Source;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.store.Rows;
import io.tidemark.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys that are {@link Touched}, each with all of its figures: the cost follows the change and not the size of the store.
 *
 * @param connection commits and closes by its owner
 */
public record Awaiting(Connection connection) {
    /** One read in the order of two indexes: nothing is sorted, nothing is asked key by key. */
    private static final String GROUPS =
            "SELECT " + Columns.key("k") + ", " + Columns.FIGURE + ", " + Columns.DOCUMENT + " FROM touched_key k"
                    + " LEFT JOIN figure f ON f.concept = k.concept AND f.key_subject = k.subject AND f.measure = k.measure"
                    + " AND f.status = k.status AND f.period = k.period AND f.base = k.base AND f.mean = k.mean"
                    + " AND f.key_unit = k.unit"
                    + " LEFT JOIN source_document d ON d.id = f.document AND d.state = 'read'"
                    + " ORDER BY " + Columns.key("k") + ", f.id";

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

    /** By key, always in the same order. */
    public Rows<Group> groups() throws SQLException {
        return new Groups(Sql.rows(connection, Awaiting::line, GROUPS));
    }

    /** The observations of all groups are written: until something changes, no key awaits them. */
    public void settle() throws SQLException {
        Sql.run(connection, "DELETE FROM touched_key");
    }

    /** A key with one of its figures, null for a figure of a document that does not count, or for none. */
    private record Line(Key key, @Nullable Candidate candidate) {}

    private static Line line(ResultSet row) throws SQLException {
        Key key = Columns.key(row, 1);
        boolean counts = row.getString(1 + Columns.KEY_WIDTH + Columns.FIGURE_WIDTH) != null;
        return new Line(key, counts ? candidate(row) : null);
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        StoredDocument document = Columns.document(row, 1 + Columns.KEY_WIDTH + Columns.FIGURE_WIDTH);
        Source source = document.source();
        Origin origin = new Origin(
                document.id(),
                document.path(),
                source.publisher().value(),
                source.published().value(),
                source.authority().value());
        return new Candidate(
                row.getLong(1 + Columns.KEY_WIDTH),
                Columns.figure(row, 1 + Columns.KEY_WIDTH, document.hash()),
                origin);
    }

    /** Gathers the lines of a key, which follow each other. */
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
            while (line != null && line.key().equals(key)) {
                if (line.candidate() != null) {
                    candidates.add(line.candidate());
                }
                line = lines.next();
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
