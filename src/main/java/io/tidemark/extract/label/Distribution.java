package io.tidemark.extract.label;

import io.tidemark.extract.lexicon.Phrase;
import io.tidemark.extract.lexicon.Phrases;
import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.lexicon.WordList;
import io.tidemark.extract.number.NumberRule;
import io.tidemark.extract.number.Numeral;
import io.tidemark.extract.token.ExclusionRule;
import io.tidemark.extract.token.Quantities;
import io.tidemark.extract.token.Quotes;
import io.tidemark.extract.token.Run;
import io.tidemark.extract.token.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Gives each of several numbers its own label, or one number several: 分别, 均, 双双. */
public final class Distribution {
    private Distribution() {}

    /**
     * The numbers from the given one on that are of as many things, one by one; none or one where they are not. {@code before}
     * is how many the last ones of the sentence were that are so told apart: 分别从10家、20家增加到30家、40家.
     */
    public static List<Integer> ofEach(Tokens tokens, Zone zone, Label label, int number, int before) {
        List<Integer> group = group(tokens, number);
        boolean told = zone.has(WordClass.SEPARATELY)
                || isComposition(tokens, number)
                || separatelyWithin(tokens, label) >= 0
                || label.rule() == LabelRule.BEFORE_NUMBER && separatelyAfter(tokens, label, number);
        boolean again = label.rule() == LabelRule.INHERITED && group.size() == before;
        return told || again || isPaired(tokens, zone, label, group) ? group : List.of();
    }

    /** The numbers that follow one another from the given one, joined by 、, 和 or qualifiers only. */
    private static List<Integer> group(Tokens tokens, int first) {
        List<Integer> group = new ArrayList<>(List.of(first));
        int i = Quantities.afterQualifiers(tokens, first);
        while (i < tokens.size()) {
            boolean joined = false;
            while (tokens.isMark(i, "、，")
                    || isComposition(tokens, first) && tokens.isMark(i, ":：∶")
                    || tokens.is(i, WordClass.CONJ)
                    || tokens.is(i, JOINING)
                    || joined
                            && !tokens.isMark(i - 1, "，")
                            && tokens.is(i, MOVING)
                            && tokens.is(i + 1, WordClass.NUMBER)) {
                joined = true;
                i++;
            }
            if (!joined || !tokens.is(i, WordClass.NUMBER) || ExclusionRule.of(tokens, i) != null) {
                break;
            }
            if (tokens.isMark(i - 1, "，") && !isSameUnit(tokens.run(first), tokens.run(i))) {
                break;
            }
            group.add(i);
            i = Quantities.afterQualifiers(tokens, i);
        }
        return group;
    }

    private static boolean isSameUnit(Run one, Run other) {
        return one.unit() == null ? other.unit() == null : one.unit().equals(other.unit());
    }

    private static final long MOVING = WordClass.mask(WordClass.RISE, WordClass.FALL);
    private static final long JOINING = WordClass.mask(
            WordClass.ABOUT_BEFORE, WordClass.UNDER_BEFORE, WordClass.OVER_BEFORE, WordClass.AT_LEAST_BEFORE);

