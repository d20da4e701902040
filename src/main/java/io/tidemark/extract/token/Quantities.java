package io.tidemark.extract.token;

import io.tidemark.extract.lexicon.Phrase;
import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.lexicon.WordList;
import io.tidemark.extract.number.NumberRule;
import io.tidemark.extract.number.Separators;

/** What can be told of a number by what follows it. */
public final class Quantities {
    static final long AFTER = WordClass.mask(
            WordClass.AT_LEAST_AFTER, WordClass.AT_MOST_AFTER, WordClass.ABOUT_AFTER, WordClass.LEVEL_CLASS);

    private static final int LONGEST_NOUN = 5;

    private Quantities() {}

    public static boolean isDoubling(Run run) {
        return run.numeral() != null && run.numeral().rule() == NumberRule.DOUBLING;
    }

    /** Whether a number is a part of a whole by the way it is written: 三分之二, 六成, 过半. */
    public static boolean isPart(Run run) {
        NumberRule rule = run.numeral() == null ? null : run.numeral().rule();
        return rule == NumberRule.FRACTION || rule == NumberRule.TENTHS || rule == NumberRule.HALF;
    }

    /** Whether a number counts how long or how often something goes on without a break: 连续9年. */
    public static boolean isStreak(Tokens tokens, int number) {
        if (!tokens.is(number, WordClass.NUMBER)) {
            return false;
        }
        return tokens.hasUnit(number, Phrase.UNITS_OF_STREAKS)
                && (tokens.is(number - 1, Phrase.WITHOUT_BREAK) || tokens.is(number - 2, Phrase.WITHOUT_BREAK));
    }

    /** Whether a number stands behind a full-width comma as the last three digits of a longer one would: 车间18，640台. */
    public static boolean isBehindThousandsComma(Tokens tokens, int i) {
        boolean bare = tokens.isMark(i - 1, "，")
                && tokens.is(i - 2, WordClass.NUMBER)
                && touches(tokens, i)
                && touches(tokens, i - 1)
                && tokens.run(i - 2).unit() == null;
        return bare && Separators.isThousands(tokens.chars(), tokens.start(i - 2), tokens.start(i - 1));
    }

    /** The first token after a number and the qualifiers and asides that follow it. */
    public static int afterQualifiers(Tokens tokens, int number) {
        int i = number + 1;
        while (tokens.is(i, AFTER) && touches(tokens, i) || tokens.isMark(i, "（(")) {
            int next = tokens.is(i, AFTER) ? i + 1 : afterBracket(tokens, i);
            if (next == i) {
                return i;
            }
            i = next;
        }
        return i;
    }

    private static boolean touches(Tokens tokens, int i) {
        return tokens.start(i) == tokens.end(i - 1);
    }

    /** The token after the bracket that opens at a token; the token itself if the bracket holds a number. */
    public static int afterBracket(Tokens tokens, int open) {
        for (int i = open + 1; i < tokens.size() && i < open + 12; i++) {
            if (tokens.isMark(i, "）)")) {
                return i + 1;
            }
            if (tokens.is(i, WordClass.NUMBER)) {
                return open;
            }
        }
        return open;
    }

    /** 6%的生产总值增长目标: whether a noun follows whose growth is an aim. */
    private static boolean isAimAfter(Tokens tokens, int from) {
        for (int i = from; i < from + LONGEST_NOUN && !tokens.is(i, WordClass.MARK); i++) {
            if (tokens.is(i, WordClass.RISE)) {
                return tokens.is(i + 1, WordList.AIM);
            }
        }
        return false;
    }

    /** 稳固 of 14.2%的稳固增长: a short word right before the growth. */
    private static boolean isManner(Tokens tokens, int i) {
        return tokens.is(i, WordClass.TEXT) && tokens.end(i) - tokens.start(i) <= 2 && tokens.is(i + 1, WordClass.RISE);
    }

    /** Whether what follows says that the number is a growth: 5%的增长, 两位数增长. */
    public static boolean isGrowthAfter(Tokens tokens, int after) {
        int i = tokens.is(after, WordClass.DE) ? after + 1 : after;
        while (tokens.is(i, WordClass.ADVERB) || i > after && isManner(tokens, i)) {
            i++;
        }
        if (i > after && isAimAfter(tokens, i)) {
            return true;
        }
        return tokens.is(i, WordClass.mask(WordClass.RISE, WordClass.GROWTH_NOUN))
                        && !tokens.is(i + 1, WordClass.NUMBER)
                || tokens.is(i, Phrase.SPEED);
    }
}
