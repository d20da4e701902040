package io.tidemark.extract.token;

import io.tidemark.catalogue.Catalogue.UnitWord;
import io.tidemark.extract.lexicon.Lexicon;
import io.tidemark.extract.lexicon.Phrase;
import io.tidemark.extract.lexicon.Phrases;
import io.tidemark.extract.number.Chars;
import io.tidemark.statistics.Unit;
import org.jspecify.annotations.Nullable;

/** The unit after a number: 亿元 of 276.38（不含军工）亿元, 套（间）, 元/平方米. */
public final class Units {
    private static final int LONGEST_ASIDE = 12;

    private Units() {}

    /**
     * A unit and where it ends.
     *
     * @param unit canonical
     * @param end after its last char
     * @param power of ten of a scale word that stands between an aside and the unit
     * @param counts whether it is a measure word
     */
    public record Match(Unit unit, int end, int power, boolean counts) {}

    public static @Nullable Match read(Lexicon lexicon, char[] text, int from, int limit) {
        int at = Chars.afterBlanks(text, from, limit);
        if (at < limit && text[at] == '*') {
            return scaled(lexicon, text, at + 1, limit);
        }
        Match direct = direct(lexicon, text, at, limit);
        if (direct != null && at > from && (int) lexicon.longest(text, at, limit) > direct.end()) {
            return null;
        }
        if (direct != null || at >= limit || text[at] != '（' && text[at] != '(') {
            return direct;
        }
        int close = close(text, at, limit);
        if (close < 0) {
            return null;
        }
        Match after = scaled(lexicon, text, close + 1, limit);
        return after == null || after.counts() ? null : after;
    }

    /** A unit with the scale words before it, behind what parts it from its number. */
    private static @Nullable Match scaled(Lexicon lexicon, char[] text, int from, int limit) {
        int at = from;
        int power = 0;
        while (at < limit && Chars.isScale(text[at])) {
            power += Chars.value(text[at++]);
        }
        Match after = direct(lexicon, text, at, limit);
        return after == null ? null : new Match(after.unit(), after.end(), power + after.power(), after.counts());
    }

    private static @Nullable Match direct(Lexicon lexicon, char[] text, int at, int limit) {
        UnitWord word = at < limit ? Scanner.unit(lexicon, text, at, limit) : null;
        if (word == null || word.before()) {
            return null;
        }
        int end = at + word.word().length();
        if (lexicon.phrases().startingAt(Phrase.NO_UNIT, text, at, limit)
                        > word.word().length()
                || isNoCoin(lexicon, word, text, end, limit)) {
            return null;
        }
        if (word.counts()
                && lexicon.phrases().is(word.word(), Phrase.ANY_MEASURE_WORD)
                && isPointsAfter(lexicon.phrases(), text, end, limit)) {
            return new Match(Unit.PERCENTAGE_POINT, end, 0, false);
        }
        if (Chars.isLatin(text[end - 1]) && end < limit && Chars.isLatin(text[end])) {
            return null;
        }
        if (end + 1 < limit && (text[end] == '/' || text[end] == '／')) {
            int over = end + 1;
            int scale = 0;
            UnitWord per = Scanner.unit(lexicon, text, over, limit);
            while (per == null && over < limit && Chars.isScale(text[over])) {
                scale += Chars.value(text[over++]);
                per = Scanner.unit(lexicon, text, over, limit);
            }
            if (per != null && !per.before()) {
                Unit compound = new Unit(word.unit().code() + "/" + per.unit().code());
                int power = word.power() - per.power() - scale;
                return new Match(compound, over + per.word().length(), power, false);
            }
        }
        int close = afterVariants(lexicon, text, end, limit);
        UnitWord acts = close > end && close < limit ? joined(lexicon, word, text[close]) : null;
        if (acts != null) {
            return new Match(acts.unit(), close + 1, acts.power(), acts.counts());
        }
        return new Match(word.unit(), close, word.power(), word.counts());
    }

    /** After the other measure words in brackets, 套（间） or 辆（艘、架）; the place itself where none stand. */
    private static int afterVariants(Lexicon lexicon, char[] text, int open, int limit) {
        int at = open;
        if (at + 2 >= limit || text[at] != '（' && text[at] != '(') {
            return open;
        }
        do {
            UnitWord variant = Scanner.unit(lexicon, text, at + 1, limit);
            if (variant == null) {
                return open;
            }
            at += 1 + variant.word().length();
        } while (at < limit && text[at] == '、');
        return at < limit && (text[at] == '）' || text[at] == ')') ? at + 1 : open;
    }

    /** 次 of 辆（艘、架）次: the word that a unit makes with what stands behind its variants, null where they make none. */
    private static @Nullable UnitWord joined(Lexicon lexicon, UnitWord word, char last) {
        char[] whole = (word.word() + last).toCharArray();
        UnitWord unit = Scanner.unit(lexicon, whole, 0, whole.length);
        return unit != null && unit.word().length() == whole.length ? unit : null;
    }

    /** 角 of 五角坪: a corner, for a coin ends its amount or has a smaller one behind it. */
    private static boolean isNoCoin(Lexicon lexicon, UnitWord word, char[] text, int end, int limit) {
        return word.power() < 0
                && word.word().length() == 1
                && lexicon.phrases().is(word.word(), Phrase.COINS)
                && end < limit
                && Character.isIdeographic(text[end])
                && !Chars.isChineseDigit(text[end])
                && lexicon.longest(text, end, limit, Quantities.AFTER) < 0;
    }

    /** 0.4个和2.1个百分点: the first number's unit is the second's. */
    private static boolean isPointsAfter(Phrases phrases, char[] text, int at, int limit) {
        if (phrases.startingAt(Phrase.BETWEEN_POINTS, text, at, limit) == 0) {
            return false;
        }
        int i = at + 1;
        while (i < limit && (Chars.isDigit(text[i]) || text[i] == '.')) {
            i++;
        }
        return i > at + 1 && phrases.startingAt(Phrase.POINTS, text, i, limit) > 0;
    }

    private static int close(char[] text, int open, int limit) {
        for (int i = open + 1; i < limit && i - open <= LONGEST_ASIDE; i++) {
            if (text[i] == '）' || text[i] == ')') {
                return i;
            }
            if (Chars.isNumber(text[i])) {
                return -1;
            }
        }
        return -1;
    }
}
