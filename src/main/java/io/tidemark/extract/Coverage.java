package io.tidemark.extract;

import io.tidemark.extract.number.Chars;
import io.tidemark.source.Document;
import io.tidemark.statistics.Exclusion;
import io.tidemark.statistics.Figure;
import io.tidemark.statistics.Span;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the numbers of a document came out, counted on the text itself.
 *
 * @param runs number-like runs of characters
 * @param covered runs of which every character is in a figure or in an exclusion
 * @param figures what was read from them
 * @param exclusions numbers that are no figures
 */
public record Coverage(int runs, int covered, int figures, int exclusions) {

    public static Coverage of(Document document, Extraction extraction) {
        return of(document.text(), extraction.figures(), extraction.exclusions());
    }

    public static Coverage of(String content, List<Figure> figures, List<Exclusion> exclusions) {
        return ofSpans(
                content,
                figures.stream().map(Figure::span).toList(),
                exclusions.stream().map(Exclusion::span).toList());
    }

    /** The same from the places alone, in code points of the content. */
    public static Coverage ofSpans(String content, List<Span> figures, List<Span> exclusions) {
        BitSet accounted = new BitSet(content.length());
        Stream.concat(figures.stream(), exclusions.stream()).forEach(span -> accounted.set(span.start(), span.end()));
        return of(content, accounted, figures.size(), exclusions.size());
    }

    /** The same from the code points that are in some figure or exclusion. */
    public static Coverage of(String content, BitSet accounted, int figures, int exclusions) {
        int[] text = content.codePoints().toArray();
        int runs = 0;
        int covered = 0;
        for (int start = 0; start < text.length; start++) {
            int end = start;
            while (end < text.length && isNumber(text[end])) {
                end++;
            }
            if (end > start) {
                runs++;
                covered += accounted.nextClearBit(start) >= end ? 1 : 0;
                start = end;
            }
        }
        return new Coverage(runs, covered, figures, exclusions);
    }

    private static boolean isNumber(int character) {
        return Character.isBmpCodePoint(character) && Chars.isNumber((char) character);
    }

    /** In per cent, rounded down, so that 100 means all. */
    public int percent() {
        return runs == 0 ? 100 : (int) (100L * covered / runs);
    }
}
