package io.tidemark.report.sheet;

/**
 * A column of a table.
 *
 * @param head its heading, unique in the table
 * @param narrowest least width in digits
 * @param widest greatest width in digits; longer text runs over several lines
 */
public record Column(String head, int narrowest, int widest) {
    public static Column fixed(String head, int width) {
        return new Column(head, width, width);
    }
}
