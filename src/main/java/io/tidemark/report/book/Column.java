package io.tidemark.report.book;

import io.tidemark.report.wording.TextWidth;
import java.util.List;

/**
 * A column of a table.
 *
 * @param head its heading, unique in the table
 * @param narrowest least width in digits
 * @param widest greatest width in digits; longer text runs over several lines
 */
public record Column(String head, int narrowest, int widest) {
    private static final int MARGIN = 2;

    /** A column of the given width, or of its heading's where that is wider. */
    public static Column fixed(String head, int width) {
        int wide = Math.max(width, TextWidth.of(head) + MARGIN);
        return new Column(head, wide, wide);
    }

    /** A column for one word out of a few. */
    public static Column choice(String head, List<String> words) {
        int widest = words.stream().mapToInt(TextWidth::of).max().orElse(0);
        return fixed(head, widest + MARGIN);
    }
}
