package io.tidemark.store.evidence;

import io.tidemark.extract.Extraction;
import io.tidemark.source.Document;
import io.tidemark.source.Source;
import io.tidemark.store.Rows;
import io.tidemark.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The documents that were read.
 *
 * @param connection commits and closes by its owner
 */
public record Documents(Connection connection) {

    /**
     * Keeps a document with all that was extracted from it. Once more with the same content and versions changes nothing;
     * with other versions it takes the place of what they made.
     *
     * @param readBy the versions under which its content was frozen in a run's list
     * @return its identifier
     * @throws NoSuchElementException where its content is in no list
     * @throws IllegalArgumentException where a span does not point at the characters that were read
     */
    public long write(String readBy, Document document, Extraction extraction) throws SQLException {
        long id = Sql.first(
                        connection,
                        row -> row.getLong(1),
                        "SELECT id FROM source_document WHERE hash = ? AND read_by = ?",
                        document.hash(),
                        readBy)
                .orElseThrow(() -> new NoSuchElementException("not listed in any run: " + document.path()));
        new FigureWriter(connection, id, new Sentences(document.text())).write(extraction);
        describe(id, document.source(), extraction);
        Sql.run(
                connection,
                "INSERT INTO source_text (document, text) VALUES (?, ?)"
                        + " ON CONFLICT (document) DO UPDATE SET text = excluded.text",
                id,
                document.text());
        Sql.run(
                connection,
                "UPDATE source_document SET state = 'replaced', reconciled = 0"
                        + " WHERE hash = ? AND id <> ? AND state = 'read'",
                document.hash(),
                id);
        return id;
    }

    private void describe(long id, Source source, Extraction extraction) throws SQLException {
        Sql.run(
                connection,
                "UPDATE source_document SET state = 'read', reconciled = 0,"
                        + " publisher = ?, publisher_origin = ?, published = ?, published_origin = ?,"
                        + " region = ?, region_origin = ?, authority = ?, authority_origin = ?,"
                        + " runs = ?, figures = ?, exclusions = ? WHERE id = ?",
                source.publisher().value(),
                source.publisher().origin().name(),
                source.published().value(),
                source.published().origin().name(),
                source.region().value(),
                source.region().origin().name(),
                source.authority().value().name(),
                source.authority().origin().name(),
                extraction.runs(),
                extraction.figures().size(),
                extraction.exclusions().size(),
                id);
    }

    public Optional<StoredDocument> find(long id) throws SQLException {
        return Sql.first(
                connection,
                row -> Columns.document(row, 1),
                "SELECT " + Columns.DOCUMENT + " FROM source_document d WHERE d.id = ? AND d.state <> 'listed'",
                id);
    }

    /** The documents whose figures count, in the order in which they were taken in. */
    public Rows<StoredDocument> all() throws SQLException {
        return Sql.rows(
                connection,
                row -> Columns.document(row, 1),
                "SELECT " + Columns.DOCUMENT + " FROM source_document d WHERE d.state = 'read' ORDER BY d.id");
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
