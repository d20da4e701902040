package io.tidemark.store.evidence;

import io.tidemark.statistics.Figure;
import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.statistics.Unit;
import io.tidemark.store.FigureIds;
import io.tidemark.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
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

    /** All keys that the figures of some documents speak of, as they stand in the store now. */
    public void addAllOf(long... documents) throws SQLException {
        Sql.run(
                connection,
                INSERT + "SELECT DISTINCT f.concept, f.key_subject, f.measure, f.status, f.period, f.key_unit"
                        + " FROM source_document d JOIN figure f ON " + FigureIds.OF_D
                        + " WHERE d.id IN (" + Sql.places(documents.length) + ") AND f.concept <> ''" + ONCE,
                Arrays.stream(documents).boxed().toArray());
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
