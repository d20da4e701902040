package io.tidemark.statistics;

/**
 * Where characters stand in a document: offsets in Unicode code points of the document's text, which is bound by the
 * document's hash.
 *
 * @param document SHA-256 of the source file's bytes, 64 lower-case hexadecimal digits
 * @param place the block as a person finds it ({@code ¶12}, {@code Sheet1!C5}, {@code table 2, row 3, column 4}); may be
 *     empty
 * @param start first character, from 0
 * @param end after the last character; at least {@code start}
 */
public record Span(String document, String place, int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no such span: " + start + ".." + end);
        }
    }

    public int length() {
        return end - start;
    }
}
