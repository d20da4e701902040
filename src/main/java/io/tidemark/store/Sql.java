package io.tidemark.store;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Prepared statements with their values by position. Values are String, Integer, Long, BigDecimal, LocalDate, Instant,
 * byte[] or null. Nothing here commits: the connection's owner does.
 */
public final class Sql {
    private static final int BATCH = 500;

    private Sql() {}

    /** Makes a value of the row that the result set stands on; null for a row that is passed over. */
    public interface Reader<T> {
        @Nullable
        T read(ResultSet row) throws SQLException;
    }

    /** Runs a statement that returns no rows; answers how many it changed. */
    public static int run(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    /** Runs a statement once for each item, in batches. */
    public static <T> void batch(
            Connection connection, String sql, Iterable<T> items, Function<T, @Nullable Object[]> values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (T item : items) {
                bind(statement, values.apply(item));
                statement.addBatch();
                if (++waiting % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            if (waiting % BATCH != 0) {
                statement.executeBatch();
            }
        }
    }

    /** The rows of a query, to be closed by the caller. */
    public static <T> Rows<T> rows(Connection connection, Reader<T> reader, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            bind(statement, values);
            return new Cursor<>(statement, statement.executeQuery(), reader);
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    /** All rows of a query whose result is small. */
    public static <T> List<T> list(Connection connection, Reader<T> reader, String sql, @Nullable Object... values)
            throws SQLException {
        return rows(connection, reader, sql, values).toList();
    }

    /** The first row of a query. */
    public static <T> Optional<T> first(Connection connection, Reader<T> reader, String sql, @Nullable Object... values)
            throws SQLException {
        try (Rows<T> rows = rows(connection, reader, sql, values)) {
            return Optional.ofNullable(rows.next());
        }
    }

    /** The number in the first column of the first row; 0 where it is NULL or there is no row. */
    public static long number(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        return first(connection, row -> row.getLong(1), sql, values).orElse(0L);
    }

    /** So many places for values, for a list of them: {@code ?, ?, ?}. */
    public static String places(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    /** A decimal in plain notation without trailing zeros: one number has one form. */
    public static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null
                ? null
                : value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value == null || value instanceof String || value instanceof Integer || value instanceof Long) {
                statement.setObject(i + 1, value);
            } else if (value instanceof BigDecimal decimal) {
                statement.setString(i + 1, plain(decimal));
            } else if (value instanceof byte[] bytes) {
                statement.setBytes(i + 1, bytes);
            } else if (value instanceof LocalDate || value instanceof Instant) {
                statement.setString(i + 1, value.toString());
            } else {
                throw new IllegalArgumentException("no column takes a " + value.getClass());
            }
        }
    }

    private record Cursor<T>(PreparedStatement statement, ResultSet result, Reader<T> reader) implements Rows<T> {
        @Override
        public @Nullable T next() throws SQLException {
            T value = null;
            while (value == null && result.next()) {
                value = reader.read(result);
            }
            return value;
        }

        @Override
        public void close() throws SQLException {
            statement.close();
        }
    }
}
