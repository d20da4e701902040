package io.tidemark.extract.label;

import io.tidemark.extract.label.Label.Trait;
import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.token.Quantities;
import io.tidemark.extract.token.Run;
import io.tidemark.extract.token.Tokens;

/** Finds the words that name a quantity: before the number, after it, around it, or said before. */
public final class LabelReader {
    private static final long SKIPPED = WordClass.mask(
            WordClass.TIME,
            WordClass.REGION,
            WordClass.COMPARE,
            WordClass.NOW,
            WordClass.YEAR_END,
            WordClass.TARGET,
            WordClass.FORECAST,
            WordClass.CONJ,
            WordClass.DE,
            WordClass.PARTICLE,
            WordClass.LEAD,
            WordClass.ACT,
            WordClass.ADVERB,
            WordClass.AVERAGE,
            WordClass.RETROSPECT,
            WordClass.SELF,
            WordClass.SUCH_AS,
            WordClass.REACH,
            WordClass.TO,
            WordClass.RISE,
            WordClass.FALL,
            WordClass.JOINTLY,
            WordClass.SEPARATELY,
            WordClass.AT_LEAST_AFTER,
            WordClass.AT_MOST_AFTER,
            WordClass.ABOUT_AFTER,
            WordClass.OVER_BEFORE);
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
    private static final long NAMES = WordClass.mask(WordClass.INDICATOR, WordClass.RELATIVE);
    private static final long VERBS = WordClass.mask(WordClass.ACT, WordClass.LEAD);
    private static final String BOUND = "额量率业值数费者员品类型性机户权期所能";

    private LabelReader() {}

    /** The label of a number; {@code previous} is the one before it in the sentence. */
    public static Label read(Tokens tokens, int number, Zone zone, Label previous) {
        Label left = left(tokens, zone.from, zone.to);
        int[] right = right(tokens, number);
        boolean verb = zone.verb >= 0;
        if (right[1] > right[0] && (left.isEmpty() || !verb) && isNamedAfter(tokens, number, right)) {
            return after(tokens, left, right, zone);
        }
        if (left.isEmpty()) {
            return previous.isEmpty() ? Label.NONE : previous.with(previous.text(), LabelRule.INHERITED);
        }
        return dependent(tokens, left, previous);
    }

    /** The token after a number, its qualifiers and the noun after it that its label took. */
    public static int consumed(Tokens tokens, int number, Label label) {
        return switch (label.rule()) {
            case AFTER_NUMBER, AROUND_NUMBER, VERB_AND_NOUN -> Math.max(number + 1, right(tokens, number)[1]);
            default -> Math.max(number + 1, Math.min(Quantities.afterQualifiers(tokens, number), tokens.size()));
        };
    }

    private static Label dependent(Tokens tokens, Label left, Label previous) {
        boolean share = tokens.isWord(left.from(), "占") || tokens.is(left.from(), WordClass.SHARE);
        boolean all = true;
        for (int i = left.from(); i < left.to(); i++) {
            all &= tokens.is(i, WordClass.DEPENDENT);
        }
        if (previous.isEmpty() || !share && !all || previous.isShare() && share) {
            return left;
        }
        return left.with(previous.text() + left.text(), LabelRule.DEPENDENT);
    }

    private static boolean isNamedAfter(Tokens tokens, int number, int[] right) {
        Run run = tokens.run(number);
        boolean of = tokens.is(right[0] - 1, WordClass.DE);
        return !run.isPercent() && !run.hasUnit("x") && !run.hasUnit("pp") || of && run.isPercent();
    }

    private static Label after(Tokens tokens, Label left, int[] right, Zone zone) {
        String noun = tokens.text(right[0], right[1]);
        if (left.isEmpty() || isList(tokens, left) || isWhose(tokens, left)) {
            int verb = zone.to - 1;
            if (noun.length() == 1 && verb >= zone.from && tokens.is(verb, VERBS)) {
                return label(tokens, right[0], right[1], -1)
                        .with(tokens.text(verb, verb + 1) + noun, LabelRule.VERB_AND_NOUN);
            }
            return label(tokens, right[0], right[1], -1).with(noun, LabelRule.AFTER_NUMBER);
        }
        boolean of = tokens.is(right[0] - 1, WordClass.DE);
        if (of && tokens.is(left.to() - 1, NAMES)) {
            return left;
        }
        return left.with(left.text() + noun, LabelRule.AROUND_NUMBER);
    }

    /** Whether the words before the number list what it counts: 武汉东湖、襄阳、宜昌3家高新区. */
    private static boolean isList(Tokens tokens, Label left) {
        for (int i = left.from(); i < left.to(); i++) {
            if (tokens.isMark(i, "、") || tokens.is(i, WordClass.SUCH_AS)) {
                return true;
            }
        }
        return tokens.is(left.to(), WordClass.SUCH_AS);
    }

    /** Whether the words before the number are whose it is: a place or an organisation. */
    private static boolean isWhose(Tokens tokens, Label left) {
        return tokens.is(left.to() - 1, WordClass.mask(WordClass.ORG_SUFFIX, WordClass.PLACE, WordClass.ZONE_SUFFIX));
    }

