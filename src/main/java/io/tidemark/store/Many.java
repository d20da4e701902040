package io.tidemark.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query for rows by their identifiers, asked for some hundred at a time: nothing is asked one by one, and nothing grows with
 * what is asked for.
 *
 * @param connection closed by its owner
 * @param sql with {@code #} in place of the list of identifiers, before all other values
 */
public record Many(Connection connection, String sql) {
    /** How many identifiers are asked for at once. */
    public static final int AT_ONCE = 500;

    /** The rows for some identifiers, at most {@link #AT_ONCE}; to be closed by the caller. */
    public <T> Rows<T> rows(Sql.Reader<T> reader, Collection<Long> ids, @Nullable Object... others)
            throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(ids);
        Collections.addAll(values, others);
        String places = String.join(", ", Collections.nCopies(ids.size(), "?"));
        return Sql.rows(connection, reader, sql.replace("#", places), values.toArray());
    }

    /** The rows for any number of identifiers, the results known to be few. */
    public <T> List<T> list(Sql.Reader<T> reader, Collection<Long> ids, @Nullable Object... others)
            throws SQLException {
        List<Long> left = new ArrayList<>(ids);
        List<T> all = new ArrayList<>();
        for (int from = 0; from < left.size(); from += AT_ONCE) {
            List<Long> some = left.subList(from, Math.min(from + AT_ONCE, left.size()));
            all.addAll(rows(reader, some, others).toList());
        }
        return all;
    }
}
