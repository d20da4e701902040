package io.tidemark.extract.token;

import io.tidemark.catalogue.Catalogue.UnitWord;
import io.tidemark.extract.lexicon.Lexicon;
import io.tidemark.extract.lexicon.Phrase;
import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.number.Amount;
import io.tidemark.extract.number.Chars;
import io.tidemark.extract.number.Composition;
import io.tidemark.extract.number.NumberRule;
import io.tidemark.extract.number.Numeral;
import io.tidemark.extract.time.TimeReader;
import io.tidemark.statistics.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a sentence into words, numbers with their units, times and marks, from left to right in one pass. */
public final class Scanner {
    private static final long TIME = WordClass.TIME.bit();
    private static final long UNIT = WordClass.UNIT.bit();
    private static final long HALF = WordClass.HALF.bit();
    private static final long DOUBLE = WordClass.DOUBLE.bit();
    private static final long STRONG = ~(UNIT | WordClass.TEXT.bit());
    private static final long BEFORE_SIGN = WordClass.mask(
            WordClass.REACH,
            WordClass.TO,
            WordClass.RISE,
            WordClass.GROWTH_NOUN,
            WordClass.RATE_NOUN,
            WordClass.COMPARE,
            WordClass.RELATIVE,
            WordClass.ABOUT_BEFORE);
    /** Tokens after which a sentence without an end is cut, at a mark if it has one: what readers look back over stays short. */
    private static final int LONG_SENTENCE = 400;

    private static final int LONGEST_SENTENCE = 800;
    private static final boolean[] SENTENCE_END = marks("。！？!?；;\n\r");
    private static final boolean[] MARK =
            withBlanks(marks("，,、：:（）()“”\"‘’《》〈〉【】〔〕[]—…·－-−─～~/／+＋=＝<>＜＞|｜*＊#&＆@_^`{}•●■◆★※→.．’\t"));

    private final Lexicon lexicon;
    private final RunReader runs;

    public Scanner(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.runs = new RunReader(lexicon);
    }

    private static boolean[] marks(String characters) {
        boolean[] marks = new boolean[1 << 16];
        for (char c : characters.toCharArray()) {
            marks[c] = true;
        }
        return marks;
    }

    /** Punctuation and blanks of every width, which no word of prose holds. */
    private static boolean[] withBlanks(boolean[] marks) {
        for (char c = 0; c < '\u3001'; c++) {
            marks[c] |= Chars.isBlank(c);
        }
        return marks;
    }

    /**
     * Cuts the sentence that starts at a place.
     *
     * @return after the mark that ends it, or where it is cut because it is too long
     */
    public int scan(char[] text, int from, int limit, Tokens tokens) {
        tokens.reset(text, lexicon);
        int at = from;
        while (at < limit) {
            char c = text[at];
            if (SENTENCE_END[c]) {
                return at + 1;
            }
            if (tokens.size() >= LONG_SENTENCE && (MARK[c] || tokens.size() >= LONGEST_SENTENCE)) {
                return at;
            }
            if (Chars.isNumber(c) || Chars.isFinancial(text, at, limit)) {
                at = number(text, at, limit, tokens);
            } else if (MARK[c]) {
                at = mark(text, at, limit, tokens);
            } else {
                at = word(text, at, limit, tokens);
            }
        }
        return at;
    }

    private int mark(char[] text, int at, int limit, Tokens tokens) {
        long found = text[at] == '“' ? lexicon.longest(text, at, limit) : -1;
        if (found >= 0) {
            return addWord((int) (found >>> 32), at, (int) found, tokens);
        }
        if (isSign(text, at, limit, tokens)) {
            int end = negative(text, at, limit, tokens);
            if (end > at) {
                return end;
            }
        }
        Run money = runs.money(text, at, limit, tokens);
        if (money != null) {
            tokens.addNumber(money);
            return money.end();
        }
        if (!Character.isWhitespace(text[at]) && !Chars.isBlank(text[at])) {
            tokens.add(at, at + 1, WordClass.MARK.bit(), -1, null);
        }
        return at + 1;
    }

    /** Whether a dash is the sign of the number after it: 增长率为-2.5‰. */
    private static boolean isSign(char[] text, int at, int limit, Tokens tokens) {
        return (text[at] == '-' || text[at] == '－' || text[at] == '−')
                && at + 1 < limit
                && Chars.isDigit(text[at + 1])
                && tokens.is(tokens.size() - 1, BEFORE_SIGN);
    }

    /** The number behind a sign, with it; where a thing is counted or no unit stands, it is none. */
    private int negative(char[] text, int at, int limit, Tokens tokens) {
        Run run = runs.read(text, at + 1, limit, tokens);
        Numeral numeral = run.numeral();
        if (numeral == null
                || numeral.high() != null
                || run.unit() == null
                || Chars.isMinusWord(text[at]) && run.counts()) {
            return at;
        }
        tokens.addNumber(new Run(at, run.end(), numeral.negated(), run.unit(), run.counts()));
        return run.end();
    }

    private int word(char[] text, int at, int limit, Tokens tokens) {
        int amount = amount(text, at, limit, tokens);
        if (amount > at) {
            return amount;
        }
        long found = lexicon.longest(text, at, limit);
        if (found < 0
                || (lexicon.mask((int) (found >>> 32)) & STRONG) == 0
                || Chars.isLatin(text[at]) && isWordOf(TIME, found) && !isQuarter(text, at, limit, tokens)) {
            tokens.addText(at, at + 1);
            return at + 1;
        }
        return addWord((int) (found >>> 32), at, (int) found, tokens);
    }

