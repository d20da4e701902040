package io.tidemark.extract;

import io.tidemark.statistics.Exclusion;
import io.tidemark.statistics.Figure;
import java.util.List;

/**
 * What an extractor made of one document. Every number-like run of characters is in one of the two lists.
 *
 * @param figures in the order of the text
 * @param exclusions in the order of the text
 * @param runs number-like runs in the document; each is covered by a figure or an exclusion
 */
public record Extraction(List<Figure> figures, List<Exclusion> exclusions, int runs) {
    public Extraction {
        figures = List.copyOf(figures);
        exclusions = List.copyOf(exclusions);
    }
}
