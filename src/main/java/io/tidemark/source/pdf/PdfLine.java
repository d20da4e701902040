package io.tidemark.source.pdf;

import io.tidemark.catalogue.Notation;
import io.tidemark.source.format.SourceWord;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line as it stands on a page.
 *
 * @param page from 1
 * @param cells its pieces, parted by wide gaps: one for running text, several for the row of a table
 * @param left where it begins, in points from the page's left edge
 * @param right where it ends
 * @param y of its base line, in points from the page's top edge
 * @param size of its type, in points
 */
record PdfLine(int page, List<String> cells, double left, double right, double y, double size) {
    private static final int LONGEST_PAGE_NUMBER = 30;
    private static final String PAGE = SourceWord.PAGE.word();
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-—–－·.\\s]*" + Notation.PART_SIGN.word() + "?\\s*\\d{1,4}\\s*(" + PAGE + "|/\\s*\\d{1,4}|"
                    + PAGE + ".{0,3}" + SourceWord.OF_PAGES.word() + ".{0,3}\\d+.{0,2}" + PAGE + ")?[-—–－·.\\s]*");

    /** Its text. */
    String words() {
        return String.join(" ", cells);
    }

    /** Whether it can only be the number of a page. */
    boolean isPageNumber() {
        String words = words();
        return words.length() <= LONGEST_PAGE_NUMBER
                && PAGE_NUMBER.matcher(words).matches();
    }

    /** Whether the text breaks off here only because the line is full. */
    boolean endsSentence() {
        return words().matches("(?s).*[。！？；：.!?;:”」』）)]");
    }

    /** How wide the first piece is that may not be broken: a Chinese character, or a run of Latin letters and digits. */
    double firstWord() {
        String words = words();
        int end = 0;
        while (end < words.length() && words.charAt(end) < 0x80 && words.charAt(end) != ' ') {
            end++;
        }
        return end == 0 ? size : end * size * 0.6;
    }
}
