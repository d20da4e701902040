package io.tidemark.store.finding;

import io.tidemark.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When publishers last published what was read.
 *
 * @param connection closed by its owner
 */
public record Publications(Connection connection) {

    /** The date of the newest publication up to a date, null for none. */
    public @Nullable LocalDate newest(String publisher, LocalDate upTo) throws SQLException {
        return Sql.first(
                        connection,
                        row -> row.getString(1),
                        "SELECT published FROM source_document WHERE publisher = ? AND state = 'read'"
                                + " AND published <= ? ORDER BY published DESC LIMIT 1",
                        publisher,
                        upTo)
                .map(LocalDate::parse)
                .orElse(null);
    }
}
