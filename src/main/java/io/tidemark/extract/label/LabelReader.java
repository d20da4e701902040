package io.tidemark.extract.label;

import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.lexicon.WordList;
import io.tidemark.extract.token.ExclusionRule;
import io.tidemark.extract.token.Quantities;
import io.tidemark.extract.token.Run;
import io.tidemark.extract.token.Tokens;
import io.tidemark.statistics.Indicator;
import java.util.Set;

/** Finds the words that name a quantity: before the number, after it, around it, or said before. */
public final class LabelReader {
    private static final Set<String> GENERIC = Set.of("企业", "单位", "机构", "产品", "地区", "城市");

    private LabelReader() {}

    /** The label of a number; {@code previous} is the one before it in the sentence. */
    public static Label read(Tokens tokens, int number, Zone zone, Label previous) {
        Label label = find(tokens, number, zone, previous);
        return label.rule() == LabelRule.INHERITED
                ? NewAndHeld.total(tokens, zone, label)
                : NewAndHeld.listed(tokens, number, zone, label, previous);
    }

    private static Label find(Tokens tokens, int number, Zone zone, Label previous) {
        Label left = WordsBefore.left(tokens, zone.from, zone.to);
        int[] right = NounAfter.right(tokens, number);
        if (isConversion(left)) {
            left = Label.NONE;
        }
        Label bracketed = Listed.inBrackets(tokens, number, previous);
        if (!bracketed.isEmpty()) {
            return bracketed;
        }
        if (isComparedWith(tokens, number) && !previous.isEmpty()) {
            return Base.inherited(tokens, number, zone, previous);
        }
        Label fulfilment = Completed.fulfilment(tokens, number, zone, previous);
        if (!fulfilment.isEmpty()) {
            return fulfilment;
        }
        if (right[1] == right[0] || tokens.run(number).isPercent()) {
            left = Listed.of(tokens, zone, left, previous);
        }
        if (left.rule() == LabelRule.LISTED) {
            return left;
        }
        boolean verb = zone.verb >= 0;
        if (left.isEmpty() && right[1] == right[0]) {
            left = WordsBefore.beforeVerb(tokens, zone);
        }
        if (left.isEmpty() && right[1] == right[0] && previous.isEmpty() && zone.from > 0) {
            left = WordsBefore.clauseBefore(tokens, zone);
        }
        if (left.isEmpty() && right[1] == right[0] && !previous.isEmpty() && zone.from > 0) {
            left = WordsBefore.subjectBefore(tokens, zone);
        }
        boolean ofEach = zone.has(WordClass.JOINTLY) && tokens.run(number).counts() && isList(tokens, left);
        if (right[1] > right[0] && (left.isEmpty() || !verb || ofEach) && isNamedAfter(tokens, number, right)) {
            return after(tokens, number, left, right, zone);
        }
        if (left.isEmpty()) {
            return previous.isEmpty() ? objectAfter(tokens, number) : Base.inherited(tokens, number, zone, previous);
        }
        if (zone.growthNoun == left.to() && tokens.run(number).hasUnit("pp")) {
            return left.with(left.text() + tokens.text(left.to(), left.to() + 1), LabelRule.BEFORE_NUMBER);
        }
        Label completed = Completed.of(tokens, number, left, previous);
        if (!completed.isEmpty()) {
            return completed;
        }
        left = Completed.ofKind(tokens, number, left, previous);
        return pulling(tokens, number, zone, dependent(tokens, zone, left, previous), previous);
    }

    /** 第三产业拉动经济增长3.1个百分点: who pulls, in this clause or before it, is part of what is measured. */
    private static Label pulling(Tokens tokens, int number, Zone zone, Label label, Label previous) {
        int act = label.to() - 1;
        while (act >= zone.from && !tokens.is(act, WordList.PULLS)) {
            act--;
        }
        if (!tokens.run(number).hasUnit("pp") || act < zone.from || act + 1 >= label.to()) {
            return label;
        }
        Label here = WordsBefore.left(tokens, zone.from, act);
        String who = here.isEmpty() ? whoPulls(tokens, previous) : here.text();
        String moves = zone.verb < label.to() ? "" : tokens.text(zone.verb, zone.verb + 1);
        return who.isEmpty() ? label : from(act, who + tokens.text(act, label.to()) + moves, label);
    }

    /** 服务业增加值 of 服务业增加值对经济增长的贡献率, and of 服务业增加值拉动经济增长. */
    private static String whoPulls(Tokens tokens, Label previous) {
        int i = previous.from();
        boolean pulls = tokens.is(i, WordList.PULLS) || tokens.isWord(i, "对");
        int at = pulls ? previous.text().indexOf(tokens.text(i, i + 1)) : -1;
        return at > 0 ? previous.text().substring(0, at) : previous.text();
    }

