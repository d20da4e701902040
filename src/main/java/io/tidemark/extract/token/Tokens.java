package io.tidemark.extract.token;

import io.tidemark.extract.lexicon.Lexicon;
import io.tidemark.extract.lexicon.Phrase;
import io.tidemark.extract.lexicon.Phrases;
import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.lexicon.WordList;
import io.tidemark.extract.time.Time;
import io.tidemark.statistics.Indicator;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The words of one sentence, in order; reused from sentence to sentence by one thread. */
public final class Tokens {
    private static final int NO_WORD = -1;
    private static final int LONGEST_TEXT = 64;

    private char[] text = {};
    private @Nullable Lexicon lexicon;
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private long[] masks = new long[256];
    private int[] words = new int[256];
    private @Nullable Object[] details = new @Nullable Object[256];
    private boolean[] judged = new boolean[256];
    private @Nullable ExclusionRule[] exclusions = new @Nullable ExclusionRule[256];
    private int size;
    private boolean numbers;

    public void reset(char[] newText, Lexicon newLexicon) {
        text = newText;
        lexicon = newLexicon;
        size = 0;
        numbers = false;
    }

    public void add(int start, int end, long mask, int word, @Nullable Object detail) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            masks = Arrays.copyOf(masks, 2 * size);
            words = Arrays.copyOf(words, 2 * size);
            details = Arrays.copyOf(details, 2 * size);
            judged = Arrays.copyOf(judged, 2 * size);
            exclusions = Arrays.copyOf(exclusions, 2 * size);
        }
        starts[size] = start;
        ends[size] = end;
        masks[size] = mask;
        words[size] = word;
        details[size] = detail;
        judged[size] = false;
        size++;
    }

    /** Adds characters that no word covers to the token before, where that is of the same kind. */
    public void addText(int start, int end) {
        if (size > 0
                && masks[size - 1] == WordClass.TEXT.bit()
                && ends[size - 1] == start
                && start - starts[size - 1] < LONGEST_TEXT) {
            ends[size - 1] = end;
        } else {
            add(start, end, WordClass.TEXT.bit(), NO_WORD, null);
        }
    }

    public void addNumber(Run run) {
        numbers = true;
        add(run.start(), run.end(), WordClass.NUMBER.bit(), NO_WORD, run);
    }

    /** Puts another reading of the same characters in the place of a number. */
    void replaceRun(int i, Run run) {
        details[i] = run;
    }

    public void addTime(Time time, int start, int end, int word, long mask) {
        add(start, end, mask | WordClass.TIME.bit(), word, time);
    }

    public int size() {
        return size;
    }

    public boolean hasNumbers() {
        return numbers;
    }

    public int start(int i) {
        return starts[i];
    }

    public int end(int i) {
        return ends[i];
    }

    public int word(int i) {
        return words[i];
    }

    public long mask(int i) {
        return masks[i];
    }

    /** Whether a token is of one of the classes; false outside of the sentence. */
    public boolean is(int i, long classes) {
        return i >= 0 && i < size && (masks[i] & classes) != 0;
    }

    public boolean is(int i, WordClass wordClass) {
        return is(i, wordClass.bit());
    }

    /** Whether a token is a word of a list. */
    public boolean is(int i, WordList list) {
        return i >= 0 && i < size && words[i] >= 0 && lexicon != null && lexicon.isIn(words[i], list);
    }

    /** A text without the words of a list that it ends with. */
    public String without(String label, WordList list) {
        int tail = lexicon == null ? 0 : lexicon.tail(label, list);
        return label.substring(0, label.length() - tail);
    }

    /** How many of its first characters a text has from the longest word of a list that it begins with. */
    public int front(String label, WordList list) {
        return lexicon == null ? 0 : lexicon.front(label, list);
    }

    /** The indicator that a text is a name of, null for none. */
    public @Nullable Indicator indicator(String words) {
        if (lexicon == null) {
            return null;
        }
        long found = lexicon.longest(words.toCharArray(), 0, words.length(), WordClass.INDICATOR.bit());
        return found >= 0 && (int) found == words.length() ? lexicon.indicator((int) (found >>> 32)) : null;
    }

    /** The name of a region in full. */
    public String region(String name) {
        return lexicon == null ? name : lexicon.region(name);
    }

    /** Whether a token is a punctuation mark that is one of the given characters. */
    public boolean isMark(int i, String marks) {
        return is(i, WordClass.MARK) && marks.indexOf(text[starts[i]]) >= 0;
    }

    public boolean isWord(int i, String word) {
        if (i < 0 || i >= size || ends[i] - starts[i] != word.length()) {
            return false;
        }
        for (int k = 0; k < word.length(); k++) {
            if (text[starts[i] + k] != word.charAt(k)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a token is one of the words. */
    public boolean is(int i, Phrase phrase) {
        return i >= 0 && i < size && phrases().isAt(phrase, text, starts[i], ends[i]);
    }

    /** Whether the characters from a token on begin with one of the words. */
    public boolean startsWith(int i, Phrase phrase) {
        return i >= 0 && i < size && isAt(starts[i], phrase);
    }

    /** Whether the characters of a token, and those before it, end with one of the words. */
    public boolean endsWith(int i, Phrase phrase) {
        return i >= 0 && i < size && endsAt(starts[0], ends[i], phrase);
    }

    /** Whether a token begins with one of the words. */
    public boolean begins(int i, Phrase phrase) {
        return i >= 0 && i < size && phrases().startingAt(phrase, text, starts[i], ends[i]) > 0;
    }

    /** Whether one of the words starts at a place in the text. */
    public boolean isAt(int at, Phrase phrase) {
        return phrases().startingAt(phrase, text, at, text.length) > 0;
    }

    /** Whether one of the words ends at a place in the text and starts no earlier than another. */
    public boolean endsAt(int from, int end, Phrase phrase) {
        return phrases().endsAt(phrase, text, from, end);
    }

    /** Whether a text holds one of the words. */
    public boolean holds(String words, Phrase phrase) {
        return phrases().holds(words, phrase);
    }

    /** Whether the unit of a number is one of those listed. */
    public boolean hasUnit(Run run, Phrase units) {
        return run.unit() != null && phrases().is(run.unit().code(), units);
    }

    /** Whether a token is a number in one of the units listed. */
    public boolean hasUnit(int i, Phrase units) {
        return is(i, WordClass.NUMBER) && hasUnit(run(i), units);
    }

    public Run run(int i) {
        if (details[i] instanceof Run run) {
            return run;
        }
        throw new IllegalStateException("token " + i + " is no number");
    }

    public Time time(int i) {
        if (details[i] instanceof Time time) {
            return time;
        }
        throw new IllegalStateException("token " + i + " is no time");
    }

    /** What makes a number no figure, null where nothing does; found once, when the sentence is complete. */
    @Nullable
    ExclusionRule exclusion(int i) {
        if (!judged[i]) {
            exclusions[i] = ExclusionRule.find(this, i);
            judged[i] = true;
        }
        return exclusions[i];
    }

    /** The words that are looked for in texts and need not be tokens. */
    public Phrases phrases() {
        return Objects.requireNonNull(lexicon).phrases();
    }

    public char[] chars() {
        return text;
    }

    /** The characters from one token to another, the second excluded. */
    public String text(int from, int to) {
        return from >= to ? "" : new String(text, starts[from], ends[to - 1] - starts[from]);
    }
}
