package io.tidemark.report.content;

import io.tidemark.statistics.Section;
import io.tidemark.statistics.Span;
import java.util.Map;
import java.util.Set;

/**
 * What the page of evidence shows.
 *
 * @param texts the documents, by path
 * @param figures how many figures they have, by section
 * @param exclusions how many of their numbers are no figures
 * @param hashes of their contents
 * @param whole whether all documents that count are on it
 */
public record Page(
        Streamed<ReadDocument> texts, Map<Section, Long> figures, long exclusions, Set<String> hashes, boolean whole) {
    public Page {
        figures = Map.copyOf(figures);
        hashes = Set.copyOf(hashes);
    }

    /** Whether a figure is on it. */
    public boolean shows(Span span) {
        return hashes.contains(span.document());
    }
}
