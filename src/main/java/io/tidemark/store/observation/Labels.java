package io.tidemark.store.observation;

import io.tidemark.reconcile.Concept;
import io.tidemark.store.Rows;
import io.tidemark.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The labels that the catalogue does not know, for its keeper. Labels that are equal after normalisation are one.
 *
 * @param connection closed by its owner
 */
public record Labels(Connection connection) {
    private static final String SELECT = "WITH unlisted AS (SELECT f.concept, COUNT(*) AS figures,"
            + " COUNT(DISTINCT f.document) AS documents, MIN(f.id) AS first FROM figure f"
            + " JOIN source_document d ON d.id = f.document AND d.state = 'read'"
            + " WHERE substr(f.concept, 1, ?) = ? GROUP BY f.concept)"
            + " SELECT s.label, u.figures, u.documents, d.path, s.place, s.text, s.subject, s.period"
            + " FROM unlisted u JOIN figure s ON s.id = u.first JOIN source_document d ON d.id = s.document"
            + " ORDER BY u.figures DESC, u.documents DESC, u.concept LIMIT ?";

    /**
     * A label with how often and where it occurs.
     *
     * @param label as it is first written
     * @param figures how many figures have it
     * @param documents in how many documents
     * @param path the document of the first one
     * @param place where it stands there
     * @param text the first figure as printed
     * @param subject whom or where it is about; may be empty
     * @param period its reference period, empty where it is open
     */
    public record Label(
            String label,
            long figures,
            long documents,
            String path,
            String place,
            String text,
            String subject,
            String period) {}

    /**
     * The most frequent first.
     *
     * @param limit how many at most
     */
    public Rows<Label> unlisted(long limit) throws SQLException {
        return Sql.rows(
                connection,
                row -> new Label(
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8)),
                SELECT,
                Concept.LABEL.length(),
                Concept.LABEL,
                limit);
    }
}
