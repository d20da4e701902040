package io.tidemark.report.wording;

/**
 * Text on its way into a cell. Control characters, which a workbook must not hold, become visible pictures of themselves;
 * halves of surrogate pairs become the replacement character; text beyond a cell's limit is cut with a mark.
 */
public final class CellText {
    /** Longest text of a cell, in {@code char}. */
    public static final int LIMIT = 32_767;

    private CellText() {}

    /** @param mark what stands at the end of a text that was cut */
    public static String of(String text, String mark) {
        return cut(clean(text), mark);
    }

    /**
     * Whether a spreadsheet would take the text for a formula when someone edits the cell: it needs the style that marks
     * it as text.
     */
    public static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && "=+-@＝＋－＠\t\r\n".indexOf(text.charAt(0)) >= 0 && text.length() > 1;
    }

    private static String clean(String text) {
        int i = 0;
        while (i < text.length() && allowed(text.charAt(i))) {
            i++;
        }
        return i == text.length() ? text : cleaned(text, i);
    }

    private static boolean allowed(char c) {
        return c >= ' ' && c < 0x7f || c > 0x9f && c < 0xd800 || c > 0xdfff && c < 0xfffe || c == '\n';
    }

    private static String cleaned(String text, int from) {
        StringBuilder clean = new StringBuilder(text.length()).append(text, 0, from);
        for (int i = from; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r') {
                clean.append(i < text.length() && text.charAt(i) == '\n' ? "" : "\n");
            } else {
                clean.appendCodePoint(visible(c));
            }
        }
        return clean.toString();
    }

    private static int visible(int c) {
        if (c == '\t') {
            return ' ';
        }
        if (c < ' ' && c != '\n') {
            return 0x2400 + c;
        }
        if (c == 0x7f) {
            return 0x2421;
        }
        boolean unprintable = c > 0x7f && c <= 0x9f || c >= 0xd800 && c <= 0xdfff || (c & 0xfffe) == 0xfffe;
        return unprintable ? 0xfffd : c;
    }

    private static String cut(String text, String mark) {
        if (text.length() <= LIMIT) {
            return text;
        }
        int end = LIMIT - mark.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + mark;
    }
}
