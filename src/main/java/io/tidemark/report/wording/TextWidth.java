package io.tidemark.report.wording;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UProperty;

/**
 * How wide text prints, in digits of the body font: a wide (Chinese) character takes two, a Latin letter about what it takes
 * in the sans-serif fonts of offices. Needs no fonts.
 */
public final class TextWidth {
    /** Widths are summed in tenths of a digit. */
    private static final int DIGIT = 10;

    private static final int WIDE = 2 * DIGIT;
    /** Characters below this one have a width each. */
    private static final int LATIN = 0x300;

    private static final byte[] WIDTHS = latin();

    private TextWidth() {}

    /** The widest line. */
    public static int of(String text) {
        int widest = 0;
        int line = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            line = c == '\n' ? 0 : line + of(c);
            widest = Math.max(widest, line);
        }
        return (widest + DIGIT - 1) / DIGIT;
    }

    /** How many lines the text takes in a column of the given width, at least 1: Latin words go whole to the next line. */
    public static int lines(String text, int columnWidth) {
        int room = columnWidth * DIGIT;
        int lines = 1;
        int line = 0;
        int word = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\n') {
                lines++;
                line = 0;
                word = 0;
                continue;
            }
            int width = of(c);
            if (line + width > room) {
                if (c == ' ') {
                    // A space at the end of a line takes no room.
                    word = 0;
                    continue;
                }
                lines++;
                boolean carried = isOfWord(c) && word < line;
                line = carried ? word : 0;
                word = line;
            }
            line += width;
            word = isOfWord(c) ? word + width : 0;
        }
        return lines;
    }

    /** Spreadsheets break lines after blanks and hyphens, and before and after Chinese characters. */
    private static boolean isOfWord(int c) {
        return c > ' ' && c < LATIN && c != '-';
    }

    private static int of(int c) {
        if (c < LATIN) {
            return WIDTHS[c];
        }
        int category = UCharacter.getType(c);
        if (category == ECharacterCategory.NON_SPACING_MARK || category == ECharacterCategory.FORMAT) {
            return 0;
        }
        return switch (UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH)) {
            case UCharacter.EastAsianWidth.WIDE,
                    UCharacter.EastAsianWidth.FULLWIDTH,
                    UCharacter.EastAsianWidth.AMBIGUOUS -> WIDE;
            default -> DIGIT;
        };
    }

    private static byte[] latin() {
        byte[] widths = new byte[LATIN];
        for (int c = ' '; c < LATIN; c++) {
            widths[c] = (byte) (c >= 'A' && c <= 'Z' || c == '&' ? 13 : DIGIT);
        }
        "·×÷±".chars().forEach(c -> widths[c] = WIDE);
        " !',.:;|`ijl".chars().forEach(c -> widths[c] = 5);
        "()[]{}-/\\\"*IJfrt".chars().forEach(c -> widths[c] = 7);
        "%@MWmw".chars().forEach(c -> widths[c] = 16);
        return widths;
    }
}
