package io.tidemark.extract.token;

import io.tidemark.extract.lexicon.Phrase;
import io.tidemark.extract.lexicon.Phrases;
import io.tidemark.extract.number.Amount;
import io.tidemark.extract.number.Chars;
import io.tidemark.extract.number.NumberRule;
import io.tidemark.extract.number.Numeral;
import io.tidemark.statistics.Unit;

/** Doublings as growth in per cent: 翻番 and 倍增 are 100, 翻两番 is 300. */
public final class Doubling {
    private static final int QUANTUM = 1;

    private Doubling() {}

    public static Run read(Phrases phrases, char[] text, int start, int end) {
        int times = 1;
        for (int i = start; i < end; i++) {
            if (Chars.isChineseDigit(text[i])) {
                times = Chars.value(text[i]);
            }
        }
        int first = start + phrases.startingAt(Phrase.ACHIEVED, text, start, end);
        long growth = 100 * ((1L << times) - 1);
        Amount amount = new Amount(growth, 0, QUANTUM);
        return new Run(
                first,
                end,
                new Numeral(NumberRule.DOUBLING, first, end, amount, null, false, false),
                Unit.PERCENT,
                false);
    }
}
