package io.tidemark.extract.lexicon;

import io.tidemark.catalogue.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of every {@link Phrase}: whether they stand in a text. Most places in a text begin and end no word of a list, which
 * the first and the last character tell without a look at the words. Immutable, used by many threads.
 */
public final class Phrases {
    /** Bit sets of the phrases in which a word begins or ends with a character, {@link #LONGS} for each. */
    private static final int LONGS = (Phrase.values().length + Long.SIZE - 1) / Long.SIZE;

    private final List<List<String>> lists;
    private final Ends firsts = new Ends();
    private final Ends lasts = new Ends();

    /** Characters with the phrases that have a word with such an end; 0 is the number of the characters that no word has. */
    private static final class Ends {
        private final char[] numbers = new char[1 << Character.SIZE];
        private long[] phrases = new long[LONGS];

        void add(char c, Phrase phrase) {
            if (numbers[c] == 0) {
                numbers[c] = (char) (phrases.length / LONGS);
                phrases = Arrays.copyOf(phrases, phrases.length + LONGS);
            }
            phrases[numbers[c] * LONGS + phrase.ordinal() / Long.SIZE] |= 1L << phrase.ordinal();
        }

        boolean has(char c, Phrase phrase) {
            return (phrases[numbers[c] * LONGS + phrase.ordinal() / Long.SIZE] & 1L << phrase.ordinal()) != 0;
        }
    }

    /** @throws IllegalStateException for a list in a file that no phrase is named for, and for a phrase without a list */
    public Phrases(Vocabulary vocabulary) {
        Map<String, List<String>> words = new HashMap<>(vocabulary.phrases());
        vocabulary.numbers().forEach((key, list) -> {
            if (words.put(key, list) != null) {
                throw new IllegalStateException("phrases.yml and numbers.yml both have a list '" + key + "'");
            }
        });
        List<List<String>> found = new ArrayList<>();
        for (Phrase phrase : Phrase.values()) {
            found.add(found(words.remove(phrase.key()), phrase));
        }
        if (!words.isEmpty()) {
            throw new IllegalStateException("phrases.yml, numbers.yml: nothing asks for the lists " + words.keySet());
        }
        lists = List.copyOf(found);
        for (Phrase phrase : Phrase.values()) {
            for (String word : of(phrase)) {
                firsts.add(word.charAt(0), phrase);
                lasts.add(word.charAt(word.length() - 1), phrase);
            }
        }
    }

    private static List<String> found(@Nullable List<String> words, Phrase phrase) {
        if (words == null) {
            throw new IllegalStateException("phrases.yml, numbers.yml: there is no list '" + phrase.key() + "'");
        }
        return words;
    }

    /** The words in the order of their list. */
    public List<String> of(Phrase phrase) {
        return lists.get(phrase.ordinal());
    }

    /** Whether a text is one of the words. */
    public boolean is(String text, Phrase phrase) {
        return of(phrase).contains(text);
    }

    /** Whether a text holds one of the words. */
    public boolean holds(String text, Phrase phrase) {
        for (int i = 0; i < text.length(); i++) {
            if (firsts.has(text.charAt(i), phrase) && startsWith(text, i, phrase)) {
                return true;
            }
        }
        return false;
    }

    private boolean startsWith(String text, int at, Phrase phrase) {
        for (String word : of(phrase)) {
            if (text.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text begins with one of the words. */
    public boolean startsWith(String text, Phrase phrase) {
        return startsWith(text, 0, phrase);
    }

    /** Whether a text ends with one of the words. */
    public boolean endsWith(String text, Phrase phrase) {
        for (String word : of(phrase)) {
            if (text.endsWith(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the characters from one place to another are one of the words. */
    public boolean isAt(Phrase phrase, char[] text, int start, int end) {
        if (start == end || !firsts.has(text[start], phrase)) {
            return false;
        }
        for (String word : of(phrase)) {
            if (word.length() == end - start && stands(word, text, start)) {
                return true;
            }
        }
        return false;
    }

    /** How often the words stand in a text. */
    public int count(String text, Phrase phrase) {
        int count = 0;
        for (String word : of(phrase)) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
                count++;
            }
        }
        return count;
    }

    /** A text without the words at its end. */
    public String withoutEnding(String text, Phrase phrase) {
        for (String word : of(phrase)) {
            if (text.endsWith(word) && text.length() > word.length()) {
                return text.substring(0, text.length() - word.length());
            }
        }
        return text;
    }

    /** The longest of the words that a text ends with, empty for none. */
    public String ending(String text, Phrase phrase) {
        String longest = "";
        if (text.isEmpty() || !lasts.has(text.charAt(text.length() - 1), phrase)) {
            return longest;
        }
        for (String word : of(phrase)) {
            longest = word.length() > longest.length() && text.endsWith(word) ? word : longest;
        }
        return longest;
    }

    /** How long the longest of the words is that starts at a place, 0 for none. */
    public int startingAt(Phrase phrase, char[] text, int at, int limit) {
        int longest = 0;
        if (at >= limit || !firsts.has(text[at], phrase)) {
            return longest;
        }
        for (String word : of(phrase)) {
            if (word.length() > longest && at + word.length() <= limit && stands(word, text, at)) {
                longest = word.length();
            }
        }
        return longest;
    }

    /** Whether one of the words ends at a place and starts no earlier than another. */
    public boolean endsAt(Phrase phrase, char[] text, int from, int end) {
        if (end <= from || !lasts.has(text[end - 1], phrase)) {
            return false;
        }
        for (String word : of(phrase)) {
            if (end - word.length() >= from && stands(word, text, end - word.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean stands(String word, char[] text, int at) {
        for (int i = 0; i < word.length(); i++) {
            if (text[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
