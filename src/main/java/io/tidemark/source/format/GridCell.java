package io.tidemark.source.format;

/**
 * One cell of a table that is being read. The same object stands in every place that a merged cell covers.
 *
 * @param text its words on one line, without white space around them
 * @param place how a person finds it
 * @param header whether it is a heading
 */
public record GridCell(String text, String place, boolean header) {
    /** A cell with its line breaks and tabs made spaces, since those part cells and rows in a document's text. */
    public static GridCell of(String text, String place, boolean header) {
        return new GridCell(Words.oneLine(text), place, header);
    }

    public boolean isBlank() {
        return text.isEmpty();
    }
}
