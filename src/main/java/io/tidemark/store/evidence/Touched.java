package io.tidemark.store.evidence;

import io.tidemark.statistics.Figure;
import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.statistics.Unit;
import io.tidemark.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The keys whose observations must be made again. Whatever changes what an observation is made of adds its key here, in the
 * transaction of the change; {@link Awaiting} hands them out and forgets them. A key that is there already is there once.
 *
 * @param connection commits and closes by its owner
 */
public record Touched(Connection connection) {
    private static final String INSERT = "INSERT INTO touched_key (concept, subject, measure, status, period, unit) ";

    private static final String ONCE = " ON CONFLICT DO NOTHING";

    /** The figures of a key, or what is known about them, changed. */
    public void add(Key key) throws SQLException {
        Sql.run(
                connection,
                INSERT + "VALUES (?, ?, ?, ?, ?, ?)" + ONCE,
                key.concept(),
                key.subject(),
                key.measure().code(),
                key.status().code(),
                key.period(),
                key.unit().code());
    }

    /** All keys that the figures of a document speak of, as they stand in the store now. */
    public void addAllOf(long document) throws SQLException {
        Sql.run(
                connection,
                INSERT + "SELECT DISTINCT concept, key_subject, measure, status, period, key_unit FROM figure"
                        + " WHERE document = ? AND concept <> ''" + ONCE,
                document);
    }

    /** The keys that wait now. */
    public List<Key> all() throws SQLException {
        return Sql.list(
                connection,
                row -> new Key(
                        row.getString(1),
                        row.getString(2),
                        Measure.of(row.getString(3)),
                        Figure.Status.of(row.getString(4)),
                        row.getString(5),
                        new Unit(row.getString(6))),
                "SELECT concept, subject, measure, status, period, unit FROM touched_key");
    }
}
