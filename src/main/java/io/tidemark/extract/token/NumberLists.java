package io.tidemark.extract.token;

import io.tidemark.extract.lexicon.Phrase;
import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.lexicon.WordList;
import io.tidemark.extract.number.Numeral;
import java.math.BigDecimal;

/** Numbers in lists of numbers and behind lists of names: 7万亿、8万亿元台阶, 20万吨级、10万吨级航道, 甲、乙、丙三类. */
final class NumberLists {
    private static final long NO_NOUN = Limits.NO_NOUN | WordClass.mask(WordClass.ACT, WordClass.PARTICLE);
    private static final int LONGEST_STEPS = 12;
    private static final int LONGEST_MEMBER = 3;

    private NumberLists() {}

    /** Whether a number is one of several before the word for a step: 7万亿、8万亿元台阶, 或 两个千亿元台阶. */
    static boolean isStep(Tokens tokens, int i) {
        if (isPassed(tokens, i)) {
            return true;
        }
        int numbers = 0;
        int k = i;
        while (k < tokens.size() && k - i <= LONGEST_STEPS) {
            if (tokens.is(k, WordClass.NUMBER)) {
                numbers++;
            } else if (tokens.is(k, WordList.MILESTONE)) {
                return numbers > 1 || isListed(tokens, i);
            } else if (!tokens.isMark(k, "、") && !tokens.is(k, WordClass.CONJ) && !isGreat(tokens, k)) {
                return false;
            }
            k++;
        }
        return false;
    }

    /** 接连突破7万亿元、8万亿元: whether one amount was passed on the way to the next. */
    private static boolean isPassed(Tokens tokens, int i) {
        Run run = tokens.run(i);
        boolean more = tokens.isMark(i + 1, "、")
                && tokens.is(i + 2, WordClass.NUMBER)
                && run.unit() != null
                && run.unit().equals(tokens.run(i + 2).unit());
        if (!more) {
            return false;
        }
        boolean first = tokens.is(i - 1, WordClass.OVER_BEFORE)
                && (tokens.begins(i - 1, Phrase.IN_TURN) || tokens.is(i - 2, Phrase.IN_TURN));
        return first || tokens.isMark(i - 1, "、") && tokens.is(i - 2, WordClass.NUMBER) && isPassed(tokens, i - 2);
    }

    private static boolean isListed(Tokens tokens, int i) {
        return tokens.is(i - 1, WordClass.NUMBER)
                || tokens.is(i - 2, WordClass.NUMBER)
                        && (tokens.isMark(i - 1, "、") || tokens.is(i - 1, WordClass.CONJ));
    }

    private static boolean isGreat(Tokens tokens, int k) {
        return tokens.end(k) - tokens.start(k) == 1 && !tokens.is(k, NO_NOUN);
    }

    /** The noun of 20万吨级、东港10万吨级等航道, from behind the first class of sizes on. */
    static int afterClasses(Tokens tokens, int from) {
        int at = from;
        int next = nextClass(tokens, at);
        while (next > at) {
            at = next;
            next = nextClass(tokens, at);
        }
        return tokens.is(at, WordClass.SUCH_AS) ? at + 1 : at;
    }

    private static int nextClass(Tokens tokens, int at) {
        if (!tokens.isMark(at, "、") && !tokens.is(at, WordClass.CONJ)) {
            return at;
        }
        for (int k = at + 1; k <= at + LONGEST_MEMBER && !tokens.is(k, WordClass.MARK); k++) {
            if (tokens.is(k, WordClass.NUMBER) && tokens.is(k + 1, WordClass.LEVEL_CLASS)) {
                return k + 2;
            }
        }
        return at;
    }

    /** Whether a count says again how many were named right before it. */
    static boolean isCounted(Tokens tokens, int i, Run run) {
        if (i == 0 || tokens.start(i) > tokens.end(i - 1)) {
            return false;
        }
        boolean number = tokens.is(i - 1, WordClass.NUMBER)
                || tokens.is(i - 1, WordClass.NUMERIC) && tokens.endsWith(i - 1, Phrase.OF_CLASS);
        return number || isBehindQuoted(tokens, i) || isOfKinds(tokens, i, run);
    }

    /** “甲、乙”两项机制, “甲”“乙”两项机制 */
    private static boolean isBehindQuoted(Tokens tokens, int i) {
        if (!tokens.isMark(i - 1, "”")) {
            return false;
        }
        for (int k = i - 2; k > 0; k--) {
            if (tokens.isMark(k, "、，")) {
                return true;
            }
            if (tokens.isMark(k, "“")) {
                return tokens.isMark(k - 1, "”") || tokens.isMark(k - 1, "、") && tokens.isMark(k - 2, "”");
            }
        }
        return false;
    }

    /** 甲、乙、丙三类: as many kinds as names before them. */
    private static boolean isOfKinds(Tokens tokens, int i, Run run) {
        Numeral numeral = run.numeral();
        if (numeral == null || !tokens.hasUnit(run, Phrase.UNITS_OF_KINDS)) {
            return false;
        }
        int members = 1;
        for (int k = i - 1; k >= 0 && (tokens.isMark(k, "、") || !tokens.is(k, WordClass.MARK)); k--) {
            members += tokens.isMark(k, "、") || tokens.is(k, WordClass.CONJ) ? 1 : 0;
        }
        return members > 1 && numeral.low().value().compareTo(BigDecimal.valueOf(members)) == 0;
    }
}
