package io.tidemark.report.sheet;

import io.tidemark.report.book.Cell;
import io.tidemark.report.book.Look;
import io.tidemark.report.wording.CellText;

/** Sentences as one line, with the characters that were read standing out. */
final class Quotes {
    private Quotes() {}

    /**
     * @param sentence as the source has it; tabs between the cells of a table become spaces
     * @param offset first code point of {@code read} in the sentence
     * @param read the characters that were read
     * @param cut what stands where a sentence that is too long for a cell was cut: around the characters that were read
     */
    static Cell.Quote of(String sentence, int offset, String read, String cut) {
        String line = sentence.replace('\t', ' ').replace('\r', ' ').replace('\n', ' ');
        int from = line.offsetByCodePoints(0, Math.min(offset, line.codePointCount(0, line.length())));
        int to = Math.min(line.length(), from + read.length());
        return line.length() <= CellText.LIMIT
                ? new Cell.Quote(line, from, to, Look.WRAP)
                : around(line, from, to, cut);
    }

    private static Cell.Quote around(String line, int from, int to, String cut) {
        int room = CellText.LIMIT - 2 * cut.length();
        int start = Math.max(0, Math.min(from - (room - (to - from)) / 2, line.length() - room));
        int end = Math.min(line.length(), start + room);
        start = inPair(line, start) ? start + 1 : start;
        end = inPair(line, end) ? end - 1 : end;
        String before = start > 0 ? cut : "";
        String after = end < line.length() ? cut : "";
        int moved = before.length() - start;
        return new Cell.Quote(
                before + line.substring(start, end) + after,
                Math.max(0, from + moved),
                Math.min(before.length() + end - start, to + moved),
                Look.WRAP);
    }

    /** Whether a cut there would go through a character. */
    private static boolean inPair(String line, int at) {
        return at > 0 && at < line.length() && Character.isLowSurrogate(line.charAt(at));
    }
}
