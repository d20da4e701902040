package io.tidemark.extract.lexicon;

import io.tidemark.catalogue.Vocabulary;
import java.util.List;
import java.util.Map;

/** The words of the grammar that need no class of their own, by what they tell: {@code phrases.yml}. Immutable. */
public final class Phrases {
    private final Map<String, List<String>> lists;

    public Phrases(Vocabulary vocabulary) {
        lists = vocabulary.phrases();
    }

    /**
     * The words of a list.
     *
     * @throws IllegalStateException for a list that the file does not have
     */
    public List<String> of(String list) {
        List<String> words = lists.get(list);
        if (words == null) {
            throw new IllegalStateException("phrases.yml: there is no list '" + list + "'");
        }
        return words;
    }

    /** Whether a text holds a word of a list. */
    public boolean holds(String text, String list) {
        for (String word : of(list)) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text begins with a word of a list. */
    public boolean startsWith(String text, String list) {
        for (String word : of(list)) {
            if (text.startsWith(word)) {
                return true;
            }
        }
        return false;
    }

    /** How often words of a list stand in a text. */
    public int count(String text, String list) {
        int count = 0;
        for (String word : of(list)) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
                count++;
            }
        }
        return count;
    }

    /** A text without the words of a list at its end. */
    public String withoutEnding(String text, String list) {
        for (String word : of(list)) {
            if (text.endsWith(word) && text.length() > word.length()) {
                return text.substring(0, text.length() - word.length());
            }
        }
        return text;
    }
}
