package io.tidemark.extract.token;

import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.number.Chars;
import io.tidemark.extract.number.Numeral;

/**
 * A number and its scale word that something unexpected parts: a tabulator, an end of line, a stray mark. 万 and 亿 alone say
 * one of them only where the text says so (突破亿元); beside a bare number they belong to it, and whoever reads them as 1 and
 * the number as nothing invents a value.
 */
final class Apart {
    private static final int FARTHEST = 3;
    private static final int YEAR_DIGITS = 4;

    private Apart() {}

    /** Whether a run is a scale word that belongs to a number apart from it. */
    static boolean isScale(Tokens tokens, int i, Run run) {
        if (!isScaleOnly(tokens, run)) {
            return false;
        }
        char[] text = tokens.chars();
        int at = run.start() - 1;
        while (at >= 0 && run.start() - at <= FARTHEST && isStray(text[at])) {
            at--;
        }
        return at >= 0
                && Chars.isDigit(text[at])
                && at < run.start() - 1
                && !(tokens.is(i - 1, WordClass.NUMBER) && tokens.run(i - 1).unit() != null);
    }

    /** Whether a run is a bare number whose scale word stands apart from it in the same sentence. */
    static boolean isNumber(Tokens tokens, int i, Run run) {
        if (run.unit() != null || run.numeral() == null || !Chars.isDigit(tokens.chars()[run.end() - 1])) {
            return false;
        }
        int next = tokens.is(i + 1, WordClass.MARK) ? i + 2 : i + 1;
        return tokens.is(next, WordClass.NUMBER) && isScale(tokens, next, tokens.run(next));
    }

    /**
     * Whether a number follows a bare one over a blank right behind a noun. Behind a mark or at the start the first one numbers
     * what follows; a year is no part of a number either.
     */
    static boolean isDigits(Tokens tokens, int i, Run run) {
        char[] text = tokens.chars();
        if (!Chars.isDigit(text[run.start()]) || i < 2 || !tokens.is(i - 1, WordClass.NUMBER)) {
            return false;
        }
        Run first = tokens.run(i - 1);
        boolean blank = first.end() < run.start() && Chars.afterBlanks(text, first.end(), run.start()) == run.start();
        boolean year = first.end() - first.start() == YEAR_DIGITS;
        return blank
                && first.unit() == null
                && !year
                && Chars.isDigit(text[first.start()])
                && Chars.isDigit(text[first.end() - 1])
                && !tokens.is(i - 2, WordClass.mask(WordClass.MARK, WordClass.PART_BEFORE, WordClass.RANK))
                && Character.isIdeographic(text[tokens.end(i - 2) - 1]);
    }

    private static boolean isScaleOnly(Tokens tokens, Run run) {
        Numeral numeral = run.numeral();
        return numeral != null
                && numeral.scaled()
                && numeral.high() == null
                && numeral.end() - numeral.start() == 1
                && Chars.isScale(tokens.chars()[numeral.start()]);
    }

    /** What does not belong between a number and its scale word, and parts no list and no clause either. */
    private static boolean isStray(char c) {
        return !Character.isLetterOrDigit(c) && "，,、；;：:。！？（）()《》“”%％‰".indexOf(c) < 0;
    }
}
