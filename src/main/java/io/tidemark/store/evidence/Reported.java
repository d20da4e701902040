package io.tidemark.store.evidence;

import io.tidemark.statistics.Section;
import io.tidemark.store.FigureIds;
import io.tidemark.store.Many;
import io.tidemark.store.Rows;
import io.tidemark.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What a report tells of some documents, given by their identifiers. Documents are in the order of paths; rows of figures and
 * exclusions in that of identifiers, in which they lie.
 *
 * @param connection closed by its owner
 * @param vintage that the report shows
 */
public record Reported(Connection connection, long vintage) {
    private static final String PLACE =
            "SELECT d.id, d.hash, d.path, d.published, d.held_from, d.figures, d.exclusions FROM source_document d WHERE ";

    /** By its length: of an equality SQLite would make an index of all figures, anew for each document. */
    private static final String FIGURES = " FROM source_document d JOIN source_text t ON t.document = d.id"
            + " JOIN figure f ON " + FigureIds.OF_D
            + " AND d.id IN (#) LEFT JOIN observation_figure v ON v.figure = f.id"
            + " AND EXISTS (SELECT 1 FROM observation_vintage w WHERE w.observation = v.observation"
            + " AND w.held_from = v.held_from AND w.held_from <= ? AND (w.held_until IS NULL OR w.held_until > ?))"
            + " WHERE length(f.set_aside) ";

    private static final String ORDER = " ORDER BY d.id, f.id";

    private static final String EXCLUDED = "SELECT d.id, d.path, d.hash, " + Columns.EXCLUSION + ", "
            + Columns.sentence("e") + " FROM source_document d JOIN source_text t ON t.document = d.id"
            + " JOIN exclusion e ON e.document = d.id WHERE d.id IN (#) ORDER BY d.id, e.ordinal";

    /**
     * A document, as far as it decides what is shown of it.
     *
     * @param heldFrom the vintage that it came with
     * @param figures how many it has
     * @param exclusions how many of its numbers are no figures
     */
    public record Place(
            long id,
            String hash,
            String path,
            @Nullable LocalDate published,
            long heldFrom,
            int figures,
            int exclusions) {}

    /** The documents that came after a vintage and still count; the first ones by path. */
    public List<Place> since(long before, int most) throws SQLException {
        return Sql.list(
                connection,
                Reported::place,
                PLACE + "d.held_from > ? AND" + Documents.HELD + " ORDER BY d.path, d.id LIMIT ?",
                before,
                vintage,
                vintage,
                most);
    }

    public List<Place> places(Collection<Long> documents) throws SQLException {
        return new Many(connection, PLACE + "d.id IN (#) ORDER BY d.path, d.id").list(Reported::place, documents);
    }

    private static Place place(ResultSet row) throws SQLException {
        String published = row.getString(4);
        return new Place(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                published == null ? null : LocalDate.parse(published),
                row.getLong(5),
                row.getInt(6),
                row.getInt(7));
    }

    /** All that is known of the documents, of those that were read. */
    public List<StoredDocument> documents(Collection<Long> documents) throws SQLException {
        return new Many(
                        connection,
                        "SELECT " + Columns.DOCUMENT + " FROM source_document d WHERE d.id IN (#)"
                                + " AND d.state <> 'listed' ORDER BY d.path, d.id")
                .list(row -> Columns.document(row, 1), documents);
    }

    /** How many figures the documents have in each section. */
    public Map<Section, Long> sections(Collection<Long> documents) throws SQLException {
        Map<Section, Long> sections = new EnumMap<>(Section.class);
        new Many(
                        connection,
                        "SELECT f.section, COUNT(*) FROM source_document d JOIN figure f ON " + FigureIds.OF_D
                                + " WHERE d.id IN (#) GROUP BY f.section")
                .list(row -> Map.entry(Section.of(row.getString(1)), row.getLong(2)), documents)
                .forEach(entry -> sections.merge(entry.getKey(), entry.getValue(), Long::sum));
        return sections;
    }

    /** How many of their figures are set aside. */
    public long setAsideCount(Collection<Long> documents) throws SQLException {
        return new Many(
                        connection,
                        "SELECT COUNT(*) FROM source_document d JOIN figure f ON " + FigureIds.OF_D
                                + " WHERE d.id IN (#) AND f.set_aside <> ''")
                .list(row -> row.getLong(1), documents).stream()
                        .mapToLong(Long::longValue)
                        .sum();
    }

    /** The identifiers of the observations to which they give figures, one for each figure. */
    public List<Long> observations(Collection<Long> documents) throws SQLException {
        return new Many(connection, "SELECT v.observation" + FIGURES + "= 0 AND v.observation IS NOT NULL")
                .list(row -> row.getLong(1), documents, vintage, vintage);
    }

    /**
     * Their figures that are behind observations; of at most {@link Many#AT_ONCE} documents.
     *
     * @param which observations, by their identifiers: the figures of others are passed over without being looked at
     */
    public Rows<Evidence> attached(Collection<Long> documents, LongPredicate which) throws SQLException {
        return figures("= 0 AND v.observation IS NOT NULL", documents, which);
    }

    /** Their figures that are behind no observation; of at most {@link Many#AT_ONCE} documents. */
    public Rows<Evidence> setAside(Collection<Long> documents) throws SQLException {
        return figures("> 0", documents, none -> true);
    }

    private Rows<Evidence> figures(String state, Collection<Long> documents, LongPredicate which) throws SQLException {
        return new Many(connection, "SELECT " + Columns.EVIDENCE + FIGURES + state + ORDER)
                .rows(new Evidence.Reader(which), documents, vintage, vintage);
    }

    /** Their numbers that are no figures; of at most {@link Many#AT_ONCE} documents. */
    public Rows<Excluded> excluded(Collection<Long> documents) throws SQLException {
        return new Many(connection, EXCLUDED).rows(Reported::excluded, documents);
    }

    private static Excluded excluded(ResultSet row) throws SQLException {
        int next = 4 + Columns.EXCLUSION_WIDTH;
        return new Excluded(
                row.getLong(1),
                row.getString(2),
                Columns.exclusion(row, 4, row.getString(3)),
                row.getString(next),
                row.getInt(next + 1));
    }
}
