package io.tidemark.report.wording;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UProperty;

/** How wide text prints, in digits of the body font: a wide (Chinese) character takes two. Needs no fonts. */
public final class TextWidth {
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
        return widest;
    }

    /** How many lines the text takes in a column of the given width, at least 1. */
    public static int lines(String text, int columnWidth) {
        int lines = 1;
        int line = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\n') {
                lines++;
                line = 0;
                continue;
            }
            int width = of(c);
            if (line + width > columnWidth) {
                lines++;
                line = 0;
            }
            line += width;
        }
        return lines;
    }

    private static int of(int c) {
        if (c < 0x300) {
            return c < 0x20 ? 0 : c == '·' || c == '×' || c == '÷' || c == '±' ? 2 : 1;
        }
        int category = UCharacter.getType(c);
        if (category == ECharacterCategory.NON_SPACING_MARK || category == ECharacterCategory.FORMAT) {
            return 0;
        }
        return switch (UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH)) {
            case UCharacter.EastAsianWidth.WIDE,
                    UCharacter.EastAsianWidth.FULLWIDTH,
                    UCharacter.EastAsianWidth.AMBIGUOUS -> 2;
            default -> 1;
        };
    }
}
