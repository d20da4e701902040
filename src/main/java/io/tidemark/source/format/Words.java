package io.tidemark.source.format;

/** White space as it is met in Chinese texts: ideographic and no-break spaces, zero-width marks. */
public final class Words {
    private Words() {}

    /** The text with every run of white space made one space, and none around it. */
    public static String oneLine(String text) {
        StringBuilder result = new StringBuilder(text.length());
        boolean pending = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                pending = !result.isEmpty();
            } else if (!isInvisible(c)) {
                if (pending) {
                    result.append(' ');
                    pending = false;
                }
                result.append(c);
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

    private static boolean isInvisible(char c) {
        return c == '\u200B' || c == '\u2060' || c == '\uFEFF' || c == '\u00AD';
    }
}
