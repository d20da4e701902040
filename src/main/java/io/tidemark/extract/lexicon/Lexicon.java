package io.tidemark.extract.lexicon;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.catalogue.Catalogue.UnitWord;
import io.tidemark.catalogue.Vocabulary;
import io.tidemark.extract.number.Chars;
import io.tidemark.extract.time.Time;
import io.tidemark.statistics.Indicator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every word that the extractor knows (the grammar's, the catalogue's, places, units) in one automaton. Immutable after it
 * is made.
 */
public final class Lexicon {
    private static final int CLASSES = WordClass.values().length;
    private static final int LIST_LONGS = (WordList.values().length + Long.SIZE - 1) / Long.SIZE;

    private final Trie trie;
    private final List<UnitWord> units;
    private final List<Indicator> indicators;
    private final Phrases phrases;
    private final List<Time> times = new ArrayList<>();
    private final Map<WordClass, List<String>> words = new EnumMap<>(WordClass.class);
    private final Map<WordList, List<String>> listed = new EnumMap<>(WordList.class);
    private final long[] masks;
    /** By word the lists that it is in, as bits of {@link #LIST_LONGS} numbers. */
    private final long[] lists;

    private final RegionNames regions;
    private final int[] unitOf;
    private final int[] indicatorOf;
    private final int[] timeOf;

    /** A word in one of its classes, with what it stands for there. */
    private record Entry(
            String word,
            WordClass wordClass,
            int payload,
            @Nullable WordList list) {
        Entry(String word, WordClass wordClass, int payload) {
            this(word, wordClass, payload, null);
        }
    }

    private Lexicon(Catalogue catalogue) {
        units = catalogue.units();
        indicators = catalogue.indicators();
        phrases = new Phrases(catalogue.vocabulary());
        List<Entry> entries = entries(catalogue.vocabulary());
        if (listed.size() < WordList.values().length) {
            throw new IllegalStateException("words.yml: there is no list for all of " + List.of(WordList.values()));
        }
        List<String> sorted =
                entries.stream().map(Entry::word).sorted().distinct().toList();
        trie = new Trie(sorted);
        masks = new long[sorted.size()];
        lists = new long[sorted.size() * LIST_LONGS];
        regions = RegionNames.of(catalogue.vocabulary(), phrases.of(Phrase.CITY).get(0));
        unitOf = new int[sorted.size()];
        indicatorOf = new int[sorted.size()];
        timeOf = new int[sorted.size()];
        for (Entry entry : entries) {
            int word = Collections.binarySearch(sorted, entry.word());
            WordList list = entry.list();
            if (list == null) {
                add(word, entry);
            } else {
                lists[word * LIST_LONGS + list.ordinal() / Long.SIZE] |= 1L << list.ordinal();
            }
        }
        for (int i = 0; i < masks.length; i++) {
            if (masks[i] == 0) {
                add(i, new Entry(sorted.get(i), WordClass.PLAIN, 0));
            }
        }
    }

    static {
        if (CLASSES > Long.SIZE) {
            throw new ExceptionInInitializerError("more classes of words than bits of a mask: " + CLASSES);
        }
    }

    /** The words of a catalogue. */
    public static Lexicon of(Catalogue catalogue) {
        return new Lexicon(catalogue);
    }

    private List<Entry> entries(Vocabulary vocabulary) {
        List<Entry> entries = new ArrayList<>();
        vocabulary.classes().forEach((key, list) -> {
            WordList named = wordList(key);
            if (named != null) {
                listed.put(named, list);
                list.forEach(word -> entries.add(new Entry(word, WordClass.PLAIN, 0, named)));
                return;
            }
            WordClass wordClass = wordClass(key);
            words.put(wordClass, list);
            list.forEach(word -> entries.add(new Entry(word, wordClass, 0)));
        });
        vocabulary.times().forEach((code, list) -> {
            times.add(Time.ofCode(code));
            list.forEach(word -> entries.add(new Entry(word, WordClass.TIME, times.size() - 1)));
        });
        vocabulary.provinces().forEach(place -> entries.add(new Entry(place, WordClass.PLACE, 0)));
        vocabulary.shortPlaces().forEach(place -> entries.add(new Entry(place, WordClass.PLACE, 0)));
        for (int i = 0; i < units.size(); i++) {
            entries.add(new Entry(units.get(i).word(), WordClass.UNIT, i));
        }
        for (int i = 0; i < indicators.size(); i++) {
            for (String alias : indicators.get(i).aliases()) {
                entries.add(new Entry(alias, WordClass.INDICATOR, i));
            }
        }
        return entries;
    }

    private static @Nullable WordList wordList(String key) {
        for (WordList list : WordList.values()) {
            if (list.key().equals(key)) {
                return list;
            }
        }
        return null;
    }

    private static WordClass wordClass(String key) {
        for (WordClass wordClass : WordClass.values()) {
            if (wordClass.key().equals(key)) {
                return wordClass;
            }
        }
        throw new IllegalStateException("words.yml: there is no class '" + key + "'");
    }

    private void add(int number, Entry entry) {
        masks[number] |= entry.wordClass().bit();
        if (entry.word().chars().anyMatch(c -> Chars.isNumber((char) c))) {
            masks[number] |= WordClass.NUMERIC.bit();
        }
        switch (entry.wordClass()) {
            case UNIT -> unitOf[number] = entry.payload();
            case INDICATOR -> indicatorOf[number] = entry.payload();
            case TIME -> timeOf[number] = entry.payload();
            default -> {}
        }
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

    /** Whether a word is in a list. */
    public boolean isIn(int word, WordList list) {
        return (lists[word * LIST_LONGS + list.ordinal() / Long.SIZE] & 1L << list.ordinal()) != 0;
    }

    /** How many of its last characters a text has from the longest word of a list that it ends with. */
    public int tail(String text, WordList list) {
        int longest = 0;
        for (String word : listed.getOrDefault(list, List.of())) {
            longest = text.endsWith(word) ? Math.max(longest, word.length()) : longest;
        }
        return longest;
    }

    /** How many of its first characters a text has from the longest word of a list that it begins with. */
    public int front(String text, WordList list) {
        int longest = 0;
        int state = 0;
        for (int i = 0; i < text.length() && state >= 0; i++) {
            state = trie.next(state, text.charAt(i));
            int word = state < 0 ? -1 : trie.word(state);
            longest = word >= 0 && isIn(word, list) ? i + 1 : longest;
        }
        return longest;
    }

    /** A region's name in full: 大连 is 大连市; other words as they are. */
    public String region(String name) {
        return regions.full(name);
    }

    /** The unit that a word of class UNIT stands for. */
    public UnitWord unit(int word) {
        return units.get(unitOf[word]);
    }

    /** The indicator that a word of class INDICATOR names. */
    public Indicator indicator(int word) {
        return indicators.get(indicatorOf[word]);
    }

    /** The time that a word of class TIME names. */
    public Time time(int word) {
        return times.get(timeOf[word]);
    }

    /** The words that are looked for in texts and need not be tokens. */
    public Phrases phrases() {
        return phrases;
    }

    /** The words of a class as listed in {@code words.yml}. */
    public List<String> wordsOf(WordClass wordClass) {
        return words.getOrDefault(wordClass, List.of());
    }
}
