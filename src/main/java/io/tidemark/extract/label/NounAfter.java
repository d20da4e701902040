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
            WordClass.NUMBER, WordClass.REACH, WordClass.TO, WordClass.RISE, WordClass.FALL, WordClass.COMPARE);

    static final long NAMES = WordClass.mask(WordClass.INDICATOR, WordClass.RELATIVE);
    /** What a number may be that begins the name of what is counted: 80岁以上老人, 百亿级项目, 亿元以上企业. */
    private static final Set<ExclusionRule> NAMING =
            EnumSet.of(ExclusionRule.AGE_LIMIT, ExclusionRule.SIZE_CLASS, ExclusionRule.CLASS_LIMIT);

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
        if (to == from + 1 && tokens.is(from, WordClass.LEAD) && !tokens.is(from, NAMES)) {
            to = from;
        }
        while (to - 1 > from && tokens.is(to - 1, WordList.AIM)) {
            to--;
        }
        while (to > from && (tokens.is(to - 1, WordClass.mask(WordClass.DE, WordClass.CONJ, WordClass.PARTICLE)))) {
            to--;
        }
        if (to - 1 > from && tokens.run(number).counts() && tokens.is(to - 1, WordList.HEAD) && tokens.is(to, STATES)) {
            to--;
        }
        return new int[] {from, to};
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
            case AFTER_NUMBER, AROUND_NUMBER, VERB_AND_NOUN -> Math.max(number + 1, right(tokens, number)[1]);
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
        return tokens.is(i, STOP) && !(i > from && WordsBefore.isBound(tokens, i, tokens.size()));
    }

    /** Whether a noun goes on after a joining mark, and no number or verb. */
    private static boolean isListed(Tokens tokens, int i) {
        for (int k = i; k < tokens.size() && k < i + 6; k++) {
            if (tokens.is(k, WordClass.NUMBER)) {
                return false;
            }
            if (tokens.is(k, WordClass.MARK) || tokens.is(k, STOP)) {
                return k > i;
            }
        }
        return true;
    }
}
