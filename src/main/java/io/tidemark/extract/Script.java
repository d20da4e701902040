package io.tidemark.extract;

import com.ibm.icu.text.Transliterator;
import io.tidemark.catalogue.Notation;

/**
 * Traditional characters as the simplified ones that the words of the grammar are written in, and full-width letters and digits
 * as the plain ones, one for one.
 */
final class Script {
    /** Characters of which nearly every statistical text in traditional script holds one. */
    private static final boolean[] TRADITIONAL = table(Notation.TRADITIONAL.signs());

    /** From a plain character to its full-width form. */
    private static final char WIDE = 0xfee0;

    private static final char FIRST_IDEOGRAPH = 0x3400;
    private static final char FIRST_COMMON = 0x4e00;
    private static final char LAST_COMMON = 0x9fff;

    private Script() {}

    private static boolean[] table(String characters) {
        boolean[] table = new boolean[1 << 16];
        for (char c : characters.toCharArray()) {
            table[c] = true;
        }
        return table;
    }

    /** The text in plain simplified characters, of the same length; the array itself where it holds no others. */
    static char[] simplified(char[] text) {
        boolean traditional = false;
        boolean wide = false;
        for (char c : text) {
            traditional |= TRADITIONAL[c];
            wide |= isWide(c);
        }
        return traditional || wide ? folded(text, traditional) : text;
    }

    private static char[] folded(char[] text, boolean traditional) {
        char[] folded = text.clone();
        for (int i = 0; i < folded.length; i++) {
            char c = folded[i];
            if (isWide(c)) {
                folded[i] = (char) (c - WIDE);
            } else if (traditional && c >= FIRST_IDEOGRAPH) {
                folded[i] = Table.SIMPLIFIED[c];
            }
        }
        return folded;
    }

    /** A full-width digit or Latin letter. */
    private static boolean isWide(char c) {
        return c >= '\uff10' && c <= '\uff19' || c >= '\uff21' && c <= '\uff3a' || c >= '\uff41' && c <= '\uff5a';
    }

    /** Made when the first text in traditional script is read. */
    private static final class Table {
        static final char[] SIMPLIFIED = new char[1 << 16];

        static {
            Transliterator transliterator = Transliterator.getInstance("Traditional-Simplified");
            for (int c = 0; c < SIMPLIFIED.length; c++) {
                boolean han = c >= FIRST_COMMON && c <= LAST_COMMON;
                String one = han ? transliterator.transliterate(String.valueOf((char) c)) : "";
                SIMPLIFIED[c] = one.length() == 1 ? one.charAt(0) : (char) c;
            }
        }
    }
}
