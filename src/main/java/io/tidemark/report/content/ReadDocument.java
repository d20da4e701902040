package io.tidemark.report.content;

import io.tidemark.statistics.Exclusion;
import io.tidemark.store.evidence.Evidence;
import io.tidemark.store.evidence.StoredDocument;
import java.util.List;

/**
 * A document with all that was read from it.
 *
 * @param document what is known about it
 * @param text all of its text, in which spans count
 * @param figures in the order of the text
 * @param exclusions its other numbers, in the order of the text
 */
public record ReadDocument(StoredDocument document, String text, List<Evidence> figures, List<Exclusion> exclusions) {
    public ReadDocument {
        figures = List.copyOf(figures);
        exclusions = List.copyOf(exclusions);
    }
}
