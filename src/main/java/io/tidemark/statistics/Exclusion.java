package io.tidemark.statistics;

import java.util.Locale;

/**
 * A number-like run of characters that is no figure, and why.
 *
 * @param span the characters of the run
 * @param text exactly these characters
 * @param reason why it is no figure
 * @param rule name of the rule that decided
 */
public record Exclusion(Span span, String text, Reason reason, String rule) {

    /** What a number that is no figure is instead. */
    public enum Reason {
        /** A calendar date or a time of day. */
        DATE,
        /** A year or another period named as such. */
        YEAR,
        /** First, second, the first batch. */
        ORDINAL,
        /** A place in a ranking. */
        RANK,
        /** Part of a name: 5G, “1+4”, 500强, a model number. */
        NAME,
        /** Number of a list item, chapter, table or article. */
        LIST_NUMBER,
        /** Mark of a footnote. */
        FOOTNOTE,
        /** A code: telephone, document number, identifier, address. */
        CODE,
        /** A fixed phrase: 一批, 千帆竞发. */
        IDIOM,
        /** A length of time that names a plan or a reach back: 三年行动, 五年来. */
        DURATION,
        /** Counts what was just listed, or refers to an earlier number. */
        REFERENCE,
        /** A cell that marks a missing value, or a number that is a table's own ordering. */
        TABLE,
        /** A number without unit, measure or label: nothing says what it would measure. */
        BARE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException for an unknown code */
        public static Reason of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
