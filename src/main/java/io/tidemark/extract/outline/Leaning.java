package io.tidemark.extract.outline;

import io.tidemark.extract.lexicon.Phrase;
import io.tidemark.extract.lexicon.Phrases;

/**
 * Whether a passage that names neither a year nor an aim looks ahead or back: plans call for things, reviews tell what was
 * reached.
 */
final class Leaning {
    /** Chars that are enough to tell. */
    private static final int LONGEST_PASSAGE = 3000;

    private static final int WEIGHT_OF_PAST_YEAR = 3;

    private Leaning() {}

    /** Above zero where more is called for than told, below where more is told, zero where nothing decides. */
    static int of(String passage, int spoken, Phrases phrases) {
        String opening = passage.substring(0, Math.min(passage.length(), LONGEST_PASSAGE));
        int calls = phrases.count(opening, Phrase.CALLS);
        int results = phrases.count(opening, Phrase.RESULTS) + WEIGHT_OF_PAST_YEAR * occurrences(opening, spoken - 1);
        return Integer.compare(calls, results);
    }

    /** Whether a passage calls for enough to be taken for a plan by that alone. */
    static boolean isCalling(String passage, Phrases phrases) {
        return phrases.count(passage.substring(0, Math.min(passage.length(), LONGEST_PASSAGE)), Phrase.CALLS)
                >= FEWEST_CALLS;
    }

    private static final int FEWEST_CALLS = 3;

    private static int occurrences(String passage, int year) {
        String word = Integer.toString(year);
        int count = 0;
        for (int at = passage.indexOf(word); at >= 0; at = passage.indexOf(word, at + word.length())) {
            count++;
        }
        return count;
    }
}
