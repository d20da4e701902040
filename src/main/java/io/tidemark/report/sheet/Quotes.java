package io.tidemark.report.sheet;

import io.tidemark.report.book.Cell;
import io.tidemark.report.book.Look;

/** Sentences as one line, with the characters that were read standing out. */
final class Quotes {
    private Quotes() {}

    /**
     * @param sentence as the source has it; tabs between the cells of a table become spaces
     * @param offset first code point of {@code read} in the sentence
     * @param read the characters that were read
     */
    static Cell.Quote of(String sentence, int offset, String read) {
        String line = sentence.replace('\t', ' ').replace('\r', ' ').replace('\n', ' ');
        int from = line.offsetByCodePoints(0, Math.min(offset, line.codePointCount(0, line.length())));
        int to = Math.min(line.length(), from + read.length());
        return new Cell.Quote(line, from, to, Look.WRAP);
    }
}
