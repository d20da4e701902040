package io.tidemark.source.format;

/** White space as it is met in Chinese texts: ideographic and no-break spaces, zero-width marks, lines that break anywhere. */
public final class Words {
    private Words() {}

    /**
     * The text on one line: every run of white space becomes one space, or nothing where a line breaks between two Chinese
     * characters, and none is left around it.
     */
    public static String oneLine(String text) {
        StringBuilder result = new StringBuilder(text.length());
        boolean pending = false;
        boolean broken = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                pending = !result.isEmpty();
                broken |= c == '\n' || c == '\r';
            } else if (!isInvisible(c)) {
                boolean joined = broken && isWide(c) && isWide(last(result));
                if (pending && !joined) {
                    result.append(' ');
                }
                result.append(c);
                pending = false;
                broken = false;
            }
        }
        return result.toString();
    }

    /** Whether nothing of the text can be seen. */
    public static boolean isBlank(String text) {
        return text.chars().allMatch(c -> isSpace((char) c) || isInvisible((char) c));
    }

    /** Whether the character parts words, the no-break spaces of html included. */
    public static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Whether the character is Chinese or a mark set as wide as one, beside which lines break without a space. */
    public static boolean isWide(char c) {
        return c >= 0x2E80 && c <= 0xDFFF
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFF00 && c <= 0xFFEF
                || "“”‘’—…·".indexOf(c) >= 0;
    }

    private static char last(StringBuilder text) {
        return text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    }

    private static boolean isInvisible(char c) {
        return c == '\u200B' || c == '\u2060' || c == '\uFEFF' || c == '\u00AD';
    }
}
