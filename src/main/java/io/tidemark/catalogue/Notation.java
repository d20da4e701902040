package io.tidemark.catalogue;

import java.util.List;

/**
 * How numbers, times and the parts of a document are written. What each list is for stands beside it in {@code notation.yml}.
 * Those who look at every character of a text keep what they need in constants of their own.
 */
public enum Notation {
    DIGITS,
    OTHER_ZEROS,
    OTHER_TWOS,
    FINANCIAL_DIGITS,
    SCALES,
    FINANCIAL_SCALES,
    TEN_THOUSAND,
    HUNDRED_MILLION,
    MILLION_MILLION,
    MINUS,
    POINT,
    PARTS_OF,
    TENTHS,
    AFTER_TENTHS_IN_WORD,
    MORE_TENTHS,
    BEHIND_MORE_TENTHS,
    TWO_DIGITS,
    MORE,
    RANGE_WORDS,
    MOVEMENT_START,
    NEVER_SCALED,
    YEAR,
    MONTH,
    DAY,
    DECADE,
    QUARTER,
    CENTURY,
    HOUR,
    MINUTE,
    MONTH_ENDING,
    PART_SIGN,
    CHAPTERS,
    SECTIONS,
    ITEM_VERB,
    TRADITIONAL;

    private static final List<List<String>> LISTS = WordFile.lists("notation.yml", values());

    /** The words in the order of their list. */
    public List<String> words() {
        return LISTS.get(ordinal());
    }

    /** The first word of the list. */
    public String word() {
        return words().get(0);
    }

    /** The first character of the list. */
    public char sign() {
        return word().charAt(0);
    }

    /** All characters of the list in a row. */
    public String signs() {
        return String.join("", words());
    }
}
