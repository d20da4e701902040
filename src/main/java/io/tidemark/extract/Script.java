package io.tidemark.extract;

import com.ibm.icu.text.Transliterator;

/** Traditional characters as the simplified ones that the words of the grammar are written in, one for one. */
final class Script {
    /** Characters of which nearly every statistical text in traditional script holds one. */
    private static final boolean[] TRADITIONAL = table("億萬個產業總資長國會間過達點務與進區戶");

    private Script() {}

    private static boolean[] table(String characters) {
        boolean[] table = new boolean[1 << 16];
        for (char c : characters.toCharArray()) {
            table[c] = true;
        }
        return table;
    }

    /** The text in simplified characters, of the same length; the array itself where it holds none of the other script. */
    static char[] simplified(char[] text) {
        for (char c : text) {
            if (TRADITIONAL[c]) {
                return folded(text);
            }
        }
        return text;
    }

    private static char[] folded(char[] text) {
        char[] folded = text.clone();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = folded[i] < '\u3400' ? folded[i] : Table.SIMPLIFIED[folded[i]];
        }
        return folded;
    }

    /** Made when the first text in traditional script is read. */
    private static final class Table {
        static final char[] SIMPLIFIED = new char[1 << 16];

        static {
            Transliterator transliterator = Transliterator.getInstance("Traditional-Simplified");
            for (int c = 0; c < SIMPLIFIED.length; c++) {
                boolean han = c >= '\u4e00' && c <= '\u9fff';
                String one = han ? transliterator.transliterate(String.valueOf((char) c)) : "";
                SIMPLIFIED[c] = one.length() == 1 ? one.charAt(0) : (char) c;
            }
        }
    }
}
