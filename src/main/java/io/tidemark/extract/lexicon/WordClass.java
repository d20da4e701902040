package io.tidemark.extract.lexicon;

import java.util.Locale;

/** What a word does in a sentence; a word may be of several classes. Sets of classes are bit masks. */
public enum WordClass {
    REACH,
    TO,
    RISE,
    FALL,
    NET,
    DOUBLE,
    HALF,
    COMPARE,
    GAP,
    FROM,
    SHARE,
    AVERAGE,
    ABOUT_BEFORE,
    UNDER_BEFORE,
    OVER_BEFORE,
    AT_LEAST_BEFORE,
    AT_MOST_BEFORE,
    ABOUT_AFTER,
    AT_LEAST_AFTER,
    AT_MOST_AFTER,
    LEVEL_CLASS,
    MOVES,
    DEPENDENT,
    PARTICLE,
    ADVERB,
    SEPARATELY,
    JOINTLY,
    ACT,
    LEAD,
    NOW,
    YEAR_END,
    PLAN_PASSAGE,
    TARGET,
    INTENT,
    FORECAST,
    RETROSPECT,
    REGION,
    SELF,
    ORG_SUFFIX,
    WEAK_ORG_SUFFIX,
    PROJECT_SUFFIX,
    ZONE_SUFFIX,
    CONJ,
    DE,
    SUCH_AS,
    RELATIVE,
    GROWTH_NOUN,
    RATE_NOUN,
    RATIO_NOUN,
    RANK,
    NAME_BEFORE,
    CODE_BEFORE,
    PART_BEFORE,
    IDIOM,
    NUMBERED_NAME,
    PLAIN,
    /** A word of time; the payload is its index in {@link Lexicon#time}. */
    TIME,
    PLACE,
    /** A word for a unit; the payload is its index in {@link Lexicon#unit}. */
    UNIT,
    /** An alias of an indicator; the payload is its index in {@link Lexicon#indicator}. */
    INDICATOR,
    /** A quantity or another run of number characters, made by the scanner. */
    NUMBER,
    /** A punctuation mark, made by the scanner. */
    MARK,
    /** Characters that no word covers, made by the scanner. */
    TEXT,
    /** Holds a number character; set by the lexicon. */
    NUMERIC;

    /** This class as a mask. */
    public long bit() {
        return 1L << ordinal();
    }

    /** The name in {@code words.yml}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The mask of two classes. */
    public static long mask(WordClass one, WordClass other) {
        return one.bit() | other.bit();
    }

    /** The mask of three classes. */
    public static long mask(WordClass one, WordClass other, WordClass third) {
        return one.bit() | other.bit() | third.bit();
    }

    /** The mask of several classes; makes an array, so sets of more than three belong into constants. */
    public static long mask(WordClass... classes) {
        long mask = 0;
        for (WordClass wordClass : classes) {
            mask |= wordClass.bit();
        }
        return mask;
    }
}
