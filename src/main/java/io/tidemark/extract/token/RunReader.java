package io.tidemark.extract.token;

import io.tidemark.catalogue.Catalogue.UnitWord;
import io.tidemark.extract.lexicon.Lexicon;
import io.tidemark.extract.lexicon.Phrase;
import io.tidemark.extract.lexicon.Phrases;
import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.number.Chars;
import io.tidemark.extract.number.NumberReader;
import io.tidemark.extract.number.NumberRule;
import io.tidemark.extract.number.Numeral;
import io.tidemark.statistics.Unit;
import org.jspecify.annotations.Nullable;

/** Reads the number at a place with its unit: 1.26万平方公里, 10万元至15万元, US$1.2亿, 三角八分. */
final class RunReader {
    private static final long UNIT = WordClass.UNIT.bit();
    private static final Unit PER_MILLE = new Unit("‰");
    /** What stands between a noun and its number. */
    private static final long LEADING = WordClass.mask(
            WordClass.REACH,
            WordClass.TO,
            WordClass.ADVERB,
            WordClass.ABOUT_BEFORE,
            WordClass.UNDER_BEFORE,
            WordClass.OVER_BEFORE);

    /** What may move by a number of two digits, in per cent. */
    private static final long MOVING =
            WordClass.mask(WordClass.RISE, WordClass.FALL, WordClass.GROWTH_NOUN, WordClass.RATE_NOUN, WordClass.SHARE);

    private static final Unit CELSIUS = new Unit("℃");
    private static final int LONGEST_NUMBER = 40;
    /** Tokens from the word for a share to the part. */
    private static final int LONGEST_WHOLE = 6;

    private final Lexicon lexicon;
    private final Joints joints;

    RunReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.joints = new Joints(lexicon);
    }

    /** The number at a place; one without a numeral where its characters make none. */
    Run read(char[] text, int at, int limit, Tokens tokens) {
        int stop = unitStart(text, at, limit);
        Numeral part = isShared(tokens) ? NumberReader.part(text, at, stop) : null;
        Numeral numeral = part == null ? NumberReader.read(text, at, stop) : part;
        if (numeral == null) {
            int end = at + 1;
            while (end < limit && Chars.isNumber(text[end])) {
                end++;
            }
            return new Run(at, end, null, null, false);
        }
        Run run = ofWhat(text, withUnit(text, numeral, limit), limit, tokens);
        int joint = joints.weak(text, run, limit, tokens);
        if (joint > at) {
            Numeral first = NumberReader.read(text, at, joint);
            return first == null ? run : withUnit(text, first, joint);
        }
        Run whole = run.unit() == null ? unitByNoun(text, run, limit, tokens) : ranging(text, run, limit);
        return Coins.added(lexicon, text, whole, limit);
    }

    /** Whether a share is stated in the clause, so that 1/8 is a part of a whole and neither a day nor a code: 约占全国1/8. */
    private static boolean isShared(Tokens tokens) {
        int i = tokens.size() - 1;
        while (i >= 0 && tokens.size() - i <= LONGEST_WHOLE && !tokens.is(i, WordClass.MARK)) {
            if (tokens.is(i, WordClass.SHARE)) {
                return true;
            }
            i--;
        }
        return false;
    }

    /** The run in the unit that its noun tells where its own has two senses: 度 of warmth, 两位数 of what is counted. */
    private Run ofWhat(char[] text, Run run, int limit, Tokens tokens) {
        Numeral numeral = run.numeral();
        int last = beforeLeading(tokens);
        if (numeral == null || last < 0) {
            return run;
        }
        Phrases words = lexicon.phrases();
        int from = tokens.start(0);
        if (words.endsAt(Phrase.DEGREE, text, run.start(), run.end())
                && words.endsAt(Phrase.TEMPERATURES, text, from, tokens.end(last))) {
            return new Run(run.start(), run.end(), numeral, CELSIUS, false);
        }
        boolean moves = tokens.is(last, MOVING) || isMoving(text, run.end(), limit);
        return numeral.rule() == NumberRule.DIGITS && !moves && tokens.is(tokens.size() - 1, LEADING)
                ? new Run(run.start(), run.end(), numeral, Unit.ONE, false)
                : run;
    }

    /** The last token before the words that lead to a number, -1 for none. */
    private static int beforeLeading(Tokens tokens) {
        int last = tokens.size() - 1;
        while (last >= 0 && tokens.is(last, LEADING)) {
            last--;
        }
        return last;
    }

    /** Whether a word of growth stands within a few characters: 两位数以上的较快增长. */
    private boolean isMoving(char[] text, int from, int limit) {
        for (int i = from; i < Math.min(limit, from + LONGEST_WHOLE) && Character.isIdeographic(text[i]); i++) {
            if (lexicon.longest(text, i, limit, MOVING) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Where a unit begins whose word begins with a scale word, so that this is none of the number: 一百千瓦, 5千克. */
    private int unitStart(char[] text, int at, int limit) {
        int end = Math.min(limit, at + LONGEST_NUMBER);
        for (int i = at + 1; i < end && isWithin(text[i]); i++) {
            if (Chars.isScale(text[i]) && lexicon.longest(text, i, limit, UNIT) >= 0) {
                return i;
            }
        }
        return limit;
    }

    private static boolean isWithin(char c) {
        return Chars.isNumber(c)
                || Chars.isRangeMark(c)
                || Chars.isBlank(c)
                || c == '.'
                || c == '．'
                || c == ','
                || c == '，';
    }

    /** The run, or the range that it is the lower end of: 10万元至15万元. */
    private Run ranging(char[] text, Run low, int limit) {
        Numeral first = low.numeral();
        int mark = Chars.afterBlanks(text, low.end(), limit);
        int stop = unitStart(text, mark, limit);
        Numeral last = first == null ? null : NumberReader.upperEnd(text, first, mark, stop);
        if (first == null || last == null) {
            return low;
        }
        Run high = withUnit(text, last, limit);
        Numeral scaled = high.numeral();
        return scaled != null
                        && high.unit() != null
                        && high.unit().equals(low.unit())
                        && scaled.low().value().compareTo(first.low().value()) > 0
                ? new Run(low.start(), high.end(), first.upTo(scaled), low.unit(), low.counts())
                : low;
    }

    /**
     * The run with the unit that the noun beside it tells where its number ends in 万 or 亿 and no unit stands: money before a
     * noun of money (4000亿产值), things behind a noun that counts them (总人口22.45万).
     */
    private Run unitByNoun(char[] text, Run run, int limit, Tokens tokens) {
        Numeral numeral = run.numeral();
        if (numeral == null || !numeral.scaled() || !Chars.isDigit(text[run.start()])) {
            return run;
        }
        Phrases words = lexicon.phrases();
        if (words.startingAt(Phrase.MONEY_NOUNS, text, run.end(), limit) > 0) {
            return new Run(run.start(), run.end(), numeral, Unit.CNY, false);
        }
        int last = beforeLeading(tokens);
        boolean ends =
                run.end() >= limit || !Character.isIdeographic(text[run.end()]) || isAfter(text, run.end(), limit);
        return ends && last >= 0 && words.endsAt(Phrase.COUNTED_NOUNS, text, tokens.start(0), tokens.end(last))
                ? new Run(run.start(), run.end(), numeral, Unit.ONE, false)
                : run;
    }

    /** Whether a word that qualifies a number stands behind it: 以上, 左右. */
    private boolean isAfter(char[] text, int at, int limit) {
        return lexicon.longest(text, at, limit, Quantities.AFTER) >= 0;
    }

    private Run withUnit(char[] text, Numeral numeral, int limit) {
        Unit own = ownUnit(numeral);
        if (own != null) {
            return new Run(numeral.start(), numeral.end(), numeral, own, false);
        }
        Units.Match unit = Units.read(lexicon, text, numeral.end(), limit);
        if (unit == null) {
            Numeral parts = NumberReader.perMany(text, numeral, limit);
            return parts == null
                    ? new Run(numeral.start(), numeral.end(), numeral, null, false)
                    : new Run(parts.start(), parts.end(), parts, Unit.PERCENT, false);
        }
        Numeral scaled = numeral.scaledBy(unit.power());
        Numeral whole = NumberReader.isMoreBehind(text, unit.end(), limit) ? scaled.andMore() : scaled;
        return new Run(numeral.start(), unit.end(), whole, unit.unit(), unit.counts());
    }

    /** The unit that the way of writing says, null where a word must. */
    private static @Nullable Unit ownUnit(Numeral numeral) {
        return switch (numeral.rule()) {
            case PER_CENT, PER_MANY, FRACTION, TENTHS, DIGITS -> Unit.PERCENT;
            case PER_MILLE -> PER_MILLE;
            case RATIO -> Unit.ONE;
            default -> null;
        };
    }

    /** The amount whose currency stands before it, at a place: $5亿, US$ 1.2亿; null where none does. */
    @Nullable
    Run money(char[] text, int at, int limit, Tokens tokens) {
        long found = Character.isIdeographic(text[at]) ? -1 : lexicon.longest(text, at, limit, UNIT);
        UnitWord sign = found < 0 ? null : lexicon.unit((int) (found >>> 32));
        if (sign == null || !sign.before() || at > 0 && Chars.isLatin(text[at - 1])) {
            return null;
        }
        int start = Chars.afterBlanks(text, (int) found, limit);
        if (start >= limit || !Chars.isDigit(text[start])) {
            return null;
        }
        Run run = read(text, start, limit, tokens);
        Unit unit = run.unit();
        // 元 is said of the units of other currencies too
        boolean money = unit == null || unit.equals(sign.unit()) || unit.equals(Unit.CNY);
        return run.numeral() == null || !money ? null : new Run(at, run.end(), run.numeral(), sign.unit(), false);
    }

    /**
     * The vague amount at a place where 数 or 几 stands before a scale word: one to ten of it. Only of what is measured: 数十家
     * counts nothing, it says that there are several.
     */
    @Nullable
    Run some(char[] text, int at, int limit) {
        int word = lexicon.phrases().startingAt(Phrase.SOME, text, at, limit);
        int from = at + word;
        if (word == 0 || from >= limit || !Chars.isScale(text[from])) {
            return null;
        }
        Numeral one = NumberReader.read(text, from, unitStart(text, from, limit));
        Run run = one == null || one.high() != null ? null : withUnit(text, one, limit);
        return run == null || run.unit() == null || run.counts() || run.numeral() == null
                ? null
                : new Run(at, run.end(), run.numeral().some(at), run.unit(), false);
    }

    /** Where a scale word stands behind 上 or 过 as the amount that is reached, the length of that word; 0 elsewhere. */
    int reached(Phrase role, char[] text, int at, int limit) {
        int word = lexicon.phrases().startingAt(role, text, at, limit);
        int from = at + word;
        if (word == 0 || from >= limit || !Chars.isScale(text[from])) {
            return 0;
        }
        Numeral one = NumberReader.read(text, from, unitStart(text, from, limit));
        Run run = one == null ? null : withUnit(text, one, limit);
        return run == null || run.unit() == null || run.counts() ? 0 : word;
    }
}
