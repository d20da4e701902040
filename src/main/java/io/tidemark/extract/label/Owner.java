package io.tidemark.extract.label;

import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.lexicon.WordList;
import io.tidemark.extract.token.Quantities;
import io.tidemark.extract.token.Run;
import io.tidemark.extract.token.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose figure it is, and its label without the owner's name.
 *
 * @param holders one, or several places that share the statement
 * @param label the label that is left
 */
public record Owner(List<Holder> holders, Label label) {

    private static final Set<String> NATIONS = Set.of("全国", "我国", "全球", "世界");

    private static final int SHORT_ACCOUNT = 2;
    private static final int LONGEST_REST = 3;
    private static final long LISTS = WordClass.mask(WordClass.SUCH_AS, WordClass.CONJ, WordClass.MARK);
    private static final long REST_OF_NAME = WordClass.mask(WordClass.TEXT, WordClass.PLAIN, WordClass.PLACE);
    private static final long NO_REST =
            WordClass.mask(WordClass.INDICATOR, WordClass.RELATIVE, WordClass.MARK, WordClass.CONJ, WordClass.ACT);

    public Holder holder() {
        return holders.get(0);
    }

    public static Owner of(Tokens tokens, int number, Zone zone, Label label, Subjects context) {
        if (label.from() < 0 || label.rule() == LabelRule.INHERITED) {
            return new Owner(List.of(context.current()), label);
        }
        if (label.rule() == LabelRule.LISTED) {
            return new Owner(List.of(Holder.at(tokens, label.from(), label.to(), SubjectRule.PLACE)), label);
        }
        int account = projectEnd(tokens, label);
        if (account > label.from()) {
            Holder project = Holder.at(tokens, label.from(), account, SubjectRule.OWNER_AFTER);
            return new Owner(List.of(project), rest(tokens, account, label.to(), label));
        }
        Holder nation = nation(tokens, number, label);
        if (nation != null) {
            return new Owner(List.of(nation), label);
        }
        Run run = tokens.run(number);
        if (run.hasUnit("CNY")
                && tokens.is(Quantities.afterQualifiers(tokens, number), WordClass.DE)
                && label.rule() == LabelRule.BEFORE_NUMBER) {
            Holder project = project(tokens, Quantities.afterQualifiers(tokens, number) + 1);
            if (project != null) {
                return new Owner(List.of(project), label);
            }
        }
        int first = label.rule() == LabelRule.AFTER_NUMBER ? firstWord(tokens, zone.from, zone.to) : label.from();
        int end = label.rule() == LabelRule.AFTER_NUMBER ? zone.to : label.to();
        boolean after = label.rule() == LabelRule.AFTER_NUMBER || label.rule() == LabelRule.AROUND_NUMBER;
        if (after && !isListOfCounted(tokens, number, zone)) {
            Owner named = namedBefore(tokens, number, zone, label);
            if (named != null) {
                return named;
            }
        }
        if (tokens.is(first, WordClass.ZONE_SUFFIX)
                && tokens.end(first) - tokens.start(first) > 1
                && tokens.is(first + 1, WordClass.INDICATOR)
                && !after) {
            return new Owner(
                    List.of(Holder.at(tokens, first, first + 1, SubjectRule.PLACE)),
                    rest(tokens, first + 1, end, label));
        }
        if (!isPlace(tokens, first, context) || first >= end || isList(tokens, zone, label)) {
            return new Owner(List.of(context.current()), label);
        }
        return places(tokens, first, end, label, context);
    }