    private static Label from(int from, String text, Label label) {
        return new Label(text, LabelRule.DEPENDENT, from, label.to(), label.movedBy(), label.traits());
    }

    /** 按年平均汇率折算为6908美元: how it was reckoned, and no name of it. */
    private static boolean isConversion(Label left) {
        String text = left.text();
        return text.startsWith("按") && (text.endsWith("算") || text.endsWith("折") || text.endsWith("计"));
    }

    /** 筹措7亿元实施就业工程: what a sum that nothing else names is for. */
    private static Label objectAfter(Tokens tokens, int number) {
        int from = Quantities.afterQualifiers(tokens, number);
        if (!tokens.run(number).hasUnit("CNY") || !tokens.is(from, WordsBefore.VERBS)) {
            return Label.NONE;
        }
        Label right = WordsBefore.left(tokens, from, clauseEnd(tokens, from));
        return right.with(right.text(), LabelRule.OBJECT_AFTER);
    }

    private static Label dependent(Tokens tokens, Zone zone, Label left, Label previous) {
        int first = Brackets.after(tokens, zone.from, zone.to);
        while (first < left.from() && tokens.is(first, WordList.CARRIES)) {
            first++;
        }
        boolean joined = zone.from > 0
                && left.from() + 1 == left.to()
                && left.from() == first
                && !tokens.is(zone.from - 1, WordClass.mask(WordClass.MARK, WordClass.NUMBER));
        if (joined && !previous.isEmpty() && tokens.is(left.from(), WordList.HEAD)) {
            return left.with(previous.text() + left.text(), LabelRule.DEPENDENT);
        }
        boolean share = tokens.isWord(left.from(), "占")
                || tokens.isWord(left.from(), "与") && left.text().endsWith("之比")
                || tokens.is(left.from(), WordClass.SHARE);
        Label whose = share ? beforeTime(tokens, zone, left.from()) : Label.NONE;
        if (!whose.isEmpty()) {
            return left.with(whose.text() + left.text(), LabelRule.DEPENDENT);
        }
        int towards = left.from() - 1;
        while (towards > zone.from && tokens.is(towards, WordClass.REGION)) {
            towards--;
        }
        boolean contribution = tokens.isWord(towards, "对") && left.text().endsWith("贡献率");
        if (contribution && !previous.isEmpty()) {
            String to = tokens.text(towards, left.from());
            return from(towards, whoPulls(tokens, previous) + to + left.text(), left);
        }
        boolean all = true;
        for (int i = left.from(); i < left.to(); i++) {
            all &= tokens.is(i, WordClass.DEPENDENT);
        }
        if (tokens.is(left.from() - 1, WordClass.SELF)) {
            return left;
        }
        if (previous.isEmpty() && all) {
            int named = namedBefore(tokens, left.from());
            return named < 0 ? left : left.with(tokens.text(named, named + 1) + left.text(), LabelRule.DEPENDENT);
        }
        if (previous.isEmpty() && share && zone.from > 0) {
            Label before = WordsBefore.clauseBefore(tokens, zone);
            return before.isEmpty() ? left : left.with(before.text() + left.text(), LabelRule.DEPENDENT);
        }
        if (previous.isEmpty() || !share && !all) {
            return left;
        }
        String base = Base.of(tokens, NewAndHeld.without(tokens, previous.text()), left);
        return base.isEmpty() ? left : left.with(base + left.text(), LabelRule.DEPENDENT);
    }

    /** 服务业增加值2024年占生产总值的比重: whose share it is, where a time stands between. */
    private static Label beforeTime(Tokens tokens, Zone zone, int from) {
        int time = from - 1;
        return time > zone.from && tokens.is(time, WordClass.TIME) && WordsBefore.names(tokens, zone.from, time)
                ? WordsBefore.left(tokens, zone.from, time)
                : Label.NONE;
    }

