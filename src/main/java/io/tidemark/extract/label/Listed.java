package io.tidemark.extract.label;

import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.lexicon.WordList;
import io.tidemark.extract.token.Tokens;

/** A place alone names no quantity: 投资增速前二名：甲县增长9%, 全市投资增长8%，其中，甲县增长9%. */
final class Listed {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 5;
    private static final long NAME = WordClass.mask(WordClass.TEXT, WordClass.PLAIN, WordClass.PLACE);

    private Listed() {}

    /** What the list is of, in the place of words that are nothing but a place; the words themselves where they are more. */
    static Label of(Tokens tokens, Zone zone, Label left, Label previous) {
        if (!isPlace(tokens, left)) {
            return left;
        }
        Label head = head(tokens, zone.from);
        Label what = head.isEmpty() ? previous : head;
        if (what.isEmpty()) {
            return fronted(tokens, zone, left);
        }
        return new Label(what.text(), LabelRule.LISTED, left.from(), left.to(), -1, what.traits());
    }

    /** 这样的基地，滨江已有19个: what is counted stands before the place. */
    private static Label fronted(Tokens tokens, Zone zone, Label left) {
        Label before = zone.from > 1 && tokens.isMark(zone.from - 1, "，,")
                ? WordsBefore.clauseBefore(tokens, zone)
                : Label.NONE;
        return before.isEmpty()
                ? left
                : new Label(before.text(), LabelRule.LISTED, left.from(), left.to(), -1, before.traits());
    }

    /** 四个市为甲市（402亿元）、乙市（215亿元）: the place before the bracket, of what the others were told apart by. */
    static Label inBrackets(Tokens tokens, int number, Label previous) {
        int end = number - 1;
        boolean closed = tokens.isMark(end, "（(") && tokens.isMark(number + 1, "）)");
        int from = end - 1;
        if (!closed || previous.isEmpty()) {
            return Label.NONE;
        }
        if (tokens.is(from, WordList.DISTRICT) && from > 0) {
            from--;
        } else if (!tokens.is(from, WordClass.PLACE)) {
            return Label.NONE;
        }
        String text = previous.text();
        for (int i = previous.from(); previous.from() > 0 && i < previous.to(); i++) {
            if (tokens.is(i, WordClass.OVER_BEFORE) && i > previous.from()) {
                text = tokens.text(previous.from(), i);
                break;
            }
        }
        return new Label(text, LabelRule.LISTED, from, end, -1, Traits.of(text));
    }

    private static boolean isPlace(Tokens tokens, Label left) {
        int from = left.from();
        if (from < 0 || left.rule() != LabelRule.BEFORE_NUMBER) {
            return false;
        }
        int length = tokens.end(from) - tokens.start(from);
        boolean whole = left.to() == from + 1 && tokens.is(from, WordClass.PLACE);
        boolean ended = left.to() == from + 2
                && !tokens.is(from - 1, WordsBefore.VERBS)
                && tokens.is(from, NAME)
                && length >= SHORTEST
                && length <= LONGEST
                && tokens.is(from + 1, WordList.DISTRICT);
        return whole || ended;
    }

    /** The words before the colon that opens a list, without 前三名. */
    private static Label head(Tokens tokens, int before) {
        int colon = before - 1;
        while (colon > 0 && !tokens.isMark(colon, "：:")) {
            colon--;
        }
        if (colon <= 0) {
            return Label.NONE;
        }
        int end = colon;
        while (end > 0 && tokens.is(end - 1, WordClass.mask(WordClass.NUMBER, WordClass.RANK, WordClass.DE))) {
            end--;
        }
        boolean ranked = end < colon && tokens.is(end - 1, WordClass.TEXT);
        if (ranked && tokens.end(end - 1) - tokens.start(end - 1) == 1) {
            end--;
        }
        int from = end;
        while (from > 0 && !tokens.isMark(from - 1, "，,：:")) {
            from--;
        }
        return from < end ? WordsBefore.left(tokens, from, end) : Label.NONE;
    }
}