    /** 某县超9吨金矿, 某某重工6万吨油轮: the place or the organisation right before the number. */
    private static @Nullable Owner namedBefore(Tokens tokens, int number, Zone zone, Label label) {
        int last = zone.to - 1;
        boolean count = tokens.run(number).counts();
        if (!count && last >= zone.from && tokens.is(last, WordClass.PLACE)) {
            return new Owner(List.of(Holder.at(tokens, last, last + 1, SubjectRule.PLACE)), label);
        }
        int from = firstWord(tokens, zone.from, zone.to);
        for (int i = from + 1; i < zone.to; i++) {
            if (tokens.is(i, WordClass.mask(WordClass.ACT, WordClass.MARK, WordClass.DE))) {
                return null;
            }
            if (tokens.is(i, WordClass.ORG_SUFFIX)) {
                int[] right = NounAfter.right(tokens, number);
                return new Owner(
                        List.of(Holder.at(tokens, from, i + 1, SubjectRule.ORGANISATION)),
                        label.with(tokens.text(right[0], right[1]), LabelRule.AFTER_NUMBER));
            }
        }
        return null;
    }

    /** 甲公司、乙公司2家单位: the names are what is counted. */
    private static boolean isListOfCounted(Tokens tokens, int number, Zone zone) {
        if (!tokens.run(number).counts()) {
            return false;
        }
        for (int i = zone.from; i < zone.to; i++) {
            if (tokens.isMark(i, "、") || tokens.is(i, WordClass.CONJ)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isList(Tokens tokens, Zone zone, Label label) {
        if (label.rule() != LabelRule.AFTER_NUMBER) {
            return false;
        }
        for (int i = zone.from; i <= zone.to; i++) {
            if (tokens.isMark(i, "、") || tokens.is(i, WordClass.SUCH_AS)) {
                return true;
            }
        }
        return false;
    }

    /** A place of the lists, or the document's region whatever its name. */
    private static boolean isPlace(Tokens tokens, int i, Subjects context) {
        return tokens.is(i, WordClass.PLACE) || tokens.is(i, WordClass.TEXT) && context.isRegion(tokens.text(i, i + 1));
    }

    /** 全国居民消费价格: a region larger than the document's own; null for none. */
    private static @Nullable Holder nation(Tokens tokens, int number, Label label) {
        int before = label.from() - 1;
        return label.rule() == LabelRule.BEFORE_NUMBER
                        && before >= 0
                        && (before == 0
                                || tokens.is(before - 1, WordClass.mask(WordClass.MARK, WordClass.TIME, WordClass.GAP)))
                        && NATIONS.contains(tokens.text(before, before + 1))
                        && !tokens.is(before + 1, WordClass.NUMBER)
                        && (!tokens.run(number).counts() || isOfQuantity(tokens, label))
                ? Holder.nation(tokens, before)
                : null;
    }

    /** Whether the words of a label hold the name of a quantity: 全国网民规模达11亿人, but not 全国首创案例5个. */
    private static boolean isOfQuantity(Tokens tokens, Label label) {
        for (int i = label.from(); i < label.to(); i++) {
            if (tokens.is(i, WordClass.mask(WordClass.INDICATOR, WordClass.RELATIVE))
                    || tokens.is(i, WordList.HEAD_COUNT)) {
                return true;
            }
        }
        return false;
    }

    /** 三期工厂总投资: after the name of a project whose account the label is; its first token where it is none. */
    private static int projectEnd(Tokens tokens, Label label) {
        int last = label.to() - 1;
        boolean account = label.rule() == LabelRule.BEFORE_NUMBER
                && last > label.from() + 1
                && tokens.is(last, WordList.ACCOUNT_OF_PROJECT)
                && tokens.end(last) - tokens.start(last) > SHORT_ACCOUNT
                && tokens.is(last - 1, WordClass.PROJECT_SUFFIX)
                && (!tokens.is(last - 1, WordList.PROJECT_NOUN)
                        || tokens.is(label.from() - 1, WordClass.DE) && tokens.is(label.from() - 2, WordClass.ACT));
        return account && Naming.start(tokens, label.from(), last) == label.from() && !isPlural(tokens, label, last)
                ? last
                : label.from();
    }

    private static boolean isPlural(Tokens tokens, Label label, int end) {
        for (int i = label.from(); i < end; i++) {
            if (tokens.isMark(i, "、")
                    || tokens.is(i, WordClass.mask(WordClass.CONJ, WordClass.SUCH_AS))
                    || tokens.is(i, WordList.KIND)) {
                return true;
            }
        }
        return false;
    }

    private static int firstWord(Tokens tokens, int from, int to) {
        int i = from;
        while (i < to
                && (tokens.is(i, WordClass.mask(WordClass.TIME, WordClass.ADVERB, WordClass.CONJ))
                        || tokens.isMark(i, "、，"))) {
            i++;
        }
        return i;
    }

    private static Owner places(Tokens tokens, int first, int end, Label label, Subjects context) {
        List<Holder> places = new ArrayList<>();
        int i = first;
        int start = first;
        while (i < end && isPlace(tokens, i, context)) {
            start = i++;
            int longer = nameEnd(tokens, start, end);
            if (longer > i && longer < end && !tokens.is(longer, LISTS)) {
                boolean zone = tokens.is(longer - 1, WordList.DISTRICT);
                places.add(Holder.at(tokens, start, longer, zone ? SubjectRule.PLACE : SubjectRule.ORGANISATION));
                i = longer;
                break;
            }
            while (i < end && tokens.is(i, WordClass.ZONE_SUFFIX)) {
                i++;
            }
            Holder place = Holder.at(tokens, start, i, SubjectRule.PLACE);
            if (!context.isRegion(place.name())) {
                places.add(place);
            }
            if (i < end
                    && (tokens.isMark(i, "、") || tokens.is(i, WordClass.CONJ))
                    && tokens.is(i + 1, WordClass.PLACE)) {
                i++;
            } else {
                break;
            }
        }
        boolean after = label.rule() == LabelRule.AFTER_NUMBER;
        boolean timed = false;
        while (i < end && tokens.is(i, WordClass.mask(WordClass.TIME, WordClass.YEAR_END))) {
            timed = true;
            i++;
        }
        if (places.isEmpty()) {
            boolean named = timed || tokens.is(i, WordClass.mask(WordClass.INDICATOR, WordClass.RELATIVE));
            return new Owner(
                    List.of(context.current()), !after && i < end && named ? rest(tokens, i, end, label) : label);
        }
        if (places.size() > 1 && after || i >= end && !after) {
            return new Owner(List.of(context.current()), label);
        }
        return new Owner(places, after ? label : rest(tokens, i, end, label));
    }

    /** After the name that begins with that of a place: 东湖平原经济区, 东湖集团; the token after the place where it is all. */
    private static int nameEnd(Tokens tokens, int place, int end) {
        for (int i = place + 1; i < end && i <= place + LONGEST_REST; i++) {
            boolean zone = tokens.is(i, WordList.DISTRICT) && i > place + 1;
            if (zone || tokens.is(i, WordClass.ORG_SUFFIX)) {
                int last = i;
                while (last + 1 < end && tokens.is(last + 1, WordClass.ORG_SUFFIX)) {
                    last++;
                }
                return last + 1;
            }
            if (!tokens.is(i, REST_OF_NAME) || tokens.is(i, NO_REST) || tokens.is(i, WordList.KIND)) {
                break;
            }
        }
        return place + 1;
    }

    private static Label rest(Tokens tokens, int from, int end, Label label) {
        String head = tokens.text(label.from(), from);
        String text = label.text().startsWith(head) ? label.text().substring(head.length()) : label.text();
        return text.isEmpty() ? label : new Label(text, label.rule(), from, end, label.movedBy(), label.traits());
    }

    private static @Nullable Holder project(Tokens tokens, int from) {
        for (int i = from; i < tokens.size() && i < from + 8; i++) {
            if (tokens.is(i, WordClass.mask(WordClass.MARK, WordClass.NUMBER, WordClass.ACT))) {
                return null;
            }
            if (tokens.is(i, WordClass.PROJECT_SUFFIX) && i > from) {
                return Holder.at(tokens, from, i + 1, SubjectRule.OWNER_AFTER);
            }
        }
        return null;
    }
}
