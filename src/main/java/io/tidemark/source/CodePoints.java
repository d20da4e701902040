package io.tidemark.source;

/** Strings in the order of their code points, which is that of their bytes in UTF-8. */
final class CodePoints {
    private CodePoints() {}

    static int compare(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                return rank(a) - rank(b);
            }
        }
        return one.length() - other.length();
    }

    /** Surrogates stand for code points beyond all others. */
    private static int rank(char unit) {
        return Character.isSurrogate(unit) ? unit + 0x10000 : unit;
    }
}
