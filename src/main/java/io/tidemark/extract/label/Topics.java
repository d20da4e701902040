package io.tidemark.extract.label;

import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.lexicon.WordList;
import io.tidemark.extract.token.ExclusionRule;
import io.tidemark.extract.token.Tokens;
import org.jspecify.annotations.Nullable;

/** What a heading, an item of a list or the way into a paragraph says that the text is about from there on. */
public final class Topics {
    private static final long NAME_END =
            WordClass.mask(WordClass.ORG_SUFFIX, WordClass.WEAK_ORG_SUFFIX, WordClass.PROJECT_SUFFIX);
    private static final long ORGANISATION = WordClass.mask(WordClass.ORG_SUFFIX, WordClass.WEAK_ORG_SUFFIX);
    private static final long ENDS_NAME = WordClass.mask(
            WordClass.MARK,
            WordClass.NUMBER,
            WordClass.REACH,
            WordClass.TO,
            WordClass.ACT,
            WordClass.DE,
            WordClass.SUCH_AS);
    private static final long NO_HEADING = WordClass.mask(
            WordClass.ACT,
            WordClass.LEAD,
            WordClass.RISE,
            WordClass.FALL,
            WordClass.REACH,
            WordClass.DE,
            WordClass.CONJ);
    private static final char THIS = '\u8be5';
    private static final int LONGEST_POINTED = 3;
    private static final int SHORTEST_POINTED = 2;
    private static final int LONGEST_ITEM = 24;
    private static final int LONGEST_ZONE = 8;

    private Topics() {}

    /** The zone or the organisation whose section a heading opens, or whose text a title begins: empty for none. */
    public static String ofHeading(Tokens tokens, Subjects context, boolean title) {
        int from = afterMarker(tokens);
        for (int start = from; start < tokens.size(); start = nextPart(tokens, start)) {
            String name = zone(tokens, start, context, title);
            if (!name.isEmpty() || !title) {
                return name;
            }
        }
        return "";
    }

    private static int nextPart(Tokens tokens, int from) {
        int i = from;
        while (i < tokens.size() && !tokens.isMark(i, "—：:")) {
            i++;
        }
        while (tokens.isMark(i, "—：:")) {
            i++;
        }
        return i;
    }

    private static int afterMarker(Tokens tokens) {
        int i = 0;
        while (i < tokens.size()
                && (tokens.is(i, WordClass.MARK) || tokens.is(i, WordClass.NUMBER) || tokens.is(i, WordClass.TIME))) {
            i++;
        }
        return i;
    }

    private static String zone(Tokens tokens, int from, Subjects context, boolean title) {
        for (int i = from; i < tokens.size() && i < from + LONGEST_ZONE; i++) {
            if (tokens.is(i, WordClass.mask(WordClass.MARK, WordClass.NUMBER)) || tokens.is(i, NO_HEADING)) {
                return "";
            }
            boolean ends = tokens.is(i, WordList.ZONE) && !tokens.is(i + 1, WordList.ZONE);
            if (ends && i > from && isNamed(tokens, from, i)) {
                String name = tokens.text(from, i + 1);
                boolean alone =
                        i + 1 == tokens.size() || tokens.isMark(i + 1, "：:（(") || tokens.is(i + 1, WordList.ACCOUNT_OF);
                return context.isRegion(name) || !title && !alone ? "" : name;
            }
        }
        return "";
    }

    /** Whether the words before the ending of a zone are a name: 北山 is, 国家级 is not. */
    private static boolean isNamed(Tokens tokens, int from, int end) {
        return Naming.start(tokens, from, end + 1) == from && !tokens.is(from, WordList.KIND);
    }

    /** 3. 东湖食品产业园（二期）。: the project that an item of a list names before anything is said of it; null for none. */
    static @Nullable Holder ofItem(Tokens tokens) {
        boolean item = tokens.is(0, WordClass.NUMBER)
                && tokens.isMark(1, ".．、")
                && ExclusionRule.of(tokens, 0) == ExclusionRule.LIST_NUMBER;
        int end = tokens.size();
        while (end > 2 && tokens.isMark(end - 1, "。：:；")) {
            end--;
        }
        if (!item || end <= 3 || tokens.end(end - 1) - tokens.start(2) > LONGEST_ITEM) {
            return null;
        }
        int last = end - 1;
        if (tokens.isMark(last, "）)")) {
            last = Brackets.open(tokens, 2, last) - 1;
        }
        if (!tokens.is(last, NAME_END) && !tokens.is(last, WordList.SITE)) {
            return null;
        }
        for (int i = 2; i < end; i++) {
            boolean number = tokens.is(i, WordClass.NUMBER) && ExclusionRule.of(tokens, i) == null;
            if (number || tokens.isMark(i, "，,、：:；")) {
                return null;
            }
        }
        boolean verb = tokens.is(2, WordsBefore.VERBS) && !WordsBefore.isBound(tokens, 2, end);
        return verb ? null : Holder.at(tokens, 2, end, SubjectRule.PROJECT);
    }

