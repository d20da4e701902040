package io.tidemark.extract.label;

import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.lexicon.WordList;
import io.tidemark.extract.token.Tokens;

/**
 * What a sentence is about that names the amount of a thing without the thing: 养殖业方面，产值达到9亿元;
 * 家具产业加快升级。产值突破9亿元. Goes on over sentences that begin with such an amount. One thread, one document.
 */
public final class Theme {
    private static final long BEFORE = WordClass.mask(
            WordClass.MARK, WordClass.TIME, WordClass.CONJ, WordClass.REGION, WordClass.NOW, WordClass.LEAD);
    private static final long ENDS = WordClass.mask(WordClass.MARK, WordClass.NUMBER);
    private static final int LONGEST = 16;

    private String thing = "";

    /** A new paragraph is about nothing yet. */
    public void nextParagraph() {
        thing = "";
    }

    /** A new sentence. */
    public void nextSentence(Tokens tokens) {
        int from = 0;
        while (tokens.is(from, BEFORE) && !tokens.is(from, WordClass.INDICATOR)) {
            from++;
        }
        if (!tokens.is(from, WordList.AMOUNT_OF_THING)) {
            thing = named(tokens, from);
        }
    }

    /** The trade, or what stands before 方面, that a clause begins with and says no number of; empty for none. */
    private static String named(Tokens tokens, int from) {
        for (int i = from; i < tokens.size() && !tokens.is(i, ENDS) && !tokens.is(i, WordClass.ACT); i++) {
            boolean topic = tokens.is(i, WordList.TOPIC_END);
            int end = topic ? i : i + 1;
            if (topic || SharedTail.isTrade(tokens, i)) {
                return end == from || tokens.end(end - 1) - tokens.start(from) > LONGEST ? "" : tokens.text(from, end);
            }
        }
        return "";
    }

    /** The label of an amount with the thing that it is of; the label itself where it names one or none is known. */
    public Label complete(Tokens tokens, Label label, Label previous) {
        boolean bare = label.rule() == LabelRule.BEFORE_NUMBER
                && label.from() + 1 == label.to()
                && tokens.is(label.from(), WordList.AMOUNT_OF_THING)
                && label.text().equals(tokens.text(label.from(), label.to()));
        if (!bare) {
            return label;
        }
        boolean counted = !previous.isEmpty()
                && !SharedTail.isWhole(tokens.phrases(), previous.text())
                && tokens.front(previous.text(), WordList.FLOW) == 0
                && tokens.without(previous.text(), WordList.HEAD).equals(previous.text());
        String front = counted ? previous.text() : previous.isEmpty() ? thing : "";
        return front.isEmpty() ? label : label.with(front + label.text(), LabelRule.DEPENDENT);
    }
}
