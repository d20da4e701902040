package io.tidemark.store.evidence;

import io.tidemark.extract.Coverage;
import io.tidemark.source.Source;
import io.tidemark.store.FigureIds;
import io.tidemark.store.Prepared;
import io.tidemark.store.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Writes documents many at a time, with statements that are made once. A document once more with the same content and versions
 * changes nothing; with other versions it takes the place of what they made. Of several paths with one content the first in
 * the alphabet is kept, in whatever order they come. The connection's owner commits.
 */
public final class DocumentWriter implements AutoCloseable {
    /** The vintage that will hold what is written now. */
    private static final String COMING = "SELECT COALESCE(MAX(vintage), 0) + 1 FROM run";

    private final Connection connection;
    private final String readBy;
    private final Prepared figure;
    private final Prepared exclusion;
    private final Prepared text;
    private final Prepared original;
    private final Prepared description;
    private final Prepared end;
    private final List<Prepared> statements;

    /**
     * @param readBy the versions under which the documents' contents were frozen in a run's list
     */
    public DocumentWriter(Connection connection, String readBy) throws SQLException {
        this.connection = connection;
        this.readBy = readBy;
        this.figure = new Prepared(connection, upsert());
        this.exclusion = new Prepared(
                connection,
                "INSERT INTO exclusion (document, ordinal, " + String.join(", ", DocumentRows.EXCLUSION) + ") VALUES ("
                        + Sql.places(2 + DocumentRows.EXCLUSION.size()) + ")");
        this.text = new Prepared(
                connection,
                "INSERT INTO source_text (document, text) VALUES (?, ?)"
                        + " ON CONFLICT (document) DO UPDATE SET text = excluded.text");
        this.original = new Prepared(
                connection,
                "INSERT INTO source_original (document, packed) VALUES (?, ?) ON CONFLICT (document) DO NOTHING");
        this.description = new Prepared(
                connection,
                "UPDATE source_document SET state = 'read', held_from = COALESCE(held_from, ?), held_until = NULL, path = ?,"
                        + " publisher = ?, publisher_origin = ?, published = ?, published_origin = ?,"
                        + " region = ?, region_origin = ?, authority = ?, authority_origin = ?,"
                        + " runs = ?, covered = ?, figures = ?, exclusions = ? WHERE id = ?");
        this.end =
                new Prepared(connection, "UPDATE source_document SET state = 'replaced', held_until = ? WHERE id = ?");
        this.statements = List.of(figure, exclusion, text, original, description, end);
    }

    private static String upsert() {
        List<String> kept = DocumentRows.FIGURE.stream()
                .map(column -> column + " = excluded." + column)
                .toList();
        return "INSERT INTO figure (id, document, " + String.join(", ", DocumentRows.FIGURE) + ") VALUES ("
                + Sql.places(2 + DocumentRows.FIGURE.size()) + ") ON CONFLICT (id) DO UPDATE SET "
                + String.join(", ", kept);
    }

    /** A content as some versions read it. */
    private record Place(long id, String hash, String readBy, String path, String state) {
        boolean isRead() {
            return state.equals("read");
        }
    }

    /** What the store has of a document, counted in its rows. */
    private static final class Found {
        private final BitSet accounted = new BitSet();
        private int figures;
        private int exclusions;
    }

    /**
     * Keeps documents.
     *
     * @return their identifiers
     * @throws NoSuchElementException where the content of one is in no list
     */
    public List<Long> write(List<DocumentRows> documents) throws SQLException {
        if (documents.isEmpty()) {
            return List.of();
        }
        Map<String, Place> own = new HashMap<>();
        List<Place> others = new ArrayList<>();
        for (Place place : places(documents)) {
            if (place.readBy().equals(readBy)) {
                own.put(place.hash(), place);
            } else if (place.isRead()) {
                others.add(place);
            }
        }
        Map<Long, DocumentRows> taken = new LinkedHashMap<>();
        List<Long> ids = new ArrayList<>();
        for (DocumentRows rows : documents) {
            Place place = own.get(rows.document().hash());
            if (place == null) {
                throw new NoSuchElementException(
                        "not listed in any run: " + rows.document().path());
            }
            ids.add(place.id());
            DocumentRows twin = taken.get(place.id());
            String path = twin != null ? twin.document().path() : place.isRead() ? place.path() : null;
            if (path == null || path.compareTo(rows.document().path()) >= 0) {
                taken.put(place.id(), rows);
            }
        }
        others.removeIf(other -> {
            Place mine = own.get(other.hash());
            return mine == null || !taken.containsKey(mine.id());
        });
        keep(taken, own, others);
        return ids;
    }

