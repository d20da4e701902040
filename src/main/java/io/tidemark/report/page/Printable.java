package io.tidemark.report.page;

/** Characters that a page cannot hold, made visible; all others stay, so that offsets of code points stay too. */
final class Printable {
    private static final int CONTROL_PICTURES = 0x2400;
    private static final int DELETE = 0x7F;
    private static final int REPLACEMENT = 0xFFFD;

    private Printable() {}

    static String text(String text) {
        return text.chars().noneMatch(c -> replaced(c) != c || Character.isSurrogate((char) c)) ? text : replace(text);
    }

    private static String replace(String text) {
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints().forEach(point -> result.appendCodePoint(replaced(point)));
        return result.toString();
    }

    private static int replaced(int point) {
        if (point == '\r') {
            // The end of a line in files from Windows: nothing that a reader would look for.
            return ' ';
        }
        if (point < ' ' && point != '\t' && point != '\n') {
            return CONTROL_PICTURES + point;
        }
        boolean none = point == DELETE
                || point > DELETE && point < 0xA0
                || Character.getType(point) == Character.SURROGATE
                || (point & 0xFFFE) == 0xFFFE;
        return none ? REPLACEMENT : point;
    }
}