    /** The indicator that the clause before is about: 经营主体活力更足，总量突破30万户; -1 for none. */
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
                || run.isPercent() && (of || Quantities.isPart(run) || isWholeClause(tokens, number, right));
    }

    /** 与2010年的432万人相比: what something is compared with is of the same kind. */
    private static boolean isComparedWith(Tokens tokens, int number) {
        return tokens.is(Quantities.afterQualifiers(tokens, number), WordList.COMPARED_WITH);
    }

    /** 95.6%二级以上医院设立专科: a share that begins a clause and is followed by those of whom it is one. */
    private static boolean isWholeClause(Tokens tokens, int number, int[] right) {
        return (number == 0 || tokens.is(number - 1, WordClass.MARK))
                && right[0] == number + 1
                && tokens.start(right[0]) == tokens.end(number);
    }

    private static Label after(Tokens tokens, int number, Label left, int[] right, Zone zone) {
        String noun = tokens.text(right[0], right[1]);
        if (NounAfter.isShared(tokens, number, right[1])) {
            noun = tokens.without(noun, WordList.HEAD);
        }
        Label entered = entered(tokens, number, right);
        if (!entered.isEmpty()) {
            return entered;
        }
        boolean suchAs = tokens.is(left.to() - 1, WordClass.SUCH_AS) || tokens.is(left.to(), WordClass.SUCH_AS);
        boolean these = tokens.isWord(left.to() - 1, "这") || left.text().endsWith("这");
        boolean listed = these || isList(tokens, left) && (noun.length() > 2 || suchAs);
        if (left.isEmpty() || listed || isWhose(tokens, left)) {
            int verb = zone.to - 1;
            if (noun.length() == 1 && verb >= zone.from && tokens.is(verb, WordsBefore.VERBS)) {
                return WordsBefore.label(tokens, right[0], right[1], -1)
                        .with(tokens.text(verb, verb + 1) + noun, LabelRule.VERB_AND_NOUN);
            }
            boolean done = verb >= zone.from
                    && tokens.is(verb, WordsBefore.VERBS)
                    && isOfOther(tokens, noun, tokens.text(verb, verb + 1) + noun);
            return done
                    ? WordsBefore.label(tokens, right[0], right[1], -1)
                            .with(tokens.text(verb, verb + 1) + noun, LabelRule.VERB_AND_NOUN)
                    : WordsBefore.label(tokens, right[0], right[1], -1).with(noun, LabelRule.AFTER_NUMBER);
        }
        if (tokens.is(left.to() - 1, WordList.AIM)) {
            return WordsBefore.label(tokens, right[0], right[1], -1).with(noun, LabelRule.AFTER_NUMBER);
        }
        boolean of = tokens.is(right[0] - 1, WordClass.DE);
        if (of && left.from() + 1 == left.to() && tokens.is(left.from(), WordList.EXTENT)) {
            return left.with(noun + left.text(), LabelRule.AROUND_NUMBER);
        }
        if (of && !tokens.run(number).counts() && tokens.run(number).unit() != null) {
            return left;
        }
        boolean money = tokens.run(number).hasUnit("CNY") || tokens.run(number).hasUnit("USD");
        if ((of || money) && tokens.is(left.to() - 1, NounAfter.NAMES)) {
            return left;
        }
        return left.with(left.text() + noun, LabelRule.AROUND_NUMBER);
    }

    /** 建设高标准农田: whether a noun with its verb names another indicator than the noun does. */
    private static boolean isOfOther(Tokens tokens, String noun, String acted) {
        Indicator indicator = tokens.indicator(acted);
        return indicator != null && !indicator.equals(tokens.indicator(noun));
    }

    /** 3所高校入选学科名单, 5个镇获评强镇: those that were counted by what they have become or are now among. */
    private static Label entered(Tokens tokens, int number, int[] noun) {
        boolean further = tokens.is(noun[1], WordClass.NUMBER) && ExclusionRule.of(tokens, noun[1]) == null;
        int verb = further ? NounAfter.right(tokens, noun[1])[1] : noun[1];
        boolean becomes = tokens.is(verb, WordList.BECOMES);
        if (!tokens.run(number).counts() || !becomes && !tokens.is(verb, WordList.ENTERS_LIST)) {
            return Label.NONE;
        }
        int from = verb + 1;
        int to = clauseEnd(tokens, from);
        while (tokens.is(to, WordClass.NUMBER) && ExclusionRule.of(tokens, to) != null) {
            from = to + 1;
            to = clauseEnd(tokens, from);
        }
        Label object = WordsBefore.left(tokens, from, to);
        String list = tokens.without(object.text(), WordList.ROLL);
        if (list.isEmpty()) {
            return Label.NONE;
        }
        String counted = tokens.text(noun[0], noun[1]);
        boolean named = becomes || list.endsWith(counted) || GENERIC.contains(counted) && list.equals(object.text());
        return object.with(named ? list : list + counted, LabelRule.OBJECT_AFTER);
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

    /** Whether the words before the number list what it counts: 甲地、乙地、丙地3家高新区. */
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
}
