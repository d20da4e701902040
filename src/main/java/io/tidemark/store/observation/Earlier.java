package io.tidemark.store.observation;

import io.tidemark.statistics.Observation.Key;
import io.tidemark.statistics.Quantity;
import io.tidemark.statistics.Section;
import io.tidemark.store.Rows;
import io.tidemark.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What was held in an earlier vintage and ended since.
 *
 * @param connection closed by its owner
 */
public record Earlier(Connection connection) {

    /**
     * A value as it was held.
     *
     * @param observation identifier
     * @param key what it was the value of
     * @param quantity the value
     * @param text the characters of the figure that gave it
     * @param section the part of the report
     * @param label the figure's words
     * @param path the document of the figure
     * @param hash that document's hash
     */
    public record Past(
            long observation,
            Key key,
            Quantity quantity,
            String text,
            Section section,
            String label,
            String path,
            String hash) {}

    /** The values of a vintage that another, later one does not hold any more as they were. */
    public Rows<Past> ended(long before, long now) throws SQLException {
        return Sql.rows(
                connection,
                Earlier::past,
                "SELECT o.id, o.concept, o.subject, o.measure, o.status, o.period, o.unit,"
                        + " w.text, w.value, w.value_high, w.qualifier, w.quantum, w.unit, w.section, w.label,"
                        + " d.path, d.hash FROM observation_vintage w JOIN observation o ON o.id = w.observation"
                        + " JOIN figure f ON f.id = w.figure JOIN source_document d ON d.id = f.document"
                        + " WHERE w.held_until > ? AND w.held_until <= ? AND w.held_from <= ? ORDER BY o.id",
                before,
                now,
                before);
    }

    private static Past past(ResultSet row) throws SQLException {
        return new Past(
                row.getLong(1),
                Observations.key(row, 2),
                Observations.quantity(row, 9),
                row.getString(8),
                Section.of(row.getString(14)),
                row.getString(15),
                row.getString(16),
                row.getString(17));
    }
}
