package io.tidemark.extract.token;

import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.lexicon.WordList;
import io.tidemark.extract.number.Chars;
import io.tidemark.extract.number.Numeral;

/** Sizes that tell one kind of things from another: 亿元以上项目, 千亿级集群, 110千伏变电站. */
final class Sizes {
    private static final long BOUND = WordClass.mask(WordClass.AT_LEAST_AFTER, WordClass.AT_MOST_AFTER);
    private static final long NO_NOUN = Limits.NO_NOUN | WordClass.mask(WordClass.ACT, WordClass.PARTICLE);
    private static final long AMOUNT = WordClass.mask(
            WordClass.INDICATOR, WordClass.RELATIVE, WordClass.DEPENDENT, WordClass.GROWTH_NOUN, WordClass.DE);
    private static final int LONGEST_NOUN = 4;
    private static final int LONGEST_STEPS = 12;
    private static final int SCALE_WORDS = 3;
    private static final int SHORT_SCALE = 2;
    private static final String VOLTAGE = "kV";

    private Sizes() {}

    /** 10亿元以上项目9个, 2000万元及以上的工业企业: a bound by which members of a class are told. */
    static boolean isBound(Tokens tokens, int i, Run run) {
        if (run.unit() == null || run.isPercent() || !tokens.is(i + 1, BOUND) || !touches(tokens, i + 1)) {
            return false;
        }
        int from = tokens.is(i + 2, WordClass.DE) ? i + 3 : i + 2;
        int end = nounEnd(tokens, from);
        if (end == from || isAmount(tokens, from, end)) {
            return false;
        }
        boolean sized = run.hasUnit("CNY")
                && (tokens.is(end - 1, WordList.SIZED) || tokens.is(end - 1, WordClass.PROJECT_SUFFIX));
        boolean capacity = !run.counts() && tokens.is(i - 1, WordList.CAPACITY);
        return sized || capacity || !run.counts() && isCounted(tokens, end, run);
    }

    /** 百亿县区, 千亿级集群, 5万吨级泊位, 750千伏输电环网, 50亿元项目3个. */
    static boolean isName(Tokens tokens, int i, Run run) {
        Numeral numeral = run.numeral();
        if (numeral == null || run.isPercent() || !touches(tokens, i + 1)) {
            return false;
        }
        boolean money = run.unit() == null && numeral.scaled() || run.hasUnit("CNY");
        int length = numeral.end() - numeral.start();
        boolean round = money && length <= SCALE_WORDS && !Chars.isDigit(tokens.chars()[numeral.start()]);
        if (tokens.is(i + 1, WordClass.LEVEL_CLASS)) {
            return (round || run.unit() != null && !run.counts())
                    && nounEnd(tokens, i + 2) > i + 2
                    && !isAmount(tokens, i + 2, nounEnd(tokens, i + 2));
        }
        int end = nounEnd(tokens, i + 1);
        if (end == i + 1 || isAmount(tokens, i + 1, end) || tokens.is(i + 1, WordList.MILESTONE)) {
            return false;
        }
        if (run.unit() == null) {
            return round && length <= SHORT_SCALE && length > 1;
        }
        return run.hasUnit(VOLTAGE)
                || round && tokens.is(end - 1, WordList.SIZED)
                || !run.counts() && isCounted(tokens, end, run);
    }

    /** Whether a number stands in a sentence that is nothing but the number of an item and the name of a project. */
    static boolean isInNameOfItem(Tokens tokens, int i) {
        int last = tokens.size() - 1;
        if (i < 2 || !tokens.is(0, WordClass.NUMBER) || !tokens.isMark(1, ".．、")) {
            return false;
        }
        if (tokens.isMark(last, "。")) {
            last--;
        }
        if (!tokens.is(last, WordClass.PROJECT_SUFFIX) || last <= i) {
            return false;
        }
        for (int k = 2; k < last; k++) {
            if (tokens.isMark(k, "，,：:；") || tokens.is(k, WordClass.mask(WordClass.REACH, WordClass.TO))) {
                return false;
            }
        }
        return touches(tokens, i + 1);
    }

    /** Whether a number is one of several before the word for a step: 7万亿、8万亿元台阶, 或 两个千亿元台阶. */
    static boolean isStep(Tokens tokens, int i) {
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

    private static boolean isListed(Tokens tokens, int i) {
        return tokens.is(i - 1, WordClass.NUMBER)
                || tokens.is(i - 2, WordClass.NUMBER)
                        && (tokens.isMark(i - 1, "、") || tokens.is(i - 1, WordClass.CONJ));
    }

    private static boolean isGreat(Tokens tokens, int k) {
        return tokens.end(k) - tokens.start(k) == 1 && !tokens.is(k, NO_NOUN);
    }

    /** Whether members of a class are counted right behind its name, in another unit than that of their size. */
    private static boolean isCounted(Tokens tokens, int end, Run size) {
        int k = end;
        while (tokens.is(k, WordClass.mask(WordClass.REACH, WordClass.ADVERB, WordClass.TO))
                || tokens.is(
                        k, WordClass.mask(WordClass.OVER_BEFORE, WordClass.AT_LEAST_BEFORE, WordClass.UNDER_BEFORE))) {
            k++;
        }
        return tokens.is(k, WordClass.NUMBER)
                && tokens.run(k).counts()
                && size.unit() != null
                && !size.unit().equals(tokens.run(k).unit());
    }

    /** After the noun that begins at a token; the token itself where none does. */
    private static int nounEnd(Tokens tokens, int from) {
        int i = from;
        while (i < tokens.size() && i - from < LONGEST_NOUN && !tokens.is(i, NO_NOUN)) {
            i++;
        }
        return i;
    }

    /** Whether a noun names an amount, which the number would then be of. */
    private static boolean isAmount(Tokens tokens, int from, int end) {
        return tokens.is(from, AMOUNT) || tokens.is(end - 1, WordList.MONEY_NOUN) || tokens.is(end - 1, WordList.HEAD);
    }

    private static boolean touches(Tokens tokens, int i) {
        return i < tokens.size() && tokens.start(i) == tokens.end(i - 1);
    }
}
