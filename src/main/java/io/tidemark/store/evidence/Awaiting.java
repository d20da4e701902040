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
import java.sql.PreparedStatement;
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
    private static final String KEYS = "SELECT concept, subject, measure, status, period, unit FROM touched_key"
            + " ORDER BY concept, subject, measure, status, period, unit";

    private static final String CANDIDATES = "SELECT " + Columns.FIGURE + ", " + Columns.DOCUMENT
            + " FROM figure f JOIN source_document d ON d.id = f.document AND d.state = 'read'"
            + " WHERE f.concept = ? AND f.key_subject = ? AND f.measure = ? AND f.status = ? AND f.period = ?"
            + " AND f.key_unit = ? ORDER BY f.id";

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
        PreparedStatement candidates = connection.prepareStatement(CANDIDATES);
        try {
            return new Groups(Sql.rows(connection, Awaiting::key, KEYS), candidates);
        } catch (SQLException e) {
            candidates.close();
            throw e;
        }
    }

    /** The observations of all groups are written: until something changes, no key awaits them. */
    public void settle() throws SQLException {
        Sql.run(connection, "DELETE FROM touched_key");
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(
                row.getString(1),
                row.getString(2),
                Measure.of(row.getString(3)),
                Figure.Status.of(row.getString(4)),
                row.getString(5),
                new Unit(row.getString(6)));
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        StoredDocument document = Columns.document(row, 1 + Columns.FIGURE_WIDTH);
        Source source = document.source();
        Origin origin = new Origin(
                document.id(),
                document.path(),
                source.publisher().value(),
                source.published().value(),
                source.authority().value());
        return new Candidate(row.getLong(1), Columns.figure(row, 1, document.hash()), origin);
    }

    private record Groups(Rows<Key> keys, PreparedStatement statement) implements Rows<Group> {
        @Override
        public @Nullable Group next() throws SQLException {
            Key key = keys.next();
            return key == null ? null : new Group(key, candidates(key));
        }

        private List<Candidate> candidates(Key key) throws SQLException {
            statement.setString(1, key.concept());
            statement.setString(2, key.subject());
            statement.setString(3, key.measure().code());
            statement.setString(4, key.status().code());
            statement.setString(5, key.period());
            statement.setString(6, key.unit().code());
            List<Candidate> candidates = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    candidates.add(candidate(row));
                }
            }
            return candidates;
        }

        @Override
        public void close() throws SQLException {
            try (statement) {
                keys.close();
            }
        }
    }
}
