package io.tidemark.store.evidence;

import io.tidemark.store.FigureIds;
import io.tidemark.store.Sql;
import io.tidemark.store.Total;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * What some documents add to the totals, counted in the store.
 *
 * @param documents those that count
 * @param figures their figures
 * @param setAside those behind no observation
 * @param exclusions their numbers that are no figures
 */
record DocumentTotals(long documents, long figures, long setAside, long exclusions) {
    static final DocumentTotals NONE = new DocumentTotals(0, 0, 0, 0);

    /** What documents add that are kept; nothing for those that do not count. */
    static DocumentTotals of(Connection connection, long... documents) throws SQLException {
        String counting = " WHERE d.state = 'read' AND d.id IN (" + Sql.places(documents.length) + ")";
        Object[] ids = Arrays.stream(documents).boxed().toArray();
        DocumentTotals figures = Sql.first(
                        connection,
                        row -> new DocumentTotals(0, row.getLong(1), row.getLong(2), 0),
                        "SELECT COUNT(*), SUM(CASE WHEN f.set_aside = '' THEN 0 ELSE 1 END)"
                                + " FROM source_document d JOIN figure f ON " + FigureIds.OF_D + counting,
                        ids)
                .orElse(NONE);
        return new DocumentTotals(
                Sql.number(connection, "SELECT COUNT(*) FROM source_document d" + counting, ids),
                figures.figures,
                figures.setAside,
                Sql.number(
                        connection,
                        "SELECT COUNT(*) FROM source_document d JOIN exclusion e ON e.document = d.id" + counting,
                        ids));
    }

    /** The totals with this in the place of that. */
    void replace(Connection connection, DocumentTotals before) throws SQLException {
        Total.DOCUMENTS.add(connection, documents - before.documents);
        Total.FIGURES.add(connection, figures - before.figures);
        Total.SET_ASIDE.add(connection, setAside - before.setAside);
        Total.EXCLUSIONS.add(connection, exclusions - before.exclusions);
    }
}
