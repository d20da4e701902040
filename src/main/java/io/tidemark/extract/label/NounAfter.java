package io.tidemark.extract.label;

import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.lexicon.WordList;
import io.tidemark.extract.token.ExclusionRule;
import io.tidemark.extract.token.Quantities;
import io.tidemark.extract.token.Quotes;
import io.tidemark.extract.token.Tokens;
import java.util.EnumSet;
import java.util.Set;

/** The noun after a number that names it: 13座城市公园. */
public final class NounAfter {
    private static final long STOP = WordClass.mask(
            WordClass.ACT,
            WordClass.REACH,
            WordClass.TO,
            WordClass.RISE,
            WordClass.FALL,
            WordClass.NET,
            WordClass.COMPARE,
            WordClass.ADVERB,
            WordClass.JOINTLY,
            WordClass.SEPARATELY,
            WordClass.TARGET,
            WordClass.FORECAST,
            WordClass.GAP,
            WordClass.TIME,
            WordClass.OVER_BEFORE,
            WordClass.UNDER_BEFORE,
            WordClass.SHARE,
            WordClass.AVERAGE,
            WordClass.FROM);
    /** What stands between the name of an amount and its number, or the number: 12家企业产值 is two things, of which one goes on. */
    private static final long STATES = WordClass.mask(
            WordClass.NUMBER,
            WordClass.REACH,
            WordClass.TO,
            WordClass.RISE,
            WordClass.FALL,
            WordClass.COMPARE,
            WordClass.OVER_BEFORE,
            WordClass.UNDER_BEFORE);

    static final long NAMES = WordClass.mask(WordClass.INDICATOR, WordClass.RELATIVE);
    /** What a number may be that begins the name of what is counted: 80岁以上老人, 百亿级项目, 亿元以上企业. */
    private static final Set<ExclusionRule> NAMING = EnumSet.of(
            ExclusionRule.AGE_LIMIT,
            ExclusionRule.SIZE_CLASS,
            ExclusionRule.CLASS_LIMIT,
            ExclusionRule.INDEFINITE_ONE,
            ExclusionRule.SECOND);

    private static final String PREPOSITIONS = "在向于为被由从";

    private NounAfter() {}

    /** First and after the last token of the noun phrase after a number; empty where none stands. */
    public static int[] right(Tokens tokens, int number) {
        int from = Quantities.afterQualifiers(tokens, number);
        while (tokens.is(from, WordClass.NUMBER)
                && tokens.start(from) == tokens.end(from - 1)
                && ExclusionRule.of(tokens, from) == null) {
            from = Quantities.afterQualifiers(tokens, from);
        }
        if (tokens.is(from, WordClass.DE)) {
            from++;
        }
        if (tokens.is(from, WordClass.NUMBER) && !begins(tokens, from)) {
            return new int[] {from, from};
        }
        int to = from;
        while (to < tokens.size() && !isStop(tokens, to, from)) {
            to = tokens.isMark(to, "“") ? Quotes.end(tokens, to) : to + 1;
        }
        if (to == from && tokens.run(number).counts() && tokens.is(from, WordClass.ACT)) {
            to = afterVerb(tokens, from);
        }
        if (to == from && tokens.run(number).counts() && afterAttributes(tokens, from) > from) {
            from = afterAttributes(tokens, from);
            to = from;
            while (to < tokens.size() && !isStop(tokens, to, from)) {
                to++;
            }
        }
        if (to == from + 1 && tokens.is(from, WordClass.LEAD) && !tokens.is(from, NAMES)) {
            to = from;
        }
        while (to - 1 > from && tokens.is(to - 1, WordList.AIM)) {
            to--;
        }
        while (to > from && (tokens.is(to - 1, WordClass.mask(WordClass.DE, WordClass.CONJ, WordClass.PARTICLE)))) {
            to--;
        }
        if (to - 1 > from && tokens.run(number).counts() && isAmount(tokens, to - 1) && tokens.is(to, STATES)) {
            to--;
        }
        return new int[] {from, tokens.run(number).counts() ? beforeVerb(tokens, from, to) : to};
    }

    /** 30个带动力强、人气旺的商圈: after the clauses that tell what is counted apart; {@code from} where none do. */
    private static int afterAttributes(Tokens tokens, int from) {
        for (int i = from; i < tokens.size() && !tokens.is(i, WordClass.NUMBER); i++) {
            if (tokens.is(i, WordClass.MARK) && !tokens.isMark(i, "、“”")) {
                return from;
            }
            if (tokens.is(i, WordClass.DE)) {
                return i + 1;
            }
        }
        return from;
    }

