package io.tidemark.extract.label;

import io.tidemark.extract.lexicon.Phrase;
import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.lexicon.WordList;
import io.tidemark.extract.number.Chars;
import io.tidemark.extract.token.ExclusionRule;
import io.tidemark.extract.token.Quotes;
import io.tidemark.extract.token.Tokens;
import java.util.EnumSet;
import java.util.Set;

/** The words before a number that name it: cut at verbs, without what only introduces them. */
final class WordsBefore {
    private static final long SKIPPED = WordClass.mask(
            WordClass.TIME,
            WordClass.REGION,
            WordClass.COMPARE,
            WordClass.NOW,
            WordClass.YEAR_END,
            WordClass.TARGET,
            WordClass.INTENT,
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
    private static final long CLAUSE_VERB = WordClass.mask(
            WordClass.ACT,
            WordClass.COMPARE,
            WordClass.ADVERB,
            WordClass.RISE,
            WordClass.FALL,
            WordClass.REACH,
            WordClass.TO,
            WordClass.OVER_BEFORE,
            WordClass.JOINTLY);
    private static final long VERB_GROUP =
            WordClass.mask(WordClass.ACT, WordClass.LEAD, WordClass.AVERAGE, WordClass.ADVERB);
    private static final long QUANTITY_NOUN = WordClass.mask(
            WordClass.INDICATOR, WordClass.RELATIVE, WordClass.DEPENDENT, WordClass.RATE_NOUN, WordClass.SHARE);
    private static final long NUMERIC = WordClass.mask(WordClass.NUMBER, WordClass.NUMERIC);
    static final long VERBS = WordClass.mask(WordClass.ACT, WordClass.LEAD);
    private static final long MOVE = WordClass.mask(WordClass.RISE, WordClass.FALL);
    private static final long AFTER_NOUN = WordClass.mask(
            WordClass.RELATIVE, WordClass.DEPENDENT, WordClass.RATE_NOUN, WordClass.GROWTH_NOUN, WordClass.SHARE);
    private static final Set<String> ACTED_ON = Set.of("项目", "企业", "产品");
    /** What goes on with a statement and is no figure of its own. */
    private static final Set<ExclusionRule> ON_THE_WAY =
            EnumSet.of(ExclusionRule.STEP, ExclusionRule.STREAK, ExclusionRule.COUNT_OF_LISTED);

    private static final String FIRM = "企业";
    private static final String BOUND = "额量率业值数费者员品类型性机户权期所能区站库林";

    private WordsBefore() {}

    /** The label among the tokens before a number. */
    static Label left(Tokens tokens, int zoneFrom, int zoneTo) {
        int to = beforeReckoning(tokens, zoneFrom, zoneTo);
        boolean bracket = closesNumber(tokens, zoneFrom, to);
        while (to > zoneFrom && (bracket || isTrailing(tokens, zoneFrom, to - 1))) {
            to = bracket ? Brackets.open(tokens, zoneFrom, to - 1) : to - 1;
            bracket = closesNumber(tokens, zoneFrom, to);
        }
        int from = Brackets.after(tokens, zoneFrom, to);
        int movedBy = -1;
        int verb = -1;
        for (int i = from; i < to; i++) {
            int quoted = tokens.isMark(i, "“") ? Quotes.end(tokens, i) : i;
            if (quoted > i && quoted < to) {
                i = quoted - 1;
            } else if (tokens.is(i, WordClass.ACT) && i + 1 < to && i > from && tokens.is(i - 1, WordList.NOT)) {
                from = i - 1;
            } else if (tokens.is(i, WordClass.ACT) && !isBound(tokens, i, to) || makes(tokens, i, to)) {
                from = i + 1;
                verb = i;
            } else if (tokens.is(i, WordClass.mask(WordClass.MOVES, WordClass.NET))
                    && i + 1 < to
                    && !isBound(tokens, i, to)) {
                from = i + 1;
                movedBy = i;
            } else if (i + 1 < to && (tokens.is(i, WordClass.FORECAST) || tokens.isWord(i, "是"))) {
                from = i + 1;
            } else if (tokens.is(i, WordClass.TIME) && names(tokens, i + 1, to)) {
                from = i + 1;
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
        } else if (tokens.is(verb, WordList.FLOW)) {
            from = verb;
        }
        Label carried = Carried.by(tokens, zoneFrom, from, to);
        return carried.isEmpty() ? label(tokens, from, to, movedBy) : carried;
    }

    /** Before 按2020年价格计算: by what a figure is reckoned is no part of its name; {@code to} where nothing says so. */
    private static int beforeReckoning(Tokens tokens, int from, int to) {
        for (int i = from + 1; i + 1 < to; i++) {
            if (tokens.is(i, Phrase.ACCORDING_TO) && tokens.is(i + 1, WordClass.TIME)) {
                return i;
            }
        }
        return to;
    }

    /** 企业生产原煤: what is made, not who makes it. */
    private static boolean makes(Tokens tokens, int i, int to) {
        return i + 1 < to
                && tokens.is(i, WordList.MAKES)
                && tokens.isWord(i - 1, FIRM)
                && tokens.is(i + 1, WordClass.mask(WordClass.TEXT, WordClass.INDICATOR))
                && !isBound(tokens, i, to);
    }

    private static boolean closesNumber(Tokens tokens, int zoneFrom, int to) {
        return to > zoneFrom && tokens.isMark(to - 1, "）)") && Brackets.holdsNumber(tokens, zoneFrom, to - 1);
    }

    private static boolean isTrailing(Tokens tokens, int zoneFrom, int i) {
        return tokens.is(i, WordClass.mask(WordClass.DE, WordClass.CONJ))
                || i > zoneFrom && (tokens.isWord(i, "在") || tokens.isWord(i, "于"))
                || i > zoneFrom && (tokens.is(i, WordList.TRAILING) || tokens.is(i, WordClass.SEPARATELY))
                || tokens.isMark(i, "，、：:（(—");
    }

    /** Whether the words after a time name a thing by themselves: 营业收入 of 某公司2025年营业收入, not 增速 of GDP2025年增速. */
    static boolean names(Tokens tokens, int from, int to) {
        if (from + 1 < to && tokens.is(from, VERBS) && !isBound(tokens, from, to)) {
            return true;
        }
        for (int i = from; i < to; i++) {
            if (tokens.is(i, NounAfter.NAMES) && !tokens.is(i, WordClass.DEPENDENT)) {
                return true;
            }
        }
        return false;
    }

    /** 健身活动吸引4000余万人次: the noun before the last verb, where nothing else names the number. */
    static Label beforeVerb(Tokens tokens, Zone zone) {
        int to = zone.to;
        while (to > zone.from && tokens.is(to - 1, VERB_GROUP)) {
            to--;
        }
        return to == zone.to ? Label.NONE : left(tokens, zone.from, to);
    }

    /** 地区生产总值按可比价格计算，比上年增长5.2%: what the clause before begins with. */
    static Label clauseBefore(Tokens tokens, Zone zone) {
        int end = zone.from - 1;
        int from = clauseStart(tokens, end);
        while (from > 1 && isStreak(tokens, from)) {
            end = from - 1;
            from = clauseStart(tokens, end);
        }
        int to = from;
        while (to < end && !(to > from && tokens.is(to, CLAUSE_VERB))) {
            to++;
        }
        return left(tokens, from, to);
    }

    private static int clauseStart(Tokens tokens, int end) {
        int from = end;
        while (from > 0 && !isFigure(tokens, from - 1) && !tokens.isMark(from - 1, "，：,:")) {
            from--;
        }
        return from;
    }

    private static boolean isFigure(Tokens tokens, int i) {
        ExclusionRule rule = tokens.is(i, WordClass.NUMBER) ? ExclusionRule.of(tokens, i) : ExclusionRule.STEP;
        return rule == null || !ON_THE_WAY.contains(rule);
    }

    /** 连续16年居全国首位: says how long, and of what was said before. */
    private static boolean isStreak(Tokens tokens, int from) {
        return tokens.is(from, WordClass.ADVERB)
                && tokens.is(from + 1, WordClass.NUMBER)
                && ExclusionRule.of(tokens, from + 1) == ExclusionRule.STREAK;
    }

    /** 出口占比持续走高，从32%升至35%: what a clause without a number was about; nothing where it names no quantity. */
    static Label subjectBefore(Tokens tokens, Zone zone) {
        int end = zone.from - 1;
        int from = end;
        while (from > 0 && !tokens.is(from - 1, WordClass.MARK)) {
            from--;
            if (tokens.is(from, WordClass.NUMBER)) {
                return Label.NONE;
            }
        }
        int to = from;
        while (to < end && !(to > from && tokens.is(to, CLAUSE_VERB))) {
            to++;
        }
        boolean quantity = to > from && to < end && tokens.is(to - 1, QUANTITY_NOUN);
        return quantity && tokens.isMark(end, "，,") ? left(tokens, from, to) : Label.NONE;
    }

    private static boolean isClosed(Tokens tokens, int open, int to) {
        for (int i = open + 1; i < to; i++) {
            if (tokens.isMark(i, "）)")) {
                return true;
            }
        }
        return false;
    }

    static boolean isSkipped(Tokens tokens, int i, int to) {
        boolean item = i + 1 == to
                && tokens.is(i, WordList.ITEM)
                && (tokens.is(to, MOVE) || tokens.is(i - 1, WordList.BRINGS));
        if (tokens.is(i, WordClass.NUMBER)) {
            ExclusionRule rule = ExclusionRule.of(tokens, i);
            return rule == ExclusionRule.DURATION || rule == ExclusionRule.STREAK;
        }
        boolean daily = tokens.is(i, Phrase.DAILY);
        if (i + 1 < to && (daily || tokens.is(i, WordList.FLOW) || tokens.is(i, WordList.INTRANSITIVE))) {
            return false;
        }
        if (i + 1 < to && tokens.is(i, WordList.FRONT) && !tokens.is(i + 1, AFTER_NOUN)) {
            return true;
        }
        if (item || i + 1 < to && tokens.is(i, WordList.QUALIFIES) && isOfWhole(tokens, i)) {
            return false;
        }
        if (tokens.isWord(i, "与") && tokens.text(i, to).endsWith("之比")) {
            return false;
        }
        if (tokens.is(i, WordClass.MARK)) {
            return !tokens.isMark(i, "“\"《‘");
        }
        if (tokens.isWord(i, "每") && tokens.is(i + 1, NUMERIC)
                || tokens.is(i, WordClass.SELF) && (i + 1 == to || tokens.isWord(i, "企业"))) {
            return false;
        }
        if (!tokens.is(i, SKIPPED) || tokens.is(i, WordClass.INDICATOR)) {
            return false;
        }
        if (tokens.is(i, WordClass.RELATIVE) && (i + 1 == to || !tokens.is(i, WordClass.ACT))) {
            return false;
        }
        return tokens.is(i, WordClass.ADVERB) || !(tokens.is(i, VERBS) && isBound(tokens, i, to));
    }

    /** 其中，养殖产量: a verb right after the word that takes a part out of a whole tells which part. */
    private static boolean isOfWhole(Tokens tokens, int i) {
        int before = tokens.isMark(i - 1, "，,：:") ? i - 2 : i - 1;
        return tokens.isWord(before, "其中");
    }

    /** Whether a verb is the first part of a noun: 交易额, 服务业, 种植面积. */
    static boolean isBound(Tokens tokens, int i, int to) {
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

    /** Before 预期增长目标: the aim of a growth names the growth; {@code end} where the words end otherwise. */
    private static int beforeAim(Tokens tokens, int from, int end) {
        int i = end - 1;
        while (i > from && tokens.is(i, WordList.AIM)) {
            i--;
        }
        if (i == end - 1 || i <= from || !tokens.is(i, WordClass.mask(WordClass.RISE, WordClass.GROWTH_NOUN))) {
            return end;
        }
        while (i - 1 > from && tokens.is(i - 1, WordList.AIM)) {
            i--;
        }
        return i;
    }

    static Label label(Tokens tokens, int from, int to, int movedBy) {
        if (from >= to) {
            return Label.NONE;
        }
        int end = to;
        while (end > from && tokens.is(end - 1, WordClass.DE)) {
            end--;
        }
        int traits = Traits.of(strip(tokens.text(from, end)));
        int aim = beforeAim(tokens, from, end);
        if (aim < end) {
            traits |= Label.Trait.GROWTH_NOUN.bit();
            end = aim;
        } else if (tokens.is(end - 1, WordClass.GROWTH_NOUN) && end - 1 > from) {
            end--;
        }
        while (end - 1 > from && tokens.is(end - 1, WordClass.DE)) {
            end--;
        }
        return new Label(strip(tokens.text(from, end)), LabelRule.BEFORE_NUMBER, from, end, movedBy, traits);
    }

    /** Without the marks of footnotes: “零碳”工厂[5]. */
    private static String withoutNotes(String text) {
        int open = text.indexOf('[');
        int close = text.indexOf(']', open + 1);
        boolean note = open >= 0 && close > open + 1 && close - open <= 4;
        for (int i = open + 1; note && i < close; i++) {
            note = Chars.isDigit(text.charAt(i));
        }
        return note ? text.substring(0, open) + withoutNotes(text.substring(close + 1)) : text;
    }

    /** Without line breaks and marks of footnotes, and without a closing quote that nothing opens. */
    private static String strip(String text) {
        boolean marked = false;
        for (int i = 0; i < text.length() && !marked; i++) {
            marked = isMarked(text.charAt(i));
        }
        return marked ? stripped(text) : text;
    }

    private static boolean isMarked(char c) {
        return switch (c) {
            case '\n', '[', '（', '(', '“', '”' -> true;
            default -> false;
        };
    }

    private static String stripped(String text) {
        String plain = Brackets.without(withoutNotes(text.indexOf('\n') < 0 ? text : text.replace("\n", "")));
        if (plain.endsWith("”") && plain.indexOf('“') < 0) {
            return plain.substring(0, plain.length() - 1);
        }
        return plain.startsWith("“") && plain.indexOf('”') < 0 ? plain.substring(1) : plain;
    }
}