    private List<Place> places(List<DocumentRows> documents) throws SQLException {
        Object[] hashes = documents.stream()
                .map(rows -> rows.document().hash())
                .distinct()
                .toArray();
        return Sql.list(
                connection,
                row -> new Place(
                        row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                "SELECT id, hash, read_by, path, state FROM source_document WHERE hash IN (" + Sql.places(hashes.length)
                        + ")",
                hashes);
    }

    private void keep(Map<Long, DocumentRows> taken, Map<String, Place> own, List<Place> others) throws SQLException {
        long coming = Sql.number(connection, COMING);
        List<Long> before = new ArrayList<>();
        others.forEach(other -> before.add(other.id()));
        for (Place place : own.values()) {
            if (taken.containsKey(place.id()) && !place.state().equals("listed")) {
                before.add(place.id());
            }
        }
        DocumentTotals less = forget(before);
        for (Place other : others) {
            end.send(coming, other.id());
        }
        for (Map.Entry<Long, DocumentRows> each : taken.entrySet()) {
            add(each.getKey(), each.getValue(), before.contains(each.getKey()));
        }
        flush();
        long[] ids = numbers(taken.keySet());
        if (ids.length > 0) {
            new Touched(connection).addAllOf(ids);
            describe(taken, coming);
            DocumentTotals.of(connection, ids).replace(connection, less);
        }
    }

    private static long[] numbers(Collection<Long> ids) {
        return ids.stream().mapToLong(Long::longValue).toArray();
    }

    /** What there was of the documents is no more; answers how much that was. */
    private DocumentTotals forget(List<Long> documents) throws SQLException {
        if (documents.isEmpty()) {
            return DocumentTotals.NONE;
        }
        long[] ids = numbers(documents);
        new Touched(connection).addAllOf(ids);
        return DocumentTotals.of(connection, ids);
    }

    private void add(long id, DocumentRows rows, boolean again) throws SQLException {
        if (again) {
            Sql.run(
                    connection,
                    "DELETE FROM figure WHERE id > ? AND id < ?",
                    id * FigureIds.RANGE + rows.figures(),
                    (id + 1) * FigureIds.RANGE);
            Sql.run(connection, "DELETE FROM exclusion WHERE document = ?", id);
        }
        for (Object[] row : rows.figures(id)) {
            figure.send(row);
        }
        for (Object[] row : rows.exclusions(id)) {
            exclusion.send(row);
        }
        text.send(id, rows.document().text());
        if (rows.original() != null) {
            original.send(id, rows.original().packed());
        }
    }

    private void describe(Map<Long, DocumentRows> documents, long coming) throws SQLException {
        Map<Long, Found> found = found(documents.keySet().toArray());
        for (Map.Entry<Long, DocumentRows> each : documents.entrySet()) {
            DocumentRows rows = each.getValue();
            Source source = rows.document().source();
            Found there = found.getOrDefault(each.getKey(), new Found());
            Coverage coverage = Coverage.of(rows.document().text(), there.accounted, there.figures, there.exclusions);
            description.send(
                    coming,
                    rows.document().path(),
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
                    rows.figures(),
                    rows.exclusions(),
                    each.getKey());
        }
        description.flush();
    }

    /** Where the store says that something was read: what has come through, not what was handed over. */
    private Map<Long, Found> found(Object[] documents) throws SQLException {
        Map<Long, Found> found = new HashMap<>();
        String some = " WHERE d.id IN (" + Sql.places(documents.length) + ")";
        Object[] twice = Arrays.copyOf(documents, 2 * documents.length);
        System.arraycopy(documents, 0, twice, documents.length, documents.length);
        Sql.list(
                connection,
                row -> {
                    Found there = found.computeIfAbsent(row.getLong(1), id -> new Found());
                    there.accounted.set(row.getInt(2), row.getInt(3));
                    int isFigure = row.getInt(4);
                    there.figures += isFigure;
                    there.exclusions += 1 - isFigure;
                    return isFigure;
                },
                "SELECT d.id, f.start_offset, f.end_offset, 1 FROM source_document d JOIN figure f ON "
                        + FigureIds.OF_D + some
                        + " UNION ALL SELECT d.id, e.start_offset, e.end_offset, 0 FROM source_document d"
                        + " JOIN exclusion e ON e.document = d.id" + some,
                twice);
        return found;
    }

    private void flush() throws SQLException {
        for (Prepared statement : statements) {
            statement.flush();
        }
    }

    @Override
    public void close() throws SQLException {
        for (Prepared statement : statements) {
            statement.close();
        }
    }
}
