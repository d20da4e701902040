package io.tidemark.extract.number;

import io.tidemark.catalogue.Notation;

/** Tenths of a whole: 六成, 7成, 三成五, 七八成. */
final class Tenths {
    /** What 成 is followed by in words such as 成立, 成为, 成果. */
    private static final String OTHER_WORDS = Notation.AFTER_TENTHS_IN_WORD.signs();

    private static final String MORE = Notation.MORE_TENTHS.signs();
    private static final char BEHIND_MORE = Notation.BEHIND_MORE_TENTHS.sign();

    private Tenths() {}

    static boolean isOtherWord(char[] text, int at, int limit) {
        return at + 1 < limit && OTHER_WORDS.indexOf(text[at + 1]) >= 0;
    }

    /** The tenths at a place where a numeral and 成 stand. */
    static Numeral read(char[] text, int from, int limit) {
        int whole = Chars.isScale(text[from]) ? 10 : Chars.value(text[from]);
        int end = from + 2;
        if (end < limit && Chars.isChineseDigit(text[end])) {
            int half = Chars.value(text[end]);
            return new Numeral(
                    NumberRule.TENTHS, from, end + 1, new Amount(10L * whole + half, 0, 0), null, false, false);
        }
        boolean more = isMore(text, end, limit);
        return new Numeral(NumberRule.TENTHS, from, more ? end + 1 : end, new Amount(whole, 1, 1), null, more, false);
    }

    /** 九成多: no word such as 多层 begins with it. */
    static boolean isMore(char[] text, int at, int limit) {
        return at < limit
                && MORE.indexOf(text[at]) >= 0
                && (at + 1 == limit || text[at + 1] == BEHIND_MORE || !Character.isIdeographic(text[at + 1]));
    }
}