    /** 分别 of 完工量、新接订单量分别占全球总量: the token within a label's words, -1 for none. */
    private static int separatelyWithin(Tokens tokens, Label label) {
        for (int i = label.from(); i >= 0 && i < label.to(); i++) {
            if (tokens.is(i, WordClass.SEPARATELY)
                    && i > label.from()
                    && (tokens.is(i + 1, WordClass.SHARE)
                            || tokens.is(i + 1, WordList.HEAD)
                            || tokens.is(i + 1, WordList.FLOW))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether 分别 stands between the words that name a number and the number, or right before them: 甲业、乙业分别完成投资3亿元、2亿元. */
    private static boolean separatelyAfter(Tokens tokens, Label label, int number) {
        boolean before = label.from() > 0
                && (tokens.is(label.from() - 1, WordClass.SEPARATELY)
                        || tokens.is(label.from() - 1, WordClass.mask(WordClass.ACT, WordClass.REACH))
                                && tokens.is(label.from() - 2, WordClass.SEPARATELY));
        if (before) {
            return true;
        }
        for (int i = label.to(); i >= 0 && i < number; i++) {
            if (tokens.is(i, WordClass.SEPARATELY)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether numbers that follow one another are of as many things without a word that says so: 城乡居民收入增长7%和8%,
     * 供热、燃气管网50公里、60公里. They are of one unit and no comma parts them; amounts need a list, as they may be steps on the way.
     */
    private static boolean isPaired(Tokens tokens, Zone zone, Label label, List<Integer> group) {
        Run first = tokens.run(group.get(0));
        boolean moves = first.isPercent() && zone.verb >= 0;
        if (group.size() < 2
                || label.isEmpty()
                || label.from() < 0
                || !moves && cut(tokens, label, false).size() != group.size()) {
            return false;
        }
        for (int k = 1; k < group.size(); k++) {
            Run next = tokens.run(group.get(k));
            boolean same = first.unit() != null && isSameUnit(first, next);
            for (int i = group.get(k - 1) + 1; i < group.get(k); i++) {
                same &= !tokens.isMark(i, "，,") && !tokens.is(i, MOVING);
            }
            if (!same) {
                return false;
            }
        }
        return items(tokens, label, group.size()).size() == group.size();
    }

    /** Whether a number is one of the parts of a whole: 2.7:40.4:56.8. */
    public static boolean isComposition(Tokens tokens, int i) {
        Numeral numeral = tokens.run(i).numeral();
        return numeral != null && numeral.rule() == NumberRule.COMPOSITION;
    }

    /** The label's words cut into as many items as there are numbers; empty where they do not come to that many. */
    public static List<String> items(Tokens tokens, Label label, int wanted) {
        if (label.from() < 0) {
            return List.of();
        }
        Phrases phrases = tokens.phrases();
        List<String> industries = industries(phrases, label.text(), wanted);
        if (!industries.isEmpty()) {
            return industries;
        }
        int apart = separatelyWithin(tokens, label);
        if (apart > label.from()) {
            Label named =
                    new Label(tokens.text(label.from(), apart), label.rule(), label.from(), apart, -1, label.traits());
            String tail = tokens.text(apart + 1, label.to());
            boolean flow = tokens.is(apart + 1, WordList.FLOW);
            return items(tokens, named, wanted).stream()
                    .map(item -> flow ? tail + item : item + tail)
                    .toList();
        }
        String head = tokens.text(label.from(), label.to());
        if (label.text().length() > head.length() && label.text().startsWith(head)) {
            String tail = label.text().substring(head.length());
            return items(tokens, label.with(head, label.rule()), wanted).stream()
                    .map(item -> item + tail)
                    .toList();
        }
        List<int[]> byBoth = cut(tokens, label, true);
        List<int[]> byMark = cut(tokens, label, false);
        List<int[]> items =
                byMark.size() == wanted ? byMark : byBoth.size() == wanted ? byBoth : lastJoined(tokens, label, wanted);
        if (items.isEmpty() && wanted == 2) {
            return pair(phrases, label.text());
        }
        return items.isEmpty() ? List.of() : SharedTail.complete(tokens, items);
    }

    /** 三次产业…分别, 二、三产业…分别: each of the industries that a word names at once; empty where none does. */
    private static List<String> industries(Phrases phrases, String label, int wanted) {
        List<String> all = phrases.of(Phrase.INDUSTRIES);
        Phrase together = wanted == all.size() ? Phrase.ALL_INDUSTRIES : Phrase.LATER_INDUSTRIES;
        if (wanted > all.size() || wanted < 2) {
            return List.of();
        }
        for (String named : phrases.of(together)) {
            if (label.contains(named)) {
                boolean whole = !phrases.ending(label, Phrase.COMPOSITION).isEmpty();
                String what =
                        whole ? named + phrases.of(Phrase.PART_OF_COMPOSITION).get(0) : label;
                return all.subList(all.size() - wanted, all.size()).stream()
                        .map(industry -> what.replace(named, industry))
                        .toList();
            }
        }
        return List.of();
    }

    /** 城乡居民人均可支配收入分别: the two that a word names at once; empty where none does. */
    private static List<String> pair(Phrases phrases, String label) {
        List<String> pairs = phrases.of(Phrase.TWO_AT_ONCE);
        for (int k = 0; k < pairs.size(); k++) {
            String both = pairs.get(k);
            if (label.contains(both)) {
                return List.of(
                        label.replaceFirst(both, phrases.of(Phrase.THE_ONE).get(k)),
                        label.replaceFirst(both, phrases.of(Phrase.THE_OTHER).get(k)));
            }
        }
        return List.of();
    }

    /** The things that one number is stated of: 投资、消费均增长5%; one or none where the label lists nothing. */
    public static List<String> joint(Tokens tokens, Label label) {
        if (label.from() < 0 || label.rule() != LabelRule.BEFORE_NUMBER) {
            return List.of();
        }
        List<int[]> items = cut(tokens, label, true);
        String words = tokens.text(label.from(), label.to());
        String tail = label.text().startsWith(words) ? label.text().substring(words.length()) : "";
        return items.size() < 2
                ? List.of()
                : SharedTail.complete(tokens, items).stream()
                        .map(item -> item + tail)
                        .toList();
    }

    /** 零售总额、投资增长3%: the amounts of a list that are stated in per cent, which is of each as it is no sum. */
    public static List<String> amounts(Tokens tokens, int number, Label label) {
        boolean summed = !tokens.run(number).isPercent() && !tokens.run(number).hasUnit("pp");
        if (summed || label.from() < 0 || label.isShare()) {
            return List.of();
        }
        List<int[]> items = cut(tokens, label, true);
        boolean each = items.stream().allMatch(item -> SharedTail.isAmount(tokens, tokens.text(item[0], item[1])));
        return each ? joint(tokens, label) : List.of();
    }

    /** Whether a number is of each of several things of which only the kind is named: 钢铁、食品产业超3千亿元 after 产业年产值. */
    public static boolean isOfEach(Tokens tokens, Zone zone, Label label) {
        boolean completed = label.rule() == LabelRule.BEFORE_NUMBER
                && label.from() >= 0
                && label.text().length() > tokens.text(label.from(), label.to()).length();
        return completed && zone.qualifier != null && label.text().indexOf('、') > 0;
    }

    /** 造纸与木材加工、机械: a conjunction before a mark is part of a name. */
    private static boolean isMarkedAfter(Tokens tokens, int conj, Label label) {
        for (int i = conj + 1; i < label.to(); i++) {
            if (tokens.isMark(i, "、")) {
                return true;
            }
        }
        return false;
    }

    /** The items of a list, as the first token of each and the one after its last; nothing is cut within quotes. */
    private static List<int[]> cut(Tokens tokens, Label label, boolean conjunctions) {
        return cut(
                tokens,
                label,
                i -> tokens.isMark(i, "、")
                        || conjunctions && tokens.is(i, WordClass.CONJ) && !isMarkedAfter(tokens, i, label));
    }

    /** Cut at every 、 and at the last conjunction only: 金融业、软件和信息服务业 stays two, A、B和C becomes three. */
    private static List<int[]> lastJoined(Tokens tokens, Label label, int wanted) {
        int conj = label.to() - 1;
        while (conj >= label.from() && !tokens.is(conj, WordClass.CONJ)) {
            conj--;
        }
        int last = conj;
        List<int[]> items =
                last < label.from() ? List.of() : cut(tokens, label, i -> i == last || tokens.isMark(i, "、"));
        return items.size() == wanted ? items : List.of();
    }

    private static List<int[]> cut(Tokens tokens, Label label, IntPredicate parts) {
        List<int[]> items = new ArrayList<>();
        int from = label.from();
        for (int i = label.from(); i <= label.to(); i++) {
            if (i < label.to() && tokens.isMark(i, "“")) {
                i = Math.min(Quotes.end(tokens, i), label.to());
            }
            if (i == label.to() || parts.test(i)) {
                if (i > from) {
                    items.add(new int[] {from, i});
                }
                from = i + 1;
            }
        }
        return items;
    }
}
