package io.tidemark.store.evidence;

import io.tidemark.statistics.Exclusion;
import io.tidemark.statistics.Span;
import io.tidemark.store.FigureIds;
import io.tidemark.store.Many;
import io.tidemark.store.Rows;
import io.tidemark.store.Sql;
import io.tidemark.store.observation.Held;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The figures and exclusions of the documents that count, with their sentences. What became of a figure is told as of a
 * vintage: the one of the run that is asked about, or {@link #NEWEST}.
 *
 * @param connection closed by its owner
 */
public record Figures(Connection connection) {
    /** The observations as they hold now. */
    public static final long NEWEST = Long.MAX_VALUE;

    private static final int ADDRESS_DIGITS = 12;
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-f]{" + ADDRESS_DIGITS + "}-[0-9]{1,9}-[0-9]{1,9}");

    /** What became of a figure is looked up figure by figure: as a joined query it would be made of all figures each time. */
    private static final String EVIDENCE = "SELECT " + Columns.EVIDENCE
            + " FROM figure f JOIN source_document d ON d.id = f.document JOIN source_text t ON t.document = d.id"
            + " LEFT JOIN observation_figure v ON v.figure = f.id AND EXISTS (SELECT 1 FROM observation_vintage w"
            + " WHERE w.observation = v.observation AND w.held_from = v.held_from"
            + " AND w.held_from <= ? AND (w.held_until IS NULL OR w.held_until > ?))";

    private static final String BEHIND = "SELECT " + Columns.EVIDENCE
            + " FROM observation_figure v JOIN observation_vintage w ON w.observation = v.observation"
            + " AND w.held_from = v.held_from JOIN figure f ON f.id = v.figure"
            + " JOIN source_document d ON d.id = f.document JOIN source_text t ON t.document = d.id"
            + " WHERE v.observation IN (#) AND w.held_from <= ? AND (w.held_until IS NULL OR w.held_until > ?)"
            + " ORDER BY v.observation, v.ordinal";

    /** The document that a figure stands in, by their identifiers alone. */
    public static long documentOf(long figure) {
        return figure / FigureIds.RANGE;
    }

    /** Every figure, by document and in the order of its text. */
    public Rows<Evidence> all(long vintage) throws SQLException {
        return Sql.rows(
                connection,
                new Evidence.Reader(),
                EVIDENCE + " WHERE d.state = 'read' ORDER BY f.id",
                vintage,
                vintage);
    }

    /** The figures of one document, in the order of its text. */
    public Rows<Evidence> of(long document, long vintage) throws SQLException {
        return Sql.rows(
                connection,
                new Evidence.Reader(),
                EVIDENCE + " WHERE f.id > ? AND f.id < ? ORDER BY f.id",
                vintage,
                vintage,
                document * FigureIds.RANGE,
                (document + 1) * FigureIds.RANGE);
    }

    /** The figures behind an observation, the chosen one first. */
    public Rows<Evidence> behind(long observation, long vintage) throws SQLException {
        return Sql.rows(
                connection,
                new Evidence.Reader(),
                EVIDENCE + " WHERE v.observation = ? ORDER BY v.ordinal",
                vintage,
                vintage,
                observation);
    }

    /** The figures behind an observation as it is held, the chosen one first; how many there are is in its tally. */
    public Rows<Evidence> behind(Held held) throws SQLException {
        return Sql.rows(
                connection,
                new Evidence.Reader(),
                "SELECT " + Columns.EVIDENCE + " FROM observation_figure v JOIN figure f ON f.id = v.figure"
                        + " JOIN source_document d ON d.id = f.document JOIN source_text t ON t.document = d.id"
                        + " WHERE v.observation = ? AND v.held_from = ? ORDER BY v.ordinal",
                held.id(),
                held.heldFrom());
    }

    /** The figures behind some observations, the chosen one first: by observation. */
    public Rows<Evidence> behind(Collection<Long> observations, long vintage) throws SQLException {
        return new Many(connection, BEHIND).rows(new Evidence.Reader(), observations, vintage, vintage);
    }

    public Optional<Evidence> find(long id, long vintage) throws SQLException {
        return Sql.first(connection, new Evidence.Reader(), EVIDENCE + " WHERE f.id = ?", vintage, vintage, id);
    }

    /** The address of a place: first digits of the document's hash, first and last code point. */
    public static String address(Span span) {
        String document = span.document();
        return document.substring(0, Math.min(ADDRESS_DIGITS, document.length())) + "-" + span.start() + "-"
                + span.end();
    }

    /** Whether a text has the form of an address. */
    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /** The figure at an address, as it stood in a vintage. */
    public Optional<Evidence> at(String address, long vintage) throws SQLException {
        String[] parts = address.split("-", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        return Sql.first(
                connection,
                new Evidence.Reader(),
                EVIDENCE + " WHERE d.hash >= ? AND d.hash < ? AND f.start_offset = ? AND f.end_offset = ? AND "
                        + FigureIds.OF_D + " AND"
                        + Documents.HELD,
                vintage,
                vintage,
                parts[0],
                parts[0] + "g",
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]),
                vintage,
                vintage);
    }

    /** The numbers of one document that are no figures, in the order of its text. */
    public Rows<Exclusion> excluded(StoredDocument document) throws SQLException {
        return Sql.rows(
                connection,
                row -> Columns.exclusion(row, 1, document.hash()),
                "SELECT " + Columns.EXCLUSION + " FROM exclusion e WHERE e.document = ? ORDER BY e.ordinal",
                document.id());
    }
}
