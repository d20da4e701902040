package io.tidemark.extract.lexicon;

import java.util.Arrays;

/**
 * Words by their characters: states numbered from 0, transitions in an open-addressing table of (state, char) keys. Built
 * once, then read by many threads.
 */
final class Trie {
    private static final int NONE = -1;

    private final int[] roots = new int[1 << 16];
    private long[] keys = new long[1 << 12];
    private int[] targets = new int[1 << 12];
    private int states = 1;
    private int transitions;
    private int[] words = new int[1 << 12];

    Trie() {
        Arrays.fill(roots, NONE);
        Arrays.fill(keys, NONE);
        Arrays.fill(words, NONE);
    }

    /** The state in which the given word ends; makes it where there is none. */
    int add(String word) {
        int state = 0;
        for (int i = 0; i < word.length(); i++) {
            int next = next(state, word.charAt(i));
            state = next == NONE ? grow(state, word.charAt(i)) : next;
        }
        return state;
    }

    /** The number of the word that ends in a state, negative for none. */
    int word(int state) {
        return words[state];
    }

    void setWord(int state, int word) {
        words[state] = word;
    }

    /** The state after one more character, negative where no word goes on so. State 0 is the start. */
    int next(int state, char c) {
        if (state == 0) {
            return roots[c];
        }
        long key = (long) state << 16 | c;
        int slot = slot(key, keys.length);
        while (keys[slot] != key) {
            if (keys[slot] == NONE) {
                return NONE;
            }
            slot = slot + 1 & keys.length - 1;
        }
        return targets[slot];
    }

    private int grow(int state, char c) {
        if (states == words.length) {
            words = Arrays.copyOf(words, 2 * states);
            Arrays.fill(words, states, words.length, NONE);
        }
        int next = states++;
        if (state == 0) {
            roots[c] = next;
            return next;
        }
        if (2 * ++transitions > keys.length) {
            rehash();
        }
        put((long) state << 16 | c, next);
        return next;
    }

    private void rehash() {
        long[] oldKeys = keys;
        int[] oldTargets = targets;
        keys = new long[2 * oldKeys.length];
        targets = new int[2 * oldKeys.length];
        Arrays.fill(keys, NONE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != NONE) {
                put(oldKeys[i], oldTargets[i]);
            }
        }
    }

    private void put(long key, int target) {
        int slot = slot(key, keys.length);
        while (keys[slot] != NONE) {
            slot = slot + 1 & keys.length - 1;
        }
        keys[slot] = key;
        targets[slot] = target;
    }

    private static int slot(long key, int size) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> 40) & size - 1;
    }
}
