package io.tidemark.extract.token;

import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.number.Chars;
import io.tidemark.extract.number.Numeral;

/** The unit that stands once behind several numbers: 分别加快0.7、1.0和1.1个百分点, 5.2、3.1和0.8万吨. */
final class SharedUnit {
    private SharedUnit() {}

    /** Gives the unit of the last number to the bare ones that it is joined to by 、 or 和. */
    static void spread(Tokens tokens) {
        int last = tokens.size() - 1;
        Run run = tokens.run(last);
        Numeral numeral = run.numeral();
        if (run.unit() == null || numeral == null || numeral.high() != null || !isShareable(tokens, run)) {
            return;
        }
        for (int i = last - 2; i >= 0 && isJoined(tokens, i); i -= 2) {
            Run bare = tokens.run(i);
            Numeral number = bare.numeral();
            if (number == null
                    || bare.unit() != null
                    || number.scaled() && !numeral.scaled()
                    || !isShareable(tokens, bare)) {
                return;
            }
            int power = numeral.low().exponent() + decimals(tokens.chars(), numeral);
            // 900万、800万人次: what has a scale word of its own shares the unit and no more
            int own = number.scaled() ? numeral.scalePower(tokens.chars()) : 0;
            Numeral whole = number.scaledBy(power - own);
            tokens.replaceRun(i, new Run(bare.start(), bare.end(), whole, run.unit(), run.counts()));
        }
    }

    /** How many digits stand behind the point: what else its exponent holds is of scale words and of the unit. */
    private static int decimals(char[] text, Numeral numeral) {
        int point = numeral.start();
        while (point < numeral.end() && text[point] != '.' && text[point] != '．') {
            point++;
        }
        int end = point + 1;
        while (end < numeral.end() && Chars.isDigit(text[end])) {
            end++;
        }
        return Math.max(0, end - point - 1);
    }

    private static boolean isJoined(Tokens tokens, int i) {
        return tokens.is(i, WordClass.NUMBER)
                && (tokens.isMark(i + 1, "、") || tokens.is(i + 1, WordClass.CONJ))
                && tokens.start(i + 1) == tokens.end(i)
                && tokens.start(i + 2) == tokens.end(i + 1);
    }

    /** A number in Arabic digits; where things are counted, of two digits at the least: 1、2号 are names. */
    private static boolean isShareable(Tokens tokens, Run run) {
        char[] text = tokens.chars();
        boolean digits = Chars.isDigit(text[run.start()]);
        return digits && (!run.counts() || Chars.isDigit(text[run.start() + 1]));
    }
}
