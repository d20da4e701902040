package io.tidemark.source;

import java.util.Arrays;

/** A text in which places counted in code points, as those of spans are, are found at once. */
public final class Characters {
    private final String text;
    private final int[] chars;

    public Characters(String text) {
        this.text = text;
        this.chars = new int[text.codePointCount(0, text.length()) + 1];
        for (int point = 0, at = 0; point < chars.length; point++) {
            chars[point] = at;
            at += at < text.length() ? Character.charCount(text.codePointAt(at)) : 0;
        }
    }

    /** The index of the char at which a code point begins. */
    public int charAt(int point) {
        return chars[point];
    }

    /** How many code points stand before the char at an index. */
    public int pointAt(int index) {
        int found = Arrays.binarySearch(chars, index);
        return found >= 0 ? found : -found - 2;
    }

    /** What stands between two code points. */
    public String between(int start, int end) {
        return text.substring(chars[start], chars[end]);
    }
}