    /** The label among the tokens before a number. */
    public static Label left(Tokens tokens, int zoneFrom, int zoneTo) {
        int to = zoneTo;
        while (to > zoneFrom
                && (tokens.is(to - 1, WordClass.mask(WordClass.DE, WordClass.CONJ))
                        || tokens.isMark(to - 1, "，、：:（(—"))) {
            to--;
        }
        int from = zoneFrom;
        int movedBy = -1;
        for (int i = zoneFrom; i < to; i++) {
            if (tokens.is(i, WordClass.ACT) && !isBound(tokens, i, to)) {
                from = i + 1;
            } else if (tokens.is(i, WordClass.MOVES) && i + 1 < to && !isBound(tokens, i, to)) {
                from = i + 1;
                movedBy = i;
            } else if (tokens.isMark(i, "（(") && Quantities.afterBracket(tokens, i) > to) {
                from = i + 1;
            }
        }
        while (from < to && isSkipped(tokens, from, to)) {
            from++;
        }
        return label(tokens, from, to, movedBy);
    }

    private static boolean isSkipped(Tokens tokens, int i, int to) {
        if (tokens.is(i, WordClass.MARK)) {
            return !tokens.isMark(i, "“\"《‘");
        }
        if (!tokens.is(i, SKIPPED) || tokens.is(i, WordClass.INDICATOR)) {
            return false;
        }
        if (tokens.is(i, WordClass.RELATIVE) && (i + 1 == to || !tokens.is(i, WordClass.ACT))) {
            return false;
        }
        boolean verb = tokens.is(i, VERBS) && !tokens.is(i, WordClass.ACT);
        return !(verb && isBound(tokens, i, to));
    }

    /** Whether a verb is the first part of a noun: 交易额, 服务业, 种植面积. */
    private static boolean isBound(Tokens tokens, int i, int to) {
        if (i + 1 >= to || tokens.start(i + 1) != tokens.end(i)) {
            return false;
        }
        if (tokens.is(i + 1, WordClass.mask(WordClass.RATE_NOUN, WordClass.GROWTH_NOUN))) {
            return true;
        }
        if (tokens.is(i + 1, WordClass.RELATIVE)) {
            return !tokens.is(i, WordClass.ACT);
        }
        return BOUND.indexOf(tokens.chars()[tokens.start(i + 1)]) >= 0;
    }

    private static Label label(Tokens tokens, int from, int to, int movedBy) {
        if (from >= to) {
            return Label.NONE;
        }
        int traits = 0;
        int end = to;
        if (tokens.is(end - 1, WordClass.GROWTH_NOUN) && end - 1 > from) {
            traits |= Trait.GROWTH_NOUN.bit();
            if (tokens.isWord(end - 1, "降幅") || tokens.isWord(end - 1, "跌幅") || tokens.isWord(end - 1, "下降幅度")) {
                traits |= Trait.FALLING.bit();
            }
            end--;
        }
        for (int i = from; i < end; i++) {
            if (tokens.is(i, WordClass.SHARE)) {
                traits |= Trait.SHARE.bit();
            }
        }
        if (tokens.is(to - 1, WordClass.RATE_NOUN)) {
            traits |= Trait.RATE.bit();
        }
        if (tokens.is(to - 1, WordClass.RATIO_NOUN)) {
            traits |= Trait.RATIO.bit();
        }
        while (end > from && tokens.is(end - 1, WordClass.DE)) {
            end--;
        }
        return new Label(strip(tokens.text(from, end)), LabelRule.BEFORE_NUMBER, from, end, movedBy, traits);
    }

    /** Without line breaks, and without a closing quote that nothing opens. */
    private static String strip(String text) {
        String plain = text.indexOf('\n') < 0 ? text : text.replace("\n", "");
        if (plain.endsWith("”") && plain.indexOf('“') < 0) {
            return plain.substring(0, plain.length() - 1);
        }
        return plain.startsWith("“") && plain.indexOf('”') < 0 ? plain.substring(1) : plain;
    }

    /** First and after the last token of the noun phrase after a number; empty where none stands. */
    private static int[] right(Tokens tokens, int number) {
        int from = Quantities.afterQualifiers(tokens, number);
        while (tokens.is(from, WordClass.NUMBER) && tokens.start(from) == tokens.end(from - 1)) {
            from = Quantities.afterQualifiers(tokens, from);
        }
        if (tokens.is(from, WordClass.DE)) {
            from++;
        }
        int to = from;
        while (to < tokens.size() && !isStop(tokens, to, from)) {
            to++;
        }
        while (to > from && (tokens.is(to - 1, WordClass.mask(WordClass.DE, WordClass.CONJ, WordClass.PARTICLE)))) {
            to--;
        }
        return new int[] {from, to};
    }

    private static boolean isStop(Tokens tokens, int i, int from) {
        if (tokens.is(i, WordClass.NUMBER)) {
            return !tokens.is(i + 1, WordClass.AT_LEAST_AFTER);
        }
        if (tokens.is(i, WordClass.MARK)) {
            return !tokens.isMark(i, "“”《》·") && !(tokens.isMark(i, "、") && i > from && isListed(tokens, i + 1));
        }
        if (tokens.is(i, WordClass.CONJ)) {
            return i == from || !isListed(tokens, i + 1);
        }
        if (tokens.is(i, NAMES)) {
            return false;
        }
        return tokens.is(i, STOP) && !(i > from && isBound(tokens, i, tokens.size()));
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
