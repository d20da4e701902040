package io.tidemark.store.keep;

import io.tidemark.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The holds, by number. None is ever deleted.
 *
 * @param connection commits and closes by its owner
 */
public record Holds(Connection connection) {
    private static final String SELECT =
            "SELECT id, first_date, last_date, document, reason, actor, at, ended, end_reason FROM hold";

    /** Holds the nights of dates; answers the number of the hold. */
    public long add(LocalDate first, LocalDate last, String reason, String actor, Instant at) throws SQLException {
        return add(first, last, null, reason, actor, at);
    }

    /**
     * Holds a document and all values that rest on it; answers the number of the hold.
     *
     * @param document path or hash
     */
    public long add(String document, String reason, String actor, Instant at) throws SQLException {
        return add(null, null, document, reason, actor, at);
    }

    private long add(
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            @Nullable String document,
            String reason,
            String actor,
            Instant at)
            throws SQLException {
        long id = Sql.number(connection, "SELECT MAX(id) FROM hold") + 1;
        Sql.run(
                connection,
                "INSERT INTO hold (id, first_date, last_date, document, reason, actor, at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                id,
                first,
                last,
                document,
                reason,
                actor,
                at);
        return id;
    }

    /** Ends a hold; it stays in the list. */
    public void end(long id, String reason, String actor, Instant at) throws SQLException {
        Sql.run(
                connection,
                "UPDATE hold SET ended = ?, end_reason = ?, end_actor = ? WHERE id = ?",
                at,
                reason,
                actor,
                id);
    }

    /** All of them, by number. */
    public List<Hold> all() throws SQLException {
        return Sql.list(connection, Holds::read, SELECT + " ORDER BY id");
    }

    public Optional<Hold> find(long id) throws SQLException {
        return Sql.first(connection, Holds::read, SELECT + " WHERE id = ?", id);
    }

    /** Whether the store knows a document by this path or hash. */
    public boolean isKnown(String document) throws SQLException {
        return Sql.number(
                        connection,
                        "SELECT COUNT(*) FROM source_document WHERE hash = ? OR path = ?",
                        document,
                        document)
                > 0;
    }

    private static Hold read(ResultSet row) throws SQLException {
        return new Hold(
                row.getLong(1),
                date(row.getString(2)),
                date(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                Instant.parse(row.getString(7)),
                row.getString(8) == null ? null : Instant.parse(row.getString(8)),
                row.getString(9));
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