    private boolean isWordOf(long classes, long found) {
        return (lexicon.mask((int) (found >>> 32)) & classes) != 0;
    }

    /** Q1 behind a year or where a clause begins; elsewhere it may be the name of anything. */
    private static boolean isQuarter(char[] text, int at, int limit, Tokens tokens) {
        int last = tokens.size() - 1;
        return TimeReader.isQuarter(text, at, limit)
                && (last < 0 || tokens.is(last, WordClass.mask(WordClass.TIME, WordClass.MARK)));
    }

    /** What begins with a word and is a number all the same: 数十亿元, 负0.2亿元, US$5亿; after it, or the place itself. */
    private int amount(char[] text, int at, int limit, Tokens tokens) {
        if (Chars.isMinusWord(text[at]) && at + 1 < limit && Chars.isNumber(text[at + 1])) {
            return negative(text, at, limit, tokens);
        }
        Run run = runs.some(text, at, limit);
        run = run == null ? runs.money(text, at, limit, tokens) : run;
        if (run != null) {
            tokens.addNumber(run);
            return run.end();
        }
        int reaching = runs.reached(Phrase.REACHING, text, at, limit);
        int passing = reaching > 0 ? 0 : runs.reached(Phrase.PASSING, text, at, limit);
        if (reaching + passing > 0) {
            WordClass qualifier = reaching > 0 ? WordClass.AT_LEAST_BEFORE : WordClass.OVER_BEFORE;
            tokens.add(at, at + reaching + passing, qualifier.bit(), -1, null);
        }
        return at + reaching + passing;
    }

    private int addWord(int word, int start, int end, Tokens tokens) {
        long mask = lexicon.mask(word);
        if ((mask & TIME) != 0) {
            tokens.addTime(lexicon.time(word), start, end, word, mask);
        } else if ((mask & DOUBLE) != 0) {
            tokens.addNumber(Doubling.read(lexicon.phrases(), tokens.chars(), start, end));
        } else if ((mask & HALF) != 0) {
            addHalf(start, end, tokens);
        } else {
            tokens.add(start, end, mask, word, null);
        }
        return end;
    }

    /** 过半: the words before 半 say over or under and are words of their own. */
    private void addHalf(int start, int end, Tokens tokens) {
        char[] text = tokens.chars();
        int number = start;
        while (isHalfBefore(Phrase.OVER_HALF, text, number, end)
                || isHalfBefore(Phrase.UNDER_HALF, text, number, end)) {
            number++;
        }
        if (number > start) {
            WordClass qualifier =
                    isHalfBefore(Phrase.UNDER_HALF, text, start, end) ? WordClass.UNDER_BEFORE : WordClass.OVER_BEFORE;
            tokens.add(start, number, qualifier.bit(), -1, null);
        }
        Numeral half = new Numeral(NumberRule.HALF, number, end, new Amount(50, 0, 1), null, false, false);
        tokens.addNumber(new Run(number, end, half, Unit.PERCENT, false));
    }

    private boolean isHalfBefore(Phrase phrase, char[] text, int at, int end) {
        return lexicon.phrases().startingAt(phrase, text, at, end) > 0;
    }

    private int number(char[] text, int at, int limit, Tokens tokens) {
        long found = lexicon.longest(text, at, limit);
        int wordEnd = found < 0 || (lexicon.mask((int) (found >>> 32)) & STRONG) == 0 ? at : (int) found;
        TimeReader.Match time = TimeReader.read(text, at, limit);
        Run run = runs.read(text, at, limit, tokens);
        int timeEnd = time == null ? at : time.end();
        if (wordEnd >= run.end() && wordEnd >= timeEnd && wordEnd > at) {
            return addWord((int) (found >>> 32), at, wordEnd, tokens);
        }
        if (time != null
                && (timeEnd >= run.end()
                        || run.unit() == null
                        || lexicon.phrases().is(run.unit().code(), Phrase.UNIT_YEARS))) {
            tokens.addTime(time.time(), at, timeEnd, -1, 0);
            return timeEnd;
        }
        if (run.unit() == null && run.numeral() != null && Composition.mayBegin(text, run.numeral(), limit)) {
            List<Numeral> parts = Composition.read(text, at, limit);
            if (!parts.isEmpty()) {
                return addComposition(parts, tokens);
            }
        }
        tokens.addNumber(run);
        SharedUnit.spread(tokens);
        return run.end();
    }

    private static int addComposition(List<Numeral> parts, Tokens tokens) {
        int end = parts.get(0).start();
        for (Numeral part : parts) {
            for (int colon = end; colon < part.start(); colon++) {
                if (tokens.chars()[colon] != ' ') {
                    tokens.add(colon, colon + 1, WordClass.MARK.bit(), -1, null);
                }
            }
            tokens.addNumber(new Run(part.start(), part.end(), part, Unit.PERCENT, false));
            end = part.end();
        }
        return end;
    }

    /** The word for a unit at a place, null where none stands. */
    public static @Nullable UnitWord unit(Lexicon lexicon, char[] text, int at, int limit) {
        long found = lexicon.longest(text, at, limit, UNIT);
        return found < 0 ? null : lexicon.unit((int) (found >>> 32));
    }
}
