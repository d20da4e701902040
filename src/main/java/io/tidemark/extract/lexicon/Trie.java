package io.tidemark.extract.lexicon;

import java.util.Arrays;
import java.util.List;

/**
 * Words by their characters, as a double array: the state after a character stands at the base of the state before it plus
 * the character's code, and knows which state it belongs to. Immutable, read by many threads.
 */
final class Trie {
    private static final int NONE = -1;
    private static final int FREE = -1;

    /** By character: 1 and up for those that words are made of, 0 for all others. */
    private final char[] codes = new char[1 << 16];

    private int[] bases;
    private int[] owners;
    private int[] words;
    private int firstFree = 1;

    /** @param sorted words in the order of their characters, each once; a word's number is its index */
    Trie(List<String> sorted) {
        int characters = sorted.stream().mapToInt(String::length).sum();
        bases = new int[characters];
        owners = filled(characters, FREE);
        words = filled(characters, NONE);
        char last = 0;
        for (String word : sorted) {
            for (int i = 0; i < word.length(); i++) {
                char c = word.charAt(i);
                codes[c] = codes[c] == 0 ? ++last : codes[c];
            }
        }
        owners[0] = 0;
        grow(sorted, 0, sorted.size(), 0, 0);
        ensure(bases.length + last + 1);
    }

    /** Makes the states after a state whose words are those from one index to another, all alike up to a depth. */
    private void grow(List<String> sorted, int from, int to, int depth, int state) {
        int first = from;
        if (sorted.get(from).length() == depth) {
            words[state] = first++;
        }
        if (first == to) {
            bases[state] = 0;
            return;
        }
        int base = freeBase(sorted, first, to, depth);
        bases[state] = base;
        for (int i = first; i < to; i = endOf(sorted, i, to, depth)) {
            owners[base + code(sorted, i, depth)] = state;
        }
        for (int i = first; i < to; i = endOf(sorted, i, to, depth)) {
            grow(sorted, i, endOf(sorted, i, to, depth), depth + 1, base + code(sorted, i, depth));
        }
    }

    /** The lowest base from which every next character of the words leads to a free state. */
    private int freeBase(List<String> sorted, int from, int to, int depth) {
        while (firstFree < owners.length && owners[firstFree] != FREE) {
            firstFree++;
        }
        int base = Math.max(0, firstFree - code(sorted, from, depth));
        while (!isFree(sorted, from, to, depth, base)) {
            base++;
        }
        return base;
    }

    private boolean isFree(List<String> sorted, int from, int to, int depth, int base) {
        for (int i = from; i < to; i = endOf(sorted, i, to, depth)) {
            int state = base + code(sorted, i, depth);
            ensure(state + 1);
            if (owners[state] != FREE) {
                return false;
            }
        }
        return true;
    }

    private char code(List<String> sorted, int word, int depth) {
        return codes[sorted.get(word).charAt(depth)];
    }

    /** After the last word with the same next character. */
    private static int endOf(List<String> sorted, int from, int to, int depth) {
        char c = sorted.get(from).charAt(depth);
        int end = from + 1;
        while (end < to && sorted.get(end).charAt(depth) == c) {
            end++;
        }
        return end;
    }

    private void ensure(int size) {
        if (size > owners.length) {
            int old = owners.length;
            int grown = Math.max(size, old + old / 2);
            bases = Arrays.copyOf(bases, grown);
            owners = Arrays.copyOf(owners, grown);
            words = Arrays.copyOf(words, grown);
            Arrays.fill(owners, old, grown, FREE);
            Arrays.fill(words, old, grown, NONE);
        }
    }

    private static int[] filled(int size, int value) {
        int[] array = new int[size];
        Arrays.fill(array, value);
        return array;
    }

    /** The number of the word that ends in a state, negative for none. */
    int word(int state) {
        return words[state];
    }

    /** The state after one more character, negative where no word goes on so. State 0 is the start. */
    int next(int state, char c) {
        int next = bases[state] + codes[c];
        return owners[next] == state && next != 0 ? next : NONE;
    }
}
