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

    private static final long MOVED = WordClass.mask(WordClass.FROM, WordClass.TO);
    private static final int FARTHEST_COUNT = 4;
    private static final int LONGEST_CLASS = 8;
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
        if (isBehindCount(tokens, i, run)) {
            return true;
        }
        if (run.unit() == null || run.isPercent() || !tokens.is(i + 1, WordClass.DE) || !tokens.is(i - 1, OVER)) {
            return false;
        }
        if (isOfFirst(tokens, i)) {
            return true;
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

    /** 3个超百亿元产业: an amount between how many are counted and what they are. */
    private static boolean isBehindCount(Tokens tokens, int i, Run run) {
        Numeral numeral = run.numeral();
        boolean money = run.hasUnit("CNY") || run.unit() == null && numeral != null && numeral.scaled();
        boolean over = tokens.is(i - 1, OVER) || tokens.is(i - 1, Phrase.PASSING);
        return money
                && over
                && tokens.is(i - 2, WordClass.NUMBER)
                && tokens.run(i - 2).counts()
                && tokens.end(i - 2) == tokens.start(i - 1);
    }

    /** 首个总量突破5万亿元的城市: whether the class is one of which the first is told. */
    private static boolean isOfFirst(Tokens tokens, int i) {
        for (int k = i - 2; k >= 0 && k >= i - LONGEST_CLASS && !tokens.is(k, WordClass.MARK); k--) {
            if (tokens.endsWith(k, Phrase.FIRST_OF)) {
                return true;
            }
        }
        return false;
    }

    /** Whether what stands right before an amount is what it bounds: 年收入30万元以上的村, 单量达500单以上的店 behind another bound. */
    static boolean isOwn(Tokens tokens, int i, Run run) {
        int k = i - 1;
        while (tokens.is(k, WordClass.mask(WordClass.REACH, WordClass.OVER_BEFORE, WordClass.AT_LEAST_BEFORE))) {
            k--;
        }
        boolean noun = k >= 0
                && !tokens.is(k, NO_NOUN)
                && !tokens.is(k, WordClass.mask(WordClass.ACT, WordClass.LEAD, WordClass.PARTICLE));
        return noun && (!run.counts() || isBehindBound(tokens, k));
    }

    private static boolean isBehindBound(Tokens tokens, int from) {
        for (int k = from; k >= 0 && k >= from - LONGEST_CLASS && !tokens.is(k, WordClass.MARK); k--) {
            if (tokens.is(k, BOUND) && tokens.is(k - 1, WordClass.NUMBER)) {
                return true;
            }
        }
        return false;
    }

    /** 全国6个试点城市之一: whether it is said how many there are, of which something is one. */
    static boolean isOneOf(Tokens tokens, int i) {
        for (int k = i + 1; k <= i + LONGEST_CLASS && k < tokens.size() && !tokens.is(k, WordClass.MARK); k++) {
            if (tokens.startsWith(k, Phrase.ONE_OF)) {
                return true;
            }
        }
        return false;
    }

    /** 排名由9位升至6位: a place in a ranking that moved. */
    static boolean isPlaceMoved(Tokens tokens, int i, Run run) {
        if (!tokens.hasUnit(run, Phrase.UNITS_OF_PLACE) || !tokens.is(i - 1, MOVED)) {
            return false;
        }
        for (int k = i - 2; k >= 0 && !tokens.isMark(k, "，,"); k--) {
            if (tokens.endsWith(k, Phrase.RANKINGS)) {
                return true;
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
