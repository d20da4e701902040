package io.tidemark.store.evidence;

import io.tidemark.store.Sql;
import io.tidemark.store.Total;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * What a document adds to the totals, counted in the store.
 *
 * @param figures its figures
 * @param setAside those behind no observation
 * @param exclusions its numbers that are no figures
 */
record DocumentTotals(long figures, long setAside, long exclusions) {

    /** What a document adds that is kept; nothing for one that does not count. */
    static DocumentTotals of(Connection connection, long document) throws SQLException {
        return Sql.first(
                        connection,
                        row -> new DocumentTotals(row.getLong(1), row.getLong(2), row.getLong(3)),
                        "SELECT (SELECT COUNT(*) FROM figure f WHERE f.document = d.id),"
                                + " (SELECT COUNT(*) FROM figure f WHERE f.document = d.id AND f.set_aside <> ''),"
                                + " (SELECT COUNT(*) FROM exclusion e WHERE e.document = d.id)"
                                + " FROM source_document d WHERE d.id = ? AND d.state = 'read'",
                        document)
                .orElse(new DocumentTotals(0, 0, 0));
    }

    /** The totals with this in the place of that. */
    void replace(Connection connection, DocumentTotals before) throws SQLException {
        Total.FIGURES.add(connection, figures - before.figures);
        Total.SET_ASIDE.add(connection, setAside - before.setAside);
        Total.EXCLUSIONS.add(connection, exclusions - before.exclusions);
    }
}
