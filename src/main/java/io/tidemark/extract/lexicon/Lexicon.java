package io.tidemark.extract.lexicon;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.catalogue.Catalogue.UnitWord;
import io.tidemark.catalogue.Vocabulary;
import io.tidemark.extract.number.Chars;
import io.tidemark.extract.time.Time;
import io.tidemark.statistics.Indicator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Every word that the extractor knows (the grammar's, the catalogue's, places, units) in one automaton. Immutable after it
 * is made.
 */
public final class Lexicon {
    private static final int CLASSES = WordClass.values().length;

    private final Trie trie = new Trie();
    private final List<long[]> payloadsOfBuild = new ArrayList<>();
    private final List<UnitWord> units;
    private final List<Indicator> indicators;
    private final List<Time> times = new ArrayList<>();
    private final Map<WordClass, List<String>> words = new EnumMap<>(WordClass.class);
    private long[] masks = new long[1024];
    private int count;
    private int[] units0 = {};
    private int[] indicators0 = {};
    private int[] times0 = {};

    private Lexicon(Catalogue catalogue) {
        units = catalogue.units();
        indicators = catalogue.indicators();
    }

    static {
        if (CLASSES > Long.SIZE) {
            throw new ExceptionInInitializerError("more classes of words than bits of a mask: " + CLASSES);
        }
    }

    /** The words of a catalogue. */
    public static Lexicon of(Catalogue catalogue) {
        Lexicon lexicon = new Lexicon(catalogue);
        lexicon.fill(catalogue.vocabulary());
        return lexicon;
    }

    private void fill(Vocabulary vocabulary) {
        vocabulary.classes().forEach((key, list) -> {
            WordClass wordClass = wordClass(key);
            words.put(wordClass, list);
            list.forEach(word -> add(word, wordClass, -1));
        });
        vocabulary.times().forEach((code, list) -> {
            times.add(Time.ofCode(code));
            list.forEach(word -> add(word, WordClass.TIME, times.size() - 1));
        });
        vocabulary.provinces().forEach(place -> add(place, WordClass.PLACE, -1));
        vocabulary.shortPlaces().forEach(place -> add(place, WordClass.PLACE, -1));
        for (int i = 0; i < units.size(); i++) {
            add(units.get(i).word(), WordClass.UNIT, i);
        }
        for (int i = 0; i < indicators.size(); i++) {
            for (String alias : indicators.get(i).aliases()) {
                add(alias, WordClass.INDICATOR, i);
            }
        }
        units0 = payloads(WordClass.UNIT);
        indicators0 = payloads(WordClass.INDICATOR);
        times0 = payloads(WordClass.TIME);
        payloadsOfBuild.clear();
    }

    private static WordClass wordClass(String key) {
        for (WordClass wordClass : WordClass.values()) {
            if (wordClass.key().equals(key)) {
                return wordClass;
            }
        }
        throw new IllegalStateException("words.yml: there is no class '" + key + "'");
    }

    private void add(String word, WordClass wordClass, int payload) {
        int state = trie.add(word);
        int number = trie.word(state);
        if (number < 0) {
            number = count++;
            trie.setWord(state, number);
            if (count > masks.length) {
                masks = Arrays.copyOf(masks, 2 * masks.length);
            }
        }
        masks[number] |= wordClass.bit();
        for (int i = 0; i < word.length(); i++) {
            if (Chars.isNumber(word.charAt(i))) {
                masks[number] |= WordClass.NUMERIC.bit();
            }
        }
        if (payload >= 0) {
            payloadsOfBuild.add(new long[] {number * (long) CLASSES + wordClass.ordinal(), payload});
        }
    }

    private int[] payloads(WordClass wordClass) {
        int[] payloads = new int[count];
        Arrays.fill(payloads, -1);
        for (long[] entry : payloadsOfBuild) {
            if (entry[0] % CLASSES == wordClass.ordinal()) {
                payloads[(int) (entry[0] / CLASSES)] = (int) entry[1];
            }
        }
        return payloads;
    }

    /**
     * The longest word that starts at a place.
     *
     * @return its number in the upper and its end in the lower 32 bits, negative for none
     */
    public long longest(char[] text, int from, int limit) {
        return longest(text, from, limit, -1L);
    }

    /** The longest word of one of the given classes that starts at a place. */
    public long longest(char[] text, int from, int limit, long classes) {
        int state = 0;
        long found = -1;
        for (int i = from; i < limit; i++) {
            state = trie.next(state, text[i]);
            if (state < 0) {
                break;
            }
            int word = trie.word(state);
            if (word >= 0 && (masks[word] & classes) != 0) {
                found = (long) word << 32 | i + 1;
            }
        }
        return found;
    }

    /** The classes of a word. */
    public long mask(int word) {
        return masks[word];
    }

    /** The unit that a word of class UNIT stands for. */
    public UnitWord unit(int word) {
        return units.get(units0[word]);
    }

    /** The indicator that a word of class INDICATOR names. */
    public Indicator indicator(int word) {
        return indicators.get(indicators0[word]);
    }

    /** The time that a word of class TIME names. */
    public Time time(int word) {
        return times.get(times0[word]);
    }

    /** The words of a class as listed in {@code words.yml}. */
    public List<String> wordsOf(WordClass wordClass) {
        return words.getOrDefault(wordClass, List.of());
    }
}
