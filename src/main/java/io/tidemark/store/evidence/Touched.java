package io.tidemark.store.evidence;

import io.tidemark.statistics.Observation.Key;
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
    private static final String INSERT = "INSERT INTO touched_key (" + Columns.KEY + ") ";

    private static final String ONCE = " ON CONFLICT DO NOTHING";

    /** The figures of a key, or what is known about them, changed. */
    public void add(Key key) throws SQLException {
        Sql.run(connection, INSERT + "VALUES (" + Sql.places(Columns.KEY_WIDTH) + ")" + ONCE, Columns.values(key));
    }

    /** All keys that the figures of some documents speak of, as they stand in the store now. */
    public void addAllOf(long... documents) throws SQLException {
        Sql.run(
                connection,
                INSERT + "SELECT DISTINCT " + Columns.KEY_OF_FIGURE
                        + " FROM source_document d JOIN figure f ON " + FigureIds.OF_D
                        + " WHERE d.id IN (" + Sql.places(documents.length) + ") AND f.concept <> ''" + ONCE,
                Arrays.stream(documents).boxed().toArray());
    }

    /** The keys that wait now. */
    public List<Key> all() throws SQLException {
        return Sql.list(connection, row -> Columns.key(row, 1), "SELECT " + Columns.KEY + " FROM touched_key");
    }
}
