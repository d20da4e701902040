package io.tidemark.extract.outline;

import io.tidemark.catalogue.Vocabulary;
import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.token.Tokens;
import java.nio.CharBuffer;
import java.util.List;
import java.util.Map;

/** The words of {@code outline.yml}, by what they tell of a document's parts. Immutable. */
public final class OutlineWords {
    private final Map<String, List<String>> lists;

    public OutlineWords(Vocabulary vocabulary) {
        lists = vocabulary.outline();
    }

    /** The words of a list. */
    List<String> of(String list) {
        List<String> words = lists.get(list);
        if (words == null) {
            throw new IllegalStateException("outline.yml: there is no list '" + list + "'");
        }
        return words;
    }

    /** Whether a text holds a word of a list. */
    boolean holds(String text, String list) {
        return find(text, list) >= 0;
    }

    /** Whether a token says that what follows was reached. */
    public boolean reports(Tokens tokens, int i) {
        return isOne(tokens, i, "reported");
    }

    /** The words of a sentence by which a document or a meeting sets out what is to be done: 规划提出; none where nothing does. */
    public Evidence setsOut(Tokens tokens) {
        int source = -1;
        for (int i = 0; i < tokens.size() && !tokens.is(i, WordClass.NUMBER); i++) {
            if (source < 0 && endsWith(tokens, i, "setting-out")) {
                source = i;
            } else if (source >= 0 && startsWith(tokens, i, "brings-in")) {
                return new Evidence(tokens.start(source), tokens.end(i));
            }
        }
        return Evidence.NONE;
    }

    private boolean endsWith(Tokens tokens, int i, String list) {
        int end = tokens.end(i);
        for (String word : of(list)) {
            int start = end - word.length();
            if (start >= tokens.start(0) && word.contentEquals(CharBuffer.wrap(tokens.chars(), start, word.length()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a token is a word of a list. */
    boolean isOne(Tokens tokens, int i, String list) {
        for (String word : of(list)) {
            if (tokens.isWord(i, word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the characters from a token on begin with a word of a list. */
    boolean startsWith(Tokens tokens, int i, String list) {
        if (i < 0 || i >= tokens.size()) {
            return false;
        }
        int start = tokens.start(i);
        for (String word : of(list)) {
            if (start + word.length() <= tokens.chars().length
                    && word.contentEquals(CharBuffer.wrap(tokens.chars(), start, word.length()))) {
                return true;
            }
        }
        return false;
    }

    /** Where the first word of a list stands in a text, -1 for nowhere. */
    int find(String text, String list) {
        int first = -1;
        for (String word : of(list)) {
            int at = text.indexOf(word);
            if (at >= 0 && (first < 0 || at < first)) {
                first = at;
            }
        }
        return first;
    }

    /** How often words of a list stand in a text. */
    int count(String text, String list) {
        int count = 0;
        for (String word : of(list)) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
                count++;
            }
        }
        return count;
    }
}
