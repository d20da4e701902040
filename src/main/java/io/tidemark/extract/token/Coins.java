package io.tidemark.extract.token;

import io.tidemark.extract.lexicon.Lexicon;
import io.tidemark.extract.lexicon.Phrase;
import io.tidemark.extract.number.Amount;
import io.tidemark.extract.number.Chars;
import io.tidemark.extract.number.NumberReader;
import io.tidemark.extract.number.NumberRule;
import io.tidemark.extract.number.Numeral;
import io.tidemark.statistics.Unit;
import java.math.BigDecimal;
import java.util.List;

/** Amounts of money in steps, each a tenth of the one before it: 5元6角, 三角八分. */
final class Coins {
    private Coins() {}

    /** The amount with the smaller coins that follow it, each with one digit. */
    static Run added(Lexicon lexicon, char[] text, Run run, int limit) {
        List<String> coins = lexicon.phrases().of(Phrase.COINS);
        Run sum = run;
        int step = step(coins, text, run.end() - 1);
        while (step >= 0 && sum.hasUnit(Unit.CNY.code()) && sum.numeral() != null) {
            int at = sum.end();
            boolean digit = at + 1 < limit && (Chars.isDigit(text[at]) || Chars.isChineseDigit(text[at]));
            int next = digit ? step(coins, text, at + 1) : -1;
            if (next <= step) {
                return sum;
            }
            Numeral one = NumberReader.read(text, at, at + 1);
            if (one == null || sum.numeral().high() != null) {
                return sum;
            }
            BigDecimal value =
                    sum.numeral().low().value().add(one.low().scaled(-next).value());
            Amount amount = new Amount(value.unscaledValue().longValueExact(), -value.scale(), -value.scale());
            Numeral whole = new Numeral(NumberRule.COINS, sum.start(), at + 1, amount, null, false, false);
            sum = new Run(sum.start(), at + 2, whole, sum.unit(), false);
            step = next;
        }
        return sum;
    }

    private static int step(List<String> coins, char[] text, int at) {
        for (int i = 0; i < coins.size(); i++) {
            if (coins.get(i).charAt(0) == text[at]) {
                return i;
            }
        }
        return -1;
    }
}