    /** 走进东湖食品产业园，…; 海天机床的装配车间里，…: who is visited, of whom the paragraph tells; null for none. */
    static @Nullable Holder visited(Tokens tokens, int start) {
        boolean enters = tokens.is(start, WordList.ENTERS);
        int from = enters ? start + 1 : tokens.isWord(start, "在") ? start + 1 : start;
        int comma = from;
        while (comma < tokens.size() && !tokens.is(comma, WordClass.mask(WordClass.MARK, WordClass.NUMBER))) {
            comma++;
        }
        if (!tokens.isMark(comma, "，,") || comma == from) {
            return null;
        }
        int end = -1;
        boolean inside = enters;
        for (int i = from; i < comma; i++) {
            boolean name = tokens.is(i, NAME_END) && (i > from || tokens.is(i, WordClass.ORG_SUFFIX));
            if (end < 0 && name && (enters || tokens.is(i, ORGANISATION))) {
                while (i + 1 < comma && tokens.is(i + 1, NAME_END) && !tokens.is(i + 1, WordList.WORKPLACE)) {
                    i++;
                }
                end = i + 1;
            }
            boolean last = i + 1 == comma || i + 2 == comma && tokens.end(i + 1) - tokens.start(i + 1) == 1;
            inside |= end > 0 && i >= end && last && tokens.is(i, WordList.WORKPLACE);
        }
        int first = end < 0 || !inside ? -1 : Naming.start(tokens, from, end);
        if (first != from) {
            return null;
        }
        boolean organisation = tokens.is(end - 1, ORGANISATION);
        return Holder.at(tokens, first, end, organisation ? SubjectRule.ORGANISATION : SubjectRule.PROJECT);
    }

    /** …是东湖封测基地，总投资60亿元: the project that the clause before ends with, where its accounts follow; null for none. */
    static @Nullable Holder accounted(Tokens tokens, int start) {
        int last = start - 2;
        if (tokens.isMark(start - 1, "，,") && last > 0) {
            Holder place = pickedOut(tokens, last);
            if (place != null) {
                return place;
            }
        }
        if (!tokens.isMark(start - 1, "，,")
                || !tokens.is(start, WordList.ACCOUNT_OF_PROJECT)
                || !tokens.is(last, WordClass.PROJECT_SUFFIX)) {
            return null;
        }
        int from = last;
        while (from > 0 && !tokens.is(from - 1, ENDS_NAME)) {
            from--;
        }
        int first = Naming.start(tokens, from, last + 1);
        return first < 0 ? null : Holder.at(tokens, first, last + 1, SubjectRule.PROJECT);
    }

    /** 人口最多的是东湖区，…: the place that the clause before picks out of several; null for none. */
    private static @Nullable Holder pickedOut(Tokens tokens, int last) {
        int from = tokens.is(last, WordList.DISTRICT) ? last - 1 : last;
        boolean named = from < last && tokens.is(from, WordClass.mask(WordClass.TEXT, WordClass.PLAIN))
                || tokens.is(from, WordClass.PLACE);
        return named && from > 0 && tokens.is(from - 1, WordClass.REACH)
                ? Holder.at(tokens, from, last + 1, SubjectRule.PLACE)
                : null;
    }

    /** 某海关发布统计数据：…: whether an organisation only tells what is of others. Its own report is its own. */
    static boolean announces(Tokens tokens, int after) {
        int i = after;
        while (tokens.is(i, WordClass.mask(WordClass.TIME, WordClass.ADVERB)) || tokens.is(i, WordClass.PARTICLE)) {
            i++;
        }
        if (i >= tokens.size()) {
            return i > after;
        }
        if (!tokens.is(i, WordList.ANNOUNCES)) {
            return false;
        }
        for (int k = i + 1; k < tokens.size() && !tokens.isMark(k, "，,：:"); k++) {
            if (tokens.is(k, WordList.OWN_REPORT)) {
                return false;
            }
        }
        return true;
    }

    /** 该走廊: the last one that was named and has the word in its name; null for none. */
    static @Nullable Holder pointed(Tokens tokens, int start, @Nullable Holder named) {
        char[] text = tokens.chars();
        if (named == null || start >= tokens.size() || text[tokens.start(start)] != THIS) {
            return null;
        }
        int from = tokens.start(start) + 1;
        int limit = tokens.end(tokens.size() - 1);
        for (int length = LONGEST_POINTED; length >= SHORTEST_POINTED; length--) {
            int at = from + length > limit ? -1 : named.name().indexOf(new String(text, from, length));
            if (at > 0) {
                String name = named.name().substring(0, at + length);
                return new Holder(name, named.rule(), named.start(), named.start() + name.length());
            }
        }
        return null;
    }
}
