package io.tidemark.store.evidence;

import io.tidemark.extract.Extraction;
import io.tidemark.source.Document;
import io.tidemark.store.Rows;
import io.tidemark.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The documents that were read.
 *
 * @param connection commits and closes by its owner
 */
public record Documents(Connection connection) {
    /** What a vintage holds, the vintage given twice; needs the table {@code d}. */
    static final String HELD = " d.held_from <= ? AND (d.held_until IS NULL OR d.held_until > ?)";

    /**
     * Keeps one document, as {@link DocumentWriter} does.
     *
     * @param readBy the versions under which its content was frozen in a run's list
     * @return its identifier
     */
    public long write(String readBy, Document document, Extraction extraction) throws SQLException {
        try (DocumentWriter writer = new DocumentWriter(connection, readBy)) {
            return writer.write(List.of(DocumentRows.of(document, extraction, null)))
                    .get(0);
        }
    }

    public Optional<StoredDocument> find(long id) throws SQLException {
        return Sql.first(
                connection,
                row -> Columns.document(row, 1),
                "SELECT " + Columns.DOCUMENT + " FROM source_document d WHERE d.id = ? AND d.state <> 'listed'",
                id);
    }

    /** The documents of a path that count in a vintage, in the order in which they were taken in. */
    public List<StoredDocument> at(String path, long vintage) throws SQLException {
        return Sql.list(
                connection,
                row -> Columns.document(row, 1),
                "SELECT " + Columns.DOCUMENT + " FROM source_document d WHERE d.path = ? AND" + HELD + " ORDER BY d.id",
                path,
                vintage,
                vintage);
    }

    /** The documents whose figures count, in the order in which they were taken in. */
    public Rows<StoredDocument> all() throws SQLException {
        return Sql.rows(
                connection,
                row -> Columns.document(row, 1),
                "SELECT " + Columns.DOCUMENT + " FROM source_document d WHERE d.state = 'read' ORDER BY d.id");
    }

    /** The documents that count in a vintage, by path, so that the order does not tell of earlier nights. */
    public Rows<StoredDocument> byPath(long vintage) throws SQLException {
        return Sql.rows(
                connection,
                row -> Columns.document(row, 1),
                "SELECT " + Columns.DOCUMENT + " FROM source_document d WHERE" + HELD + " ORDER BY d.path, d.hash",
                vintage,
                vintage);
    }

    /**
     * All text of a document, the coordinate system of its spans.
     *
     * @throws NoSuchElementException for a document that is not there
     */
    public String text(long id) throws SQLException {
        return Sql.first(connection, row -> row.getString(1), "SELECT text FROM source_text WHERE document = ?", id)
                .orElseThrow(() -> new NoSuchElementException("no text of document " + id));
    }
}
