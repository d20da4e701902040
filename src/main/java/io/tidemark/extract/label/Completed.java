package io.tidemark.extract.label;

import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.lexicon.WordList;
import io.tidemark.extract.token.Tokens;

/** Words that name a quantity only together with those said before: 完成年度计划的57%, 出口64艘…货值9亿元, …412家…新增60家. */
public final class Completed {
    private static final int LONGEST_AIM = 5;
    private static final int SHORT_RATE = 3;

    private Completed() {}

    /** 重点项目完成投资…为年度计划的101%: what is fulfilled, with the words for the aim; nothing where none is spoken of. */
    static Label fulfilment(Tokens tokens, int number, Zone zone, Label previous) {
        int aim = tokens.is(number - 1, WordClass.DE) ? number - 2 : number - 1;
        boolean aimed = tokens.is(aim, WordList.AIM) || tokens.is(aim, WordList.YEARLY);
        if (!tokens.run(number).isPercent() || !aimed) {
            return Label.NONE;
        }
        int verb = aim - 1;
        while (verb >= zone.from && aim - verb <= LONGEST_AIM && !tokens.is(verb, WordList.FULFILS)) {
            if (tokens.is(verb, WordClass.mask(WordClass.MARK, WordClass.NUMBER))) {
                return Label.NONE;
            }
            verb--;
        }
        if (verb < zone.from || !tokens.is(verb, WordList.FULFILS)) {
            return Label.NONE;
        }
        Label own = WordsBefore.left(tokens, zone.from, verb);
        Label what = own.isEmpty() ? previous : own;
        if (what.isEmpty()) {
            return Label.NONE;
        }
        String text = what.text() + tokens.text(verb, aim + 1);
        return new Label(text, LabelRule.FULFILMENT, verb, aim + 1, -1, Traits.of(text));
    }

    /** The words with those before that they go on from; nothing where they stand by themselves. */
    static Label of(Tokens tokens, int number, Label left, Label previous) {
        if (previous.isEmpty() || left.from() + 1 != left.to()) {
            return Label.NONE;
        }
        boolean flow =
                tokens.is(left.from(), WordList.FLOW) && tokens.run(number).counts();
        if (flow && !previous.text().startsWith(left.text())) {
            return left.with(left.text() + previous.text(), LabelRule.DEPENDENT);
        }
        String front = front(tokens, number, left, previous.text());
        return front.isEmpty() ? Label.NONE : left.with(front + left.text(), LabelRule.DEPENDENT);
    }

    /** 有色金属产业年产值超4千亿元，钢铁产业超3千亿元: things of one kind share the name of the amount. */
    static Label ofKind(Tokens tokens, int number, Label left, Label previous) {
        String group = SharedTail.group(tokens, left.text());
        String before = cut(tokens, previous.text(), WordList.MONEY_NOUN);
        boolean same = tokens.run(number).hasUnit("CNY")
                && left.rule() == LabelRule.BEFORE_NUMBER
                && !group.isEmpty()
                && before.endsWith(group);
        return same ? left.with(left.text() + previous.text().substring(before.length()), left.rule()) : left;
    }

    /** What is said of one project: its own investment, done or planned, and no amount of what was named before. */
    public static Label ofProject(Tokens tokens, Label label) {
        int from = label.from();
        if (from < 0 || !tokens.is(from, WordList.ACCOUNT_OF_PROJECT) || from + 1 != label.to()) {
            return label;
        }
        String own = tokens.text(from, label.to());
        if (label.rule() == LabelRule.DEPENDENT) {
            return label.with(own, LabelRule.BEFORE_NUMBER);
        }
        boolean done = label.text().equals(own) && tokens.is(from - 1, WordList.CARRIES);
        return done ? label.with(tokens.text(from - 1, from) + own, label.rule()) : label;
    }

    private static String front(Tokens tokens, int number, Label left, String previous) {
        int word = left.from();
        String whole = "";
        if (tokens.is(word, WordList.COUNTERPART)) {
            whole = cut(tokens, previous, WordList.COUNTERPART);
        } else if (tokens.is(word - 1, WordList.YEARLY) && tokens.is(word, WordList.HEAD)) {
            String what = tokens.without(previous, WordList.HEAD);
            whole = (what.isEmpty() ? previous : what) + tokens.text(word - 1, word);
        } else if (tokens.is(word, WordList.ACCOUNT_OF_PROJECT)
                && tokens.is(word, WordList.HEAD)
                && tokens.without(previous, WordList.PROJECT_NOUN).length() < previous.length()) {
            whole = previous;
        } else if (left.isRate()
                && !tokens.is(word, WordClass.mask(WordClass.INDICATOR, WordClass.DEPENDENT))
                && left.text().length() <= SHORT_RATE
                && (Traits.of(previous) & Label.Trait.RATE.bit()) == 0) {
            String thing = tokens.without(previous, WordList.HEAD);
            whole = thing.length() > 1 ? thing : previous;
        } else if (tokens.is(word, WordList.OF_PRODUCT)) {
            String made = cut(tokens, previous, WordList.PRODUCT_TAIL);
            whole = made.isEmpty() && tokens.run(number).hasUnit("CNY") ? traded(tokens, previous) : made;
        }
        return whole;
    }

    /** 船舶出口 of 船舶出口64艘，货值9亿元. */
    private static String traded(Tokens tokens, String previous) {
        String thing = tokens.without(previous, WordList.ACTIVITY);
        return thing.length() > 1 && thing.length() < previous.length() ? previous : "";
    }

    /** A label without the tail of a list that it ends with; empty where it ends with none or is nothing else. */
    private static String cut(Tokens tokens, String label, WordList tails) {
        String front = tokens.without(label, tails);
        return front.length() > 1 && front.length() < label.length() ? front : "";
    }
}
