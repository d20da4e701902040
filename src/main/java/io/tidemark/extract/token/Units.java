package io.tidemark.extract.token;

import io.tidemark.catalogue.Catalogue.UnitWord;
import io.tidemark.extract.lexicon.Lexicon;
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
        int at = from;
        while (at < limit && (text[at] == ' ' || text[at] == '\u00a0')) {
            at++;
        }
        if (at < limit && text[at] == '*') {
            return scaled(lexicon, text, at + 1, limit);
        }
        Match direct = direct(lexicon, text, at, limit);
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
        return after == null ? null : new Match(after.unit(), after.end(), power, after.counts());
    }

    private static @Nullable Match direct(Lexicon lexicon, char[] text, int at, int limit) {
        UnitWord word = at < limit ? Scanner.unit(lexicon, text, at, limit) : null;
        if (word == null) {
            return wattHours(text, at, limit);
        }
        int end = at + word.word().length();
        if (word.word().equals("部") && end < limit && "门委队署".indexOf(text[end]) >= 0) {
            return null;
        }
        if (word.counts() && word.word().equals("个") && isPointsAfter(text, end, limit)) {
            return new Match(Unit.PERCENTAGE_POINT, end, 0, false);
        }
        if (Chars.isLatin(text[end - 1]) && end < limit && Chars.isLatin(text[end])) {
            return null;
        }
        if (end + 1 < limit && (text[end] == '/' || text[end] == '／')) {
            UnitWord per = Scanner.unit(lexicon, text, end + 1, limit);
            if (per != null) {
                Unit compound = new Unit(word.unit().code() + "/" + per.unit().code());
                return new Match(compound, end + 1 + per.word().length(), 0, false);
            }
        }
        if (end + 2 < limit && (text[end] == '（' || text[end] == '(')) {
            UnitWord variant = Scanner.unit(lexicon, text, end + 1, limit);
            int close = variant == null ? limit : end + 1 + variant.word().length();
            if (close < limit && (text[close] == '）' || text[close] == ')')) {
                end = close + 1;
            }
        }
        return new Match(word.unit(), end, 0, word.counts());
    }

    /** kWh, MWh, GWh, TWh. */
    private static @Nullable Match wattHours(char[] text, int at, int limit) {
        int prefix = at + 2 < limit && text[at + 1] == 'W' && text[at + 2] == 'h' ? "kMGT".indexOf(text[at]) : -1;
        boolean whole = at + 3 >= limit || !Chars.isLatin(text[at + 3]);
        return prefix < 0 || !whole ? null : new Match(new Unit("kWh"), at + 3, 3 * prefix, false);
    }

    /** 0.4个和2.1个百分点: the first number's unit is the second's. */
    private static boolean isPointsAfter(char[] text, int at, int limit) {
        if (at >= limit || text[at] != '和' && text[at] != '、' && text[at] != '与') {
            return false;
        }
        int i = at + 1;
        while (i < limit && (Chars.isDigit(text[i]) || text[i] == '.')) {
            i++;
        }
        return i > at + 1 && i + 4 <= limit && new String(text, i, 4).equals("个百分点");
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