    /** 120家企业发行债券900只: before the verb by which those that are counted go on to another number. */
    private static int beforeVerb(Tokens tokens, int from, int to) {
        for (int i = from + 1; tokens.is(to, WordClass.NUMBER) && i + 1 < to; i++) {
            if (tokens.is(i, WordClass.LEAD) && !tokens.is(i, NAMES) && !WordsBefore.isBound(tokens, i, to)) {
                return i;
            }
        }
        return to;
    }

    /** Whether the noun after a number ends with a name that holds what is told of those next, too: 20个重点项目投资90亿元. */
    static boolean isShared(Tokens tokens, int number, int to) {
        String last = tokens.text(to - 1, to);
        return tokens.run(number).counts()
                && tokens.is(to - 1, WordClass.INDICATOR)
                && tokens.is(to, STATES)
                && tokens.without(last, WordList.HEAD).length() < last.length();
    }

    /** 产值 or 水质达标率 of 12个园区产值…: names what is told next of those that are counted. */
    private static boolean isAmount(Tokens tokens, int i) {
        return tokens.is(i, WordList.HEAD) || tokens.is(i, WordClass.INDICATOR) && tokens.is(i, WordClass.RATE_NOUN);
    }

    /** 15个承接产业转移主平台落地项目: a noun that a verb begins, where another verb follows; {@code from} for none. */
    private static int afterVerb(Tokens tokens, int from) {
        int to = from + 1;
        while (to < tokens.size() && !isStop(tokens, to, from)) {
            to++;
        }
        boolean noun = to > from + 2 && tokens.start(from) == tokens.end(from - 1);
        return noun && tokens.is(to, WordClass.mask(WordClass.ACT, WordClass.REACH)) ? to : from;
    }

    private static boolean begins(Tokens tokens, int number) {
        ExclusionRule rule = ExclusionRule.of(tokens, number);
        return rule != null && NAMING.contains(rule);
    }

    /** The token after a number, its qualifiers and the noun after it that its label took. */
    public static int consumed(Tokens tokens, int number, Label label) {
        return switch (label.rule()) {
            case AFTER_NUMBER, AROUND_NUMBER, VERB_AND_NOUN -> {
                int to = right(tokens, number)[1];
                yield Math.max(number + 1, isShared(tokens, number, to) ? to - 1 : to);
            }
            default -> Math.max(number + 1, Math.min(Quantities.afterQualifiers(tokens, number), tokens.size()));
        };
    }

    private static boolean isStop(Tokens tokens, int i, int from) {
        if (tokens.is(i, WordClass.NUMBER)) {
            return !tokens.is(i + 1, WordClass.AT_LEAST_AFTER) && ExclusionRule.of(tokens, i) == null;
        }
        if (tokens.is(i, WordClass.MARK)) {
            return !tokens.isMark(i, "“《·") && !(tokens.isMark(i, "、") && i > from && isListed(tokens, i + 1));
        }
        if (tokens.is(i, WordClass.CONJ)) {
            return i == from || !isListed(tokens, i + 1);
        }
        boolean limit = tokens.is(i, WordClass.OVER_BEFORE) && tokens.is(i + 1, WordClass.NUMBER);
        if (tokens.is(i, NAMES) || limit && i == from && begins(tokens, i + 1)) {
            return false;
        }
        if (tokens.is(i, WordClass.SUCH_AS)
                || tokens.isWord(i, "了")
                || i > from
                        && PREPOSITIONS.indexOf(tokens.chars()[tokens.start(i)]) >= 0
                        && tokens.is(i, WordClass.LEAD)
                        && tokens.end(i) - tokens.start(i) == 1) {
            return true;
        }
        if (i > from && tokens.is(i, WordList.INTRANSITIVE) && isNoun(tokens, i + 1)) {
            return false;
        }
        return tokens.is(i, STOP) && !(i > from && WordsBefore.isBound(tokens, i, tokens.size()));
    }

    private static boolean isNoun(Tokens tokens, int i) {
        return i < tokens.size()
                && !tokens.is(i, STOP)
                && !tokens.is(i, WordClass.mask(WordClass.MARK, WordClass.NUMBER));
    }

    /** Whether a noun goes on after a joining mark, and no number or verb. */
    private static boolean isListed(Tokens tokens, int i) {
        for (int k = i; k < tokens.size() && k < i + 6; k++) {
            if (tokens.is(k, WordClass.NUMBER)) {
                return false;
            }
            if (tokens.is(k, WordClass.MARK) || tokens.is(k, STOP) || tokens.is(k, WordClass.DE)) {
                return k > i;
            }
        }
        return true;
    }
}
