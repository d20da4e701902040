package io.tidemark.report.page;

import io.tidemark.statistics.Exclusion;
import io.tidemark.statistics.Figure;
import java.util.List;

/**
 * Characters of a document that figures or exclusions point at.
 *
 * @param start first char
 * @param end after the last char
 * @param figures those that hold these characters, in the order of the text; empty for a number that is none
 * @param exclusions those that hold these characters
 */
record Mark(int start, int end, List<Numbered> figures, List<Exclusion> exclusions) {
    Mark {
        figures = List.copyOf(figures);
        exclusions = List.copyOf(exclusions);
    }

    /**
     * A figure with its number in the document, from 1.
     *
     * @param verdict what became of it, in words; empty where that is not known
     */
    record Numbered(int number, Figure figure, String verdict) {}

    /** The part of it that lies in a range of the text. */
    Mark within(int from, int to) {
        return new Mark(Math.max(start, from), Math.min(end, to), figures, exclusions);
    }
}
