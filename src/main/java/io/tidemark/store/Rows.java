package io.tidemark.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a query, read one by one; memory does not grow with their number. The reader closes it. On SQLite an open one
 * holds a read transaction, so it belongs on another connection than the one that writes.
 *
 * @param <T> what a row becomes
 */
public interface Rows<T> extends AutoCloseable {

    /** The next row, null after the last. */
    @Nullable
    T next() throws SQLException;

    @Override
    void close() throws SQLException;

    /** All remaining rows, for results that are known to be few; closes. */
    default List<T> toList() throws SQLException {
        try (this) {
            List<T> all = new ArrayList<>();
            for (T row = next(); row != null; row = next()) {
                all.add(row);
            }
            return all;
        }
    }
}
