package io.tidemark.extract.label;

import io.tidemark.extract.lexicon.WordList;
import io.tidemark.extract.token.Tokens;

/** What of the words said before goes on: a thing whose sales were given has a rate of its own, not its sales. */
final class Base {
    private static final char OF = '\u5360';
    private static final String ADDED = "新增";

    private Base() {}

    /** The front of the words before that the words of a number belong to; empty where nothing is left. */
    static String of(Tokens tokens, String previous, Label own) {
        String base = withoutShare(tokens, previous);
        if (own.isRate()) {
            String thing = tokens.without(base, WordList.HEAD);
            return thing.length() > 1 ? thing : base.equals(previous) && thing.isEmpty() ? "" : base;
        }
        return base;
    }

    /**
     * The words before for a number that has none of its own. A sum is of what a share was of, and no share; 多增9亿元 is by how
     * much more was added than before, and not by how much there is more.
     */
    static Label inherited(Tokens tokens, int number, Zone zone, Label previous) {
        boolean part = tokens.run(number).isPercent()
                || tokens.run(number).hasUnit("pp")
                || tokens.run(number).counts();
        String text = part ? previous.text() : withoutShare(tokens, previous.text());
        if (text.isEmpty()) {
            text = previous.text();
        }
        if (tokens.is(zone.verb, WordList.ADDED_MORE)) {
            text = tokens.without(text, WordList.BALANCE) + ADDED;
        }
        for (int i = zone.from; i + 1 < number && !part; i++) {
            if (tokens.is(i, WordList.YEARLY)) {
                text = tokens.without(text, WordList.HEAD) + tokens.text(i, i + 2);
                break;
            }
        }
        return previous.with(text, LabelRule.INHERITED);
    }

    private static String withoutShare(Tokens tokens, String text) {
        String plain = tokens.without(text, WordList.SHARE_TAIL);
        int of = text.indexOf(OF);
        return of > 0 && of < plain.length() ? text.substring(0, of) : plain;
    }
}
