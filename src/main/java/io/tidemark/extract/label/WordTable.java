package io.tidemark.extract.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Words to be found in a label. They lie in buckets by one of their characters, so that few are compared at a place. */
final class WordTable {
    private static final int BUCKETS = 128;
    private static final String[] NONE = {};

    private final String[][] byFirst = new String[BUCKETS][];
    private final String[][] byLast = new String[BUCKETS][];

    WordTable(List<String> words) {
        Arrays.fill(byFirst, NONE);
        Arrays.fill(byLast, NONE);
        for (String word : words) {
            add(byFirst, word.charAt(0), word);
            add(byLast, word.charAt(word.length() - 1), word);
        }
    }

    private static void add(String[][] buckets, char c, String word) {
        List<String> bucket = new ArrayList<>(List.of(buckets[c % BUCKETS]));
        bucket.add(word);
        buckets[c % BUCKETS] = bucket.toArray(NONE);
    }

    /** In their order, at least the words that a text may begin with. */
    String[] mayStart(String text) {
        return text.isEmpty() ? NONE : byFirst[text.charAt(0) % BUCKETS];
    }

    /** In their order, at least the words that a text may end with. */
    String[] mayEnd(String text) {
        return text.isEmpty() ? NONE : byLast[text.charAt(text.length() - 1) % BUCKETS];
    }

    /** Whether a text ends with one of the words. */
    boolean endsOne(String text) {
        for (String word : mayEnd(text)) {
            if (text.endsWith(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the words stands at a place. */
    boolean standsAt(char[] text, int at, int end) {
        for (String word : byFirst[text[at] % BUCKETS]) {
            if (startsWith(text, at, end, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(char[] text, int at, int end, String word) {
        if (at + word.length() > end) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether one of the words stands somewhere in a text. */
    boolean standsIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            for (String word : byFirst[text.charAt(i) % BUCKETS]) {
                if (text.startsWith(word, i)) {
                    return true;
                }
            }
        }
        return false;
    }
}
