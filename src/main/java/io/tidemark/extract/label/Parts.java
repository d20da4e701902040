package io.tidemark.extract.label;

import io.tidemark.extract.lexicon.Phrase;
import io.tidemark.extract.lexicon.Phrases;
import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.token.Tokens;

/**
 * Parts of a whole that a text names only together with it: 对东盟进出口120亿元。其中，出口80亿元 is 对东盟出口, and 制造业用电量增长4%。
 * 其中，汽车制造业增长6% is 汽车制造业用电量. One thread, one document.
 */
public final class Parts {
    private static final long NO_PART = WordClass.mask(WordClass.MARK, WordClass.NUMBER, WordClass.TIME);

    private final Phrases phrases;
    /** The label of what the parts are of, empty where nothing is told apart. */
    private String whole = "";
    /** The first label of the sentence before. */
    private String before = "";

    public Parts(Phrases phrases) {
        this.phrases = phrases;
    }

    /** A sentence that does not go on with the one before; {@code opening} is the first label of that. */
    public void nextSentence(Tokens tokens, Label opening) {
        before = opening.text();
        whole = areNamed(tokens) ? before : "";
    }

    /** 分产业看，, 从贸易方式看，, 按常住地分，, 具体来看，: whether the first clause only names the parts that a sentence speaks of. */
    public static boolean areNamed(Tokens tokens) {
        int comma = 0;
        while (comma < tokens.size() && !tokens.is(comma, NO_PART)) {
            comma++;
        }
        return tokens.isMark(comma, "，,")
                && (tokens.startsWith(0, Phrase.TAKEN_APART)
                        || tokens.startsWith(0, Phrase.IN_PARTS) && tokens.endsWith(comma - 1, Phrase.IN_PARTS_END));
    }

    /** Takes note of a word: 其中 makes parts of what follows. */
    public void see(Tokens tokens, int i, Label previous) {
        if (tokens.is(i, Phrase.GOING_ON)) {
            whole = previous.isEmpty() ? before : previous.text();
        }
    }

    /** The label with what it shares with the whole; itself where it names a quantity alone. */
    public Label of(Label label, boolean amount) {
        String text = label.text();
        if (whole.isEmpty()) {
            return label;
        }
        if (phrases.is(text, Phrase.TRADE_SIDE)) {
            String front = phrases.withoutEnding(whole, Phrase.TRADE);
            boolean restricted = !front.equals(whole) && !phrases.is(front, Phrase.ALL_TRADE);
            return restricted ? label.with(front + text, label.rule()) : label;
        }
        String group = phrases.withoutEnding(text, Phrase.PART_OF_METRIC);
        boolean part = !group.equals(text) || phrases.is(text, Phrase.PART_OF_METRIC);
        return amount && part ? label.with(text + metric(), label.rule()) : label;
    }

    private String metric() {
        if (phrases.is(whole, Phrase.METRIC)) {
            return whole;
        }
        return whole.substring(phrases.withoutEnding(whole, Phrase.METRIC).length());
    }
}
