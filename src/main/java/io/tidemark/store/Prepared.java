package io.tidemark.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that is used again and again, with its values by position as in {@link Sql}. What it writes is sent many rows at
 * a time: it is in the database after {@link #flush}.
 */
public final class Prepared implements AutoCloseable {
    private static final int BATCH = 500;

    private final PreparedStatement statement;
    private int waiting;
    private long changed;

    public Prepared(Connection connection, String sql) throws SQLException {
        this.statement = connection.prepareStatement(sql);
    }

    /** The rows for these values; few. */
    public <T> List<T> list(Sql.Reader<T> reader, @Nullable Object... values) throws SQLException {
        Sql.bind(statement, values);
        List<T> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                T value = reader.read(row);
                if (value != null) {
                    rows.add(value);
                }
            }
        }
        return rows;
    }

    /** Runs it with these values when the time comes; answers whether that has come. */
    public boolean add(@Nullable Object... values) throws SQLException {
        Sql.bind(statement, values);
        statement.addBatch();
        return ++waiting >= BATCH;
    }

    /** The same; sends what waits when that is a batch. */
    public void send(@Nullable Object... values) throws SQLException {
        if (add(values)) {
            flush();
        }
    }

    /** Sends what waits. */
    public void flush() throws SQLException {
        if (waiting > 0) {
            for (int count : statement.executeBatch()) {
                changed += count;
            }
            waiting = 0;
        }
    }

    /** How many rows the database has changed for it so far. */
    public long changed() {
        return changed;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
