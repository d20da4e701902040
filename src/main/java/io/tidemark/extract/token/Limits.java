package io.tidemark.extract.token;

import io.tidemark.extract.lexicon.Phrase;
import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.lexicon.WordList;
import io.tidemark.extract.number.Numeral;

/** Numbers that say which things are counted, or per how many: 80岁以上老年人, 产值超500亿元的县域12个, 每10万人. */
final class Limits {
    private static final long BOUND =
            WordClass.mask(WordClass.AT_LEAST_AFTER, WordClass.AT_MOST_AFTER, WordClass.ABOUT_AFTER);
    private static final long OVER =
            WordClass.mask(WordClass.OVER_BEFORE, WordClass.AT_LEAST_BEFORE, WordClass.AT_MOST_BEFORE);
    /** What follows a figure and is no noun that it would describe. */
    static final long NO_NOUN = WordClass.mask(
            WordClass.MARK,
            WordClass.NUMBER,
            WordClass.TIME,
            WordClass.REACH,
            WordClass.TO,
            WordClass.RISE,
            WordClass.FALL,
            WordClass.GAP,
            WordClass.ADVERB,
            WordClass.COMPARE,
            WordClass.RANK,
            WordClass.CONJ);

    private static final int FARTHEST_COUNT = 4;
    private static final int LONGEST_BODY = 8;

    private Limits() {}

    /** Whether a number is an age between which limits a group lies: 80岁以上老年人, 0-15岁人口, （含不满16周岁）. */
    static boolean isAge(Tokens tokens, int i, Run run) {
        if (!isOfAge(tokens, run)) {
            return false;
        }
        Numeral numeral = run.numeral();
        boolean bound = tokens.is(i + 1, BOUND)
                || tokens.is(i - 1, WordList.AGE_BEFORE)
                || numeral != null && numeral.high() != null;
        int after = Quantities.afterQualifiers(tokens, i);
        if (after == i + 1 && tokens.isMark(after, "（(")) {
            after = close(tokens, after) + 1;
        }
        boolean noun = after < tokens.size() && !tokens.is(after, NO_NOUN);
        return bound && noun || isAsideOfAge(tokens, i) || tokens.is(i - 1, WordList.AGE_BEFORE);
    }

    private static boolean isOfAge(Tokens tokens, Run run) {
        return tokens.hasUnit(run, Phrase.AGES);
    }

    private static int close(Tokens tokens, int open) {
        int i = open;
        while (i < tokens.size() && !tokens.isMark(i, "）)")) {
            i++;
        }
        return i;
    }

    /** Whether an age stands in brackets that open right behind another one. */
    private static boolean isAsideOfAge(Tokens tokens, int i) {
        int open = i - 1;
        while (open > 0 && i - open <= FARTHEST_COUNT && !tokens.is(open, WordClass.MARK)) {
            open--;
        }
        boolean behindBound = tokens.is(open - 1, BOUND) && tokens.is(open - 2, WordClass.NUMBER);
        int other = behindBound ? open - 2 : open - 1;
        return tokens.isMark(open, "（(") && tokens.is(other, WordClass.NUMBER) && isOfAge(tokens, tokens.run(other));
    }

    /** Whether an amount is the bound of a class whose members are counted right behind it: 超500亿元的县域12个. */
    static boolean isOfCountedClass(Tokens tokens, int i, Run run) {
        if (run.unit() == null || run.isPercent() || !tokens.is(i + 1, WordClass.DE)) {
            return false;
        }
        if (!tokens.is(i - 1, OVER)) {
            return false;
        }
        for (int k = i + 3; k <= i + 2 + FARTHEST_COUNT && k < tokens.size(); k++) {
            if (tokens.is(k, WordClass.NUMBER)) {
                return tokens.run(k).counts()
                        && !run.unit().equals(tokens.run(k).unit());
            }
            if (tokens.is(k, WordClass.MARK)) {
                return false;
            }
        }
        return false;
    }

    /** Whether a number says per how many: 每10万人, 每3户. */
    static boolean isBasis(Tokens tokens, Run run) {
        boolean each = tokens.endsAt(Math.max(0, run.start() - 1), run.start(), Phrase.EACH);
        return each && run.unit() != null;
    }

    /** Whether a number of a term (届) stands before a token in its clause. */
    static boolean isAfterTerm(Tokens tokens, int i) {
        for (int k = i - 1; k >= 0 && k >= i - LONGEST_BODY && !tokens.isMark(k, "，,："); k--) {
            if (tokens.is(k, WordClass.NUMBER) && tokens.hasUnit(k, Phrase.UNIT_TERMS)) {
                return true;
            }
        }
        return false;
    }
}
