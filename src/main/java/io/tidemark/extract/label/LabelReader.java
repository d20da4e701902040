package io.tidemark.extract.label;

import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.token.ExclusionRule;
import io.tidemark.extract.token.Quantities;
import io.tidemark.extract.token.Quotes;
import io.tidemark.extract.token.Run;
import io.tidemark.extract.token.Tokens;
import java.util.Set;

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
    private static final long CLAUSE_VERB = WordClass.mask(
            WordClass.COMPARE,
            WordClass.ADVERB,
            WordClass.RISE,
            WordClass.FALL,
            WordClass.REACH,
            WordClass.TO,
            WordClass.JOINTLY);
    private static final long NAMES = WordClass.mask(WordClass.INDICATOR, WordClass.RELATIVE);
    private static final long VERBS = WordClass.mask(WordClass.ACT, WordClass.LEAD);
    private static final String PREPOSITIONS = "在向于为被由从";
    private static final Set<String> ACTED_ON = Set.of("项目", "企业", "产品");
    private static final Set<String> GENERIC = Set.of("企业", "单位", "机构", "产品", "地区", "城市");
    private static final Set<String> ENTERING = Set.of("入选", "获评", "进入", "跻身", "列入", "纳入", "成为", "入围", "上榜");
    private static final String BOUND = "额量率业值数费者员品类型性机户权期所能区站库林";

    private LabelReader() {}

    /** The label of a number; {@code previous} is the one before it in the sentence. */
    public static Label read(Tokens tokens, int number, Zone zone, Label previous) {
        Label left = left(tokens, zone.from, zone.to);
        int[] right = right(tokens, number);
        boolean verb = zone.verb >= 0;
        if (left.isEmpty() && right[1] == right[0]) {
            left = beforeVerb(tokens, zone);
        }
        if (left.isEmpty() && right[1] == right[0] && previous.isEmpty() && zone.from > 0) {
            left = clauseBefore(tokens, zone);
        }
        if (Quantities.isStreak(tokens, number)) {
            return streak(tokens, number, left, previous);
        }
        if (right[1] > right[0] && (left.isEmpty() || !verb) && isNamedAfter(tokens, number, right)) {
            return after(tokens, number, left, right, zone);
        }
        if (left.isEmpty()) {
            return previous.isEmpty() ? Label.NONE : previous.with(previous.text(), LabelRule.INHERITED);
        }
        return dependent(tokens, zone, left, previous);
    }

    /** The token after a number, its qualifiers and the noun after it that its label took. */
    public static int consumed(Tokens tokens, int number, Label label) {
        return switch (label.rule()) {
            case AFTER_NUMBER, AROUND_NUMBER, VERB_AND_NOUN -> Math.max(number + 1, right(tokens, number)[1]);
            default -> Math.max(number + 1, Math.min(Quantities.afterQualifiers(tokens, number), tokens.size()));
        };
    }

    /** 健身活动吸引4000余万人次: the noun before the last verb, where nothing else names the number. */
    private static Label beforeVerb(Tokens tokens, Zone zone) {
        int to = zone.to;
        while (to > zone.from
                && tokens.is(to - 1, WordClass.mask(WordClass.ACT, WordClass.AVERAGE, WordClass.ADVERB))) {
            to--;
        }
        return to == zone.to ? Label.NONE : left(tokens, zone.from, to);
    }

    /** 地区生产总值按可比价格计算，比上年增长5.2%: what the clause before begins with. */
    private static Label clauseBefore(Tokens tokens, Zone zone) {
        int end = zone.from - 1;
        int from = end;
        while (from > 0 && !tokens.is(from - 1, WordClass.NUMBER) && !tokens.isMark(from - 1, "，：,:")) {
            from--;
        }
        int to = from;
        while (to < end && !(to > from && tokens.is(to, CLAUSE_VERB))) {
            to++;
        }
        return left(tokens, from, to);
    }

    /** 污染防治考核连续5年优秀, 连续4年获评最佳口碑省份: what goes on for so long. */
    private static Label streak(Tokens tokens, int number, Label left, Label previous) {
        if (!left.isEmpty()) {
            return left;
        }
        int from = number + 1;
        int to = clauseEnd(tokens, from);
        Label right = tokens.is(from, WordClass.ACT) ? left(tokens, from, to) : Label.NONE;
        if (right.isEmpty()) {
            return previous.isEmpty() ? previous : previous.with(previous.text(), LabelRule.INHERITED);
        }
        return right.with(right.text(), LabelRule.AFTER_NUMBER);
    }

    private static Label dependent(Tokens tokens, Zone zone, Label left, Label previous) {
        boolean share = tokens.isWord(left.from(), "占")
                || tokens.isWord(left.from(), "与") && left.text().endsWith("之比")
                || tokens.is(left.from(), WordClass.SHARE);
        boolean all = true;
        for (int i = left.from(); i < left.to(); i++) {
            all &= tokens.is(i, WordClass.DEPENDENT);
        }
        if (previous.isEmpty() && all) {
            int named = namedBefore(tokens, left.from());
            return named < 0 ? left : left.with(tokens.text(named, named + 1) + left.text(), LabelRule.DEPENDENT);
        }
        if (previous.isEmpty() && share && zone.from > 0) {
            Label before = clauseBefore(tokens, zone);
            return before.isEmpty() ? left : left.with(before.text() + left.text(), LabelRule.DEPENDENT);
        }
        if (previous.isEmpty() || !share && !all || previous.isShare() && share) {
            return left;
        }
        return left.with(previous.text() + left.text(), LabelRule.DEPENDENT);
    }

    /** The indicator that the clause before is about: 市场经营主体增量提质，总量突破1000万户; -1 for none. */
    private static int namedBefore(Tokens tokens, int from) {
        for (int i = from - 1; i >= 0; i--) {
            if (tokens.is(i, WordClass.INDICATOR)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isNamedAfter(Tokens tokens, int number, int[] right) {
        Run run = tokens.run(number);
        boolean of = tokens.is(right[0] - 1, WordClass.DE);
        return !run.isPercent() && !run.hasUnit("x") && !run.hasUnit("pp")
                || run.isPercent() && (of || Quantities.isPart(run));
    }

    private static Label after(Tokens tokens, int number, Label left, int[] right, Zone zone) {
        String noun = tokens.text(right[0], right[1]);
        if (GENERIC.contains(noun) && isEntering(tokens, right[1])) {
            Label object = left(tokens, right[1] + 1, clauseEnd(tokens, right[1] + 1));
            if (!object.isEmpty()) {
                return object.with(object.text(), LabelRule.OBJECT_AFTER);
            }
        }
        boolean listed = isList(tokens, left) && (noun.length() > 2 || tokens.is(left.to(), WordClass.SUCH_AS));
        if (left.isEmpty() || listed || isWhose(tokens, left)) {
            int verb = zone.to - 1;
            if (noun.length() == 1 && verb >= zone.from && tokens.is(verb, VERBS)) {
                return label(tokens, right[0], right[1], -1)
                        .with(tokens.text(verb, verb + 1) + noun, LabelRule.VERB_AND_NOUN);
            }
            return label(tokens, right[0], right[1], -1).with(noun, LabelRule.AFTER_NUMBER);
        }
        boolean of = tokens.is(right[0] - 1, WordClass.DE);
        boolean money = tokens.run(number).hasUnit("CNY") || tokens.run(number).hasUnit("USD");
        if ((of || money) && tokens.is(left.to() - 1, NAMES)) {
            return left;
        }
        return left.with(left.text() + noun, LabelRule.AROUND_NUMBER);
    }

    private static boolean isEntering(Tokens tokens, int i) {
        return i < tokens.size() && ENTERING.contains(tokens.text(i, i + 1));
    }

    private static int clauseEnd(Tokens tokens, int from) {
        int i = from;
        while (i < tokens.size()
                && !tokens.is(i, WordClass.NUMBER)
                && !(tokens.is(i, WordClass.MARK) && !tokens.isMark(i, "“”"))) {
            i++;
        }
        return i;
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
        int last = left.to() - 1;
        return tokens.is(last, WordClass.mask(WordClass.ORG_SUFFIX, WordClass.PLACE))
                || tokens.is(last, WordClass.ZONE_SUFFIX) && tokens.is(last - 1, WordClass.PLACE);
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
            } else if (tokens.is(i, WordClass.mask(WordClass.MOVES, WordClass.NET))
                    && i + 1 < to
                    && !isBound(tokens, i, to)) {
                from = i + 1;
                movedBy = i;
            } else if (tokens.isMark(i, "（(") && !isClosed(tokens, i, to)) {
                from = i + 1;
            }
        }
        while (from < to && isSkipped(tokens, from, to)) {
            from++;
        }
        if (from + 1 == to
                && from > zoneFrom
                && tokens.is(from - 1, WordClass.ACT)
                && ACTED_ON.contains(tokens.text(from, to))) {
            from--;
        }
        return label(tokens, from, to, movedBy);
    }

    private static boolean isClosed(Tokens tokens, int open, int to) {
        for (int i = open + 1; i < to; i++) {
            if (tokens.isMark(i, "）)")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSkipped(Tokens tokens, int i, int to) {
        if (tokens.isWord(i, "与") && tokens.text(i, to).endsWith("之比")) {
            return false;
        }
        if (tokens.is(i, WordClass.MARK)) {
            return !tokens.isMark(i, "“\"《‘");
        }
        if (!tokens.is(i, SKIPPED) || tokens.is(i, WordClass.INDICATOR)) {
            return false;
        }
        if (tokens.is(i, WordClass.RELATIVE) && (i + 1 == to || !tokens.is(i, WordClass.ACT))) {
            return false;
        }
        return !(tokens.is(i, VERBS) && isBound(tokens, i, to));
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
        boolean whole = !tokens.is(i, WordClass.ACT) || tokens.end(i + 1) - tokens.start(i + 1) == 1;
        return whole && BOUND.indexOf(tokens.chars()[tokens.start(i + 1)]) >= 0;
    }

    private static Label label(Tokens tokens, int from, int to, int movedBy) {
        if (from >= to) {
            return Label.NONE;
        }
        int end = to;
        while (end > from && tokens.is(end - 1, WordClass.DE)) {
            end--;
        }
        int traits = Traits.of(tokens.text(from, end));
        if (tokens.is(end - 1, WordClass.GROWTH_NOUN) && end - 1 > from) {
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
        if (tokens.is(from, WordClass.NUMBER)) {
            return new int[] {from, from};
        }
        int to = from;
        while (to < tokens.size() && !isStop(tokens, to, from)) {
            to = tokens.isMark(to, "“") ? Quotes.end(tokens, to) : to + 1;
        }
        if (to == from + 1 && tokens.is(from, WordClass.LEAD) && !tokens.is(from, NAMES)) {
            to = from;
        }
        while (to > from && (tokens.is(to - 1, WordClass.mask(WordClass.DE, WordClass.CONJ, WordClass.PARTICLE)))) {
            to--;
        }
        return new int[] {from, to};
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
        if (tokens.is(i, NAMES)) {
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
