package io.tidemark.extract.lexicon;

import io.tidemark.catalogue.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of every {@link Phrase}: whether they stand in a text. Immutable. */
public final class Phrases {
    private final List<List<String>> lists;

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
        for (String word : of(phrase)) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text begins with one of the words. */
    public boolean startsWith(String text, Phrase phrase) {
        for (String word : of(phrase)) {
            if (text.startsWith(word)) {
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

    /** How long the longest of the words is that starts at a place, 0 for none. */
    public int startingAt(Phrase phrase, char[] text, int at, int limit) {
        int longest = 0;
        for (String word : of(phrase)) {
            if (word.length() > longest && at + word.length() <= limit && stands(word, text, at)) {
                longest = word.length();
            }
        }
        return longest;
    }

    /** Whether one of the words ends at a place and starts no earlier than another. */
    public boolean endsAt(Phrase phrase, char[] text, int from, int end) {
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
