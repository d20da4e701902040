package io.tidemark.extract.token;

import io.tidemark.extract.lexicon.Phrase;
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
    private static final long NO_NAME = WordClass.mask(
            WordClass.MARK,
            WordClass.NUMBER,
            WordClass.TIME,
            WordClass.REACH,
            WordClass.TO,
            WordClass.ADVERB,
            WordClass.DE,
            WordClass.CONJ);
    private static final int LONGEST_NAME = 6;
    private static final int LONGEST_NOUN = 4;
    private static final int SCALE_WORDS = 3;
    private static final int SHORT_SCALE = 2;
    private static final String VOLTAGE = "kV";

    private Sizes() {}

    /** 10亿元以上项目9个, 2000万元及以上的工业企业: a bound by which members of a class are told. */
    static boolean isBound(Tokens tokens, int i, Run run) {
        boolean people = tokens.is(i + 1, Phrase.POPULATION) && tokens.hasUnit(run, Phrase.UNIT_PERSONS);
        int bound = people ? i + 2 : i + 1;
        if (run.unit() == null || run.isPercent() || !tokens.is(bound, BOUND) || !touches(tokens, bound)) {
            return false;
        }
        boolean relative = tokens.is(bound + 1, WordClass.DE);
        int from = relative ? bound + 2 : bound + 1;
        while (tokens.is(from, WordList.QUALIFIES) || tokens.is(from, WordList.FLOW)) {
            from++;
        }
        int end = nounEnd(tokens, from);
        boolean share = end > from && tokens.is(end - 1, WordList.SHARE_TAIL) && !tokens.is(from, WordList.SHARE_TAIL);
        boolean clause = end > from && relative && isClause(tokens, i, run, from, end);
        if (end == from || !share && !clause && isAmount(tokens, from, end)) {
            return false;
        }
        boolean plant = run.hasUnit("CNY") || !run.counts() && !tokens.hasUnit(run, Phrase.UNITS_OF_EXTENT);
        boolean sized = plant && isPlant(tokens, from, end);
        boolean capacity = !run.counts() && tokens.is(i - 1, WordList.CAPACITY);
        boolean under = !run.counts() && !relative && tokens.is(bound, WordClass.AT_MOST_AFTER) && !isLed(tokens, i);
        return sized || capacity || clause || people || under || !run.counts() && isCounted(tokens, end, run);
    }

    /** 年收入30万元以上的村: whether an amount and what it is of tell which ones the noun behind them means. */
    private static boolean isClause(Tokens tokens, int i, Run run, int from, int end) {
        boolean amount = tokens.is(end - 1, WordList.MONEY_NOUN)
                || tokens.is(end - 1, WordList.HEAD) && !tokens.is(end - 1, WordList.SHARE_TAIL)
                || tokens.is(from, WordClass.mask(WordClass.RELATIVE, WordClass.DEPENDENT, WordClass.GROWTH_NOUN));
        return !amount && Limits.isOwn(tokens, i, run) && !tokens.is(from, Phrase.GAP_TAIL);
    }

    /** Whether a noun names what is built or run, with 建设 behind it or not. */
    private static boolean isPlant(Tokens tokens, int from, int end) {
        int last = end - 1;
        while (last > from && tokens.is(last, WordClass.LEAD)) {
            last--;
        }
        return last >= from && (tokens.is(last, WordList.SIZED) || tokens.is(last, WordClass.PROJECT_SUFFIX));
    }

    /** Whether a word that states a level stands right before a number. */
    private static boolean isLed(Tokens tokens, int i) {
        return tokens.is(i - 1, WordClass.mask(WordClass.REACH, WordClass.TO, WordClass.AT_MOST_BEFORE));
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
            int noun = NumberLists.afterClasses(tokens, i + 2);
            return (round || run.unit() != null && !run.counts())
                    && nounEnd(tokens, noun) > noun
                    && !isAmount(tokens, noun, nounEnd(tokens, noun));
        }
        int end = nounEnd(tokens, i + 1);
        boolean vague = !money && run.unit() != null && !run.counts() && isScaleOnly(tokens, numeral);
        if (vague && isPlant(tokens, i + 1, end) && QualifierRule.before(tokens, i - 1) == null) {
            return true;
        }
        if (end == i + 1 || isAmount(tokens, i + 1, end) || tokens.is(i + 1, WordList.MILESTONE)) {
            return false;
        }
        if (run.unit() == null) {
            return round && length <= SHORT_SCALE && length > 1;
        }
        return run.hasUnit(VOLTAGE)
                || vague && QualifierRule.before(tokens, i - 1) == null
                || round && tokens.is(end - 1, WordList.SIZED)
                || !run.counts() && isCounted(tokens, end, run);
    }

    /** 百万 of 百万吨乙烯基地: a scale word alone tells the order of a size. */
    private static boolean isScaleOnly(Tokens tokens, Numeral numeral) {
        for (int at = numeral.start(); at < numeral.end(); at++) {
            if (!Chars.isScale(tokens.chars()[at])) {
                return false;
            }
        }
        return !numeral.more();
    }

    /** 1%人口抽样调查, 500万吨粮食增产行动: what is undertaken is named after its size. */
    static boolean isOfUndertaking(Tokens tokens, int i, Run run) {
        boolean lasting = tokens.hasUnit(run, Phrase.UNIT_YEARS) || tokens.hasUnit(run, Phrase.UNITS_OF_MONTHS);
        if (run.unit() == null || run.hasUnit("CNY") || lasting || !touches(tokens, i + 1)) {
            return false;
        }
        if (run.counts()) {
            return tokens.hasUnit(run, Phrase.UNIT_PERSONS) && tokens.isAt(run.end(), Phrase.UNDERTAKINGS);
        }
        int k = i + 1;
        while (k < tokens.size() && k <= i + LONGEST_NAME && !tokens.is(k, NO_NAME)) {
            if (tokens.endsWith(k, Phrase.UNDERTAKINGS)) {
                return true;
            }
            k++;
        }
        return false;
    }

    /** 15分钟社区生活圈: whether the noun behind a number of hours or minutes is what can be reached in them. */
    static boolean isOfCircle(Tokens tokens, int i) {
        int end = nounEnd(tokens, i + 1);
        return touches(tokens, i + 1) && end > i + 1 && tokens.holds(tokens.text(i + 1, end), Phrase.CIRCLE);
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
