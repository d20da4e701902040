package io.tidemark.extract.label;

import io.tidemark.extract.lexicon.Phrase;
import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.lexicon.WordList;
import io.tidemark.extract.token.Tokens;
import java.util.Objects;

/** New things and those that there are: 新增企业60家、机构20家 are all new, 新增企业60家、累计达到500家 are not. */
final class NewAndHeld {
    private static final long TOTALS = WordClass.mask(WordClass.TO, WordClass.REACH, WordClass.OVER_BEFORE);

    private NewAndHeld() {}

    /** A label without the word at its start that says that what it counts is new. */
    static String without(Tokens tokens, String label) {
        int front = tokens.front(label, WordList.FLOW);
        return label.length() > front + 1 ? label.substring(front) : label;
    }

    /** 新增企业60家、机构20家: what a list goes on with is new as its first member is. */
    static Label listed(Tokens tokens, int number, Zone zone, Label label, Label previous) {
        int front = tokens.front(previous.text(), WordList.FLOW);
        boolean joined = tokens.isMark(zone.from - 1, "、")
                || tokens.is(zone.from, WordClass.CONJ)
                || tokens.is(zone.from, Phrase.GOING_ON);
        boolean member = front > 0
                && previous.text().length() > front
                && joined
                && zone.verb < 0
                && label.from() >= 0
                && !tokens.run(number).isPercent()
                && !label.isRate()
                && !label.isShare()
                && tokens.front(label.text(), WordList.FLOW) == 0
                && (!isQuantity(tokens, label) || isOfSameUnit(tokens, number, zone.from - 2))
                && (label.rule() != LabelRule.BEFORE_NUMBER || !isActed(tokens, zone.from, label.from()))
                && !tokens.is(label.from(), WordClass.DEPENDENT);
        return member ? label.with(previous.text().substring(0, front) + label.text(), label.rule()) : label;
    }

    /** 新增企业60家、累计达到500家: a total that goes on with what is new is of all there are. */
    static Label total(Tokens tokens, Zone zone, Label label) {
        boolean total = zone.gap < 0 && tokens.is(zone.verb, TOTALS)
                || zone.gap < 0 && zone.qualifierAt >= 0 && tokens.is(zone.qualifierAt, TOTALS);
        return total ? label.with(without(tokens, label.text()), label.rule()) : label;
    }

    /** 通车里程, and not 湿地: what is measured of a thing, and no thing. */
    private static boolean isQuantity(Tokens tokens, Label label) {
        return tokens.is(label.to() - 1, WordClass.RELATIVE)
                || SharedTail.isWhole(tokens.phrases(), label.text())
                || tokens.without(label.text(), WordList.EXTENT).length()
                        < label.text().length();
    }

    /** Whether the number that the list goes on from is of the same unit. */
    private static boolean isOfSameUnit(Tokens tokens, int number, int before) {
        int i = before;
        while (i >= 0 && !tokens.is(i, WordClass.NUMBER)) {
            i--;
        }
        return i >= 0 && Objects.equals(tokens.run(i).unit(), tokens.run(number).unit());
    }

    private static boolean isActed(Tokens tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.is(i, WordsBefore.VERBS) && !tokens.is(i, WordClass.CONJ) && !tokens.is(i, Phrase.GOING_ON)) {
                return true;
            }
        }
        return false;
    }
}
