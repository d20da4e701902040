package io.tidemark.report.book;

import io.tidemark.report.wording.TextWidth;
import java.util.List;

/**
 * A column of a table.
 *
 * @param head its heading, unique in the table
 * @param narrowest least width in digits
 * @param widest greatest width in digits; longer text runs over several lines
 * @param wraps whether the heading may take several lines; else the column is as wide as its heading
 */
public record Column(String head, int narrowest, int widest, boolean wraps) {
    private static final int MARGIN = 2;

    public Column(String head, int narrowest, int widest) {
        this(head, narrowest, widest, false);
    }

    /** A column of narrow cells under a heading that may take several lines. */
    public static Column slim(String head, int narrowest, int widest) {
        return new Column(head, narrowest, widest, true);
    }

    /** The same, of one width. */
    public static Column slim(String head, int width) {
        return new Column(head, width, width, true);
    }

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
