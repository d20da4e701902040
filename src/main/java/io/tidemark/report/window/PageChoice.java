package io.tidemark.report.window;

import io.tidemark.report.content.Page;
import io.tidemark.report.content.ReadDocument;
import io.tidemark.report.content.Streamed;
import io.tidemark.store.Reading;
import io.tidemark.store.evidence.Documents;
import io.tidemark.store.evidence.Figures;
import io.tidemark.store.evidence.Reported;
import io.tidemark.store.evidence.Reported.Place;
import io.tidemark.store.evidence.StoredDocument;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The documents on the page of evidence.
 *
 * @param reading what texts are read on
 * @param places by path
 */
record PageChoice(Reading reading, long vintage, List<Place> places) {

    /**
     * As many as there is room for: what came since the last report, then what was published last.
     *
     * @param candidates what cells lead to
     * @param since the vintage of the last report
     */
    static PageChoice of(Reading reading, long vintage, List<Place> candidates, long since, Bounds bounds) {
        List<Place> newest = new ArrayList<>(candidates);
        newest.sort(Comparator.comparing((Place place) -> place.heldFrom() <= since)
                .thenComparing(PageChoice::published, Comparator.reverseOrder())
                .thenComparing(Place::path)
                .thenComparing(Place::hash));
        List<Place> chosen = new ArrayList<>();
        long figures = 0;
        for (Place place : newest) {
            if (chosen.size() < bounds.pageDocuments() && figures + place.figures() <= bounds.pageFigures()) {
                chosen.add(place);
                figures += place.figures();
            }
        }
        chosen.sort(Comparator.comparing(Place::path).thenComparing(Place::hash));
        return new PageChoice(reading, vintage, chosen);
    }

    private static LocalDate published(Place place) {
        return place.published() == null ? LocalDate.MIN : place.published();
    }

    List<Long> ids() {
        return places.stream().map(Place::id).toList();
    }

    /** @param documents how many documents the vintage holds */
    Page page(long documents) throws SQLException {
        return new Page(
                new Streamed<>(places.size(), this::each),
                new Reported(reading.connection(), vintage).sections(ids()),
                places.stream().mapToLong(Place::exclusions).sum(),
                places.stream().map(Place::hash).collect(Collectors.toSet()),
                places.size() >= documents);
    }

    private void each(Streamed.Sink<ReadDocument> sink) throws IOException {
        try {
            Connection connection = reading.connection();
            for (StoredDocument document : new Reported(connection, vintage).documents(ids())) {
                sink.accept(read(connection, document));
            }
        } catch (SQLException e) {
            throw new IOException("cannot read the documents from the database", e);
        }
    }

    private ReadDocument read(Connection connection, StoredDocument document) throws SQLException {
        Figures figures = new Figures(connection);
        return new ReadDocument(
                document,
                new Documents(connection).text(document.id()),
                figures.of(document.id(), vintage).toList(),
                figures.excluded(document).toList());
    }
}
