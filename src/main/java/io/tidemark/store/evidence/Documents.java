package io.tidemark.store.evidence;

import io.tidemark.extract.Coverage;
import io.tidemark.extract.Extraction;
import io.tidemark.source.Document;
import io.tidemark.source.Source;
import io.tidemark.statistics.Span;
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
    /** The vintage that will hold what is written now. */
    private static final String COMING = "(SELECT COALESCE(MAX(vintage), 0) + 1 FROM run)";

    /** What a vintage holds, the vintage given twice; needs the table {@code d}. */
    static final String HELD = " d.held_from <= ? AND (d.held_until IS NULL OR d.held_until > ?)";

    /**
     * Whether a document can be kept: its text has no characters that databases lose, and each span points at the characters
     * that were read. Touches nothing, so that a reader can ask before a transaction is open.
     *
     * @throws IllegalArgumentException where it cannot, with the reason
     */
    public static void verify(Document document, Extraction extraction) {
        Sentences sentences = new Sentences(document.text());
        extraction.figures().forEach(figure -> sentences.around(figure.span(), figure.text()));
        extraction.exclusions().forEach(exclusion -> sentences.around(exclusion.span(), exclusion.text()));
    }

    /**
     * Keeps a document with all that was extracted from it. Once more with the same content and versions changes nothing;
     * with other versions it takes the place of what they made. Of several paths with one content the first in the alphabet
     * is kept, in whatever order they come.
     *
     * @param readBy the versions under which its content was frozen in a run's list
     * @return its identifier
     * @throws NoSuchElementException where its content is in no list
     * @throws IllegalArgumentException where {@link #verify} objects
     */
    public long write(String readBy, Document document, Extraction extraction) throws SQLException {
        Place place = Sql.first(
                        connection,
                        row -> new Place(row.getLong(1), row.getString(2), row.getString(3)),
                        "SELECT id, path, state FROM source_document WHERE hash = ? AND read_by = ?",
                        document.hash(),
                        readBy)
                .orElseThrow(() -> new NoSuchElementException("not listed in any run: " + document.path()));
        if (place.isTakenBefore(document.path())) {
            return place.id();
        }
        Touched touched = new Touched(connection);
        touched.addAllOf(place.id());
        DocumentTotals before = DocumentTotals.of(connection, place.id());
        new FigureWriter(connection, place.id(), new Sentences(document.text())).write(extraction);
        touched.addAllOf(place.id());
        describe(place.id(), document, extraction);
        DocumentTotals.of(connection, place.id()).replace(connection, before);
        Sql.run(
                connection,
                "INSERT INTO source_text (document, text) VALUES (?, ?)"
                        + " ON CONFLICT (document) DO UPDATE SET text = excluded.text",
                place.id(),
                document.text());
        replaceOthers(place.id(), document.hash());
        return place.id();
    }

    private record Place(long id, String path, String state) {
        boolean isTakenBefore(String other) {
            return state.equals("read") && path.compareTo(other) < 0;
        }
    }

    /** What other versions read of the content counts no more. */
    private void replaceOthers(long id, String hash) throws SQLException {
        List<Long> others = Sql.list(
                connection,
                row -> row.getLong(1),
                "SELECT id FROM source_document WHERE hash = ? AND id <> ? AND state = 'read'",
                hash,
                id);
        for (long other : others) {
            new Touched(connection).addAllOf(other);
            DocumentTotals before = DocumentTotals.of(connection, other);
            Sql.run(
                    connection,
                    "UPDATE source_document SET state = 'replaced', held_until = " + COMING + " WHERE id = ?",
                    other);
            DocumentTotals.of(connection, other).replace(connection, before);
        }
    }

    private void describe(long id, Document document, Extraction extraction) throws SQLException {
        Source source = document.source();
        Coverage coverage = Coverage.ofSpans(
                document.text(), spans("figure", id, document.hash()), spans("exclusion", id, document.hash()));
        Sql.run(
                connection,
                "UPDATE source_document SET state = 'read', held_from = COALESCE(held_from, " + COMING
                        + "), held_until = NULL, path = ?,"
                        + " publisher = ?, publisher_origin = ?, published = ?, published_origin = ?,"
                        + " region = ?, region_origin = ?, authority = ?, authority_origin = ?,"
                        + " runs = ?, covered = ?, figures = ?, exclusions = ? WHERE id = ?",
                document.path(),
                source.publisher().value(),
                source.publisher().origin().name(),
                source.published().value(),
                source.published().origin().name(),
                source.region().value(),
                source.region().origin().name(),
                source.authority().value().name(),
                source.authority().origin().name(),
                coverage.runs(),
                coverage.covered(),
                extraction.figures().size(),
                extraction.exclusions().size(),
                id);
    }

    /** Where the store says that something was read: what has come through, not what was handed over. */
    private List<Span> spans(String table, long id, String hash) throws SQLException {
        return Sql.list(
                connection,
                row -> new Span(hash, row.getString(1), row.getInt(2), row.getInt(3)),
                "SELECT place, start_offset, end_offset FROM " + table + " WHERE document = ?",
                id);
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

    /** How many documents count in a vintage. */
    public long count(long vintage) throws SQLException {
        return Sql.number(connection, "SELECT COUNT(*) FROM source_document d WHERE" + HELD, vintage, vintage);
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
