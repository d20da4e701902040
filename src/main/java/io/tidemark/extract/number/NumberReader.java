package io.tidemark.extract.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads the numeral that starts at a place of a text; knows nothing of units but the per-cent sign inside a range. */
public final class NumberReader {
    private static final int MOST_DIGITS = 18;
    /** 3亿2000万5000 has three. */
    private static final int MOST_PARTS = 3;

    private NumberReader() {}

    /** The upper end of a range whose lower end, with its unit, stands before a mark: 10万元至15万元; null for none. */
    public static @Nullable Numeral upperEnd(char[] text, Numeral low, int mark, int limit) {
        if (mark + 1 >= limit
                || low.high() != null
                || low.more()
                || !Chars.isRangeMark(text[mark])
                || Ranges.isMovement(text, low.start(), mark)) {
            return null;
        }
        Numeral high = single(text, mark + 1, limit);
        return high == null || high.more() ? null : high;
    }

    /**
     * The numeral at a place.
     *
     * @param text the characters
     * @param from where it starts
     * @param limit where the sentence ends
     * @return null where no numeral starts, or where its characters make no sense as one
     */
    public static @Nullable Numeral read(char[] text, int from, int limit) {
        Numeral fraction = Fractions.read(text, from, limit);
        if (fraction != null) {
            return fraction;
        }
        Numeral low = single(text, from, limit);
        if (low == null) {
            return null;
        }
        Numeral ratio = Fractions.ratio(text, low, limit);
        if (ratio != null) {
            return ratio;
        }
        Numeral range = Ranges.read(text, low, limit);
        return range == null ? low : range;
    }

    static @Nullable Numeral single(char[] text, int from, int limit) {
        Numeral numeral = from < limit && Chars.isDigit(text[from])
                ? arabic(text, from, limit, MOST_PARTS)
                : from < limit && Chars.isNumber(text[from]) ? ChineseNumber.read(text, from, limit) : null;
        return numeral == null ? null : more(text, numeral, limit);
    }

    private static @Nullable Numeral arabic(char[] text, int from, int limit, int parts) {
        long unscaled = 0;
        int digits = 0;
        int end = from;
        while (end < limit && (Chars.isDigit(text[end]) || isSeparator(text, from, end, limit))) {
            if (Chars.isDigit(text[end])) {
                unscaled = 10 * unscaled + Chars.value(text[end]);
                digits++;
            }
            end++;
        }
        int decimals = 0;
        if (end + 1 < limit && isPoint(text[end]) && Chars.isDigit(text[end + 1])) {
            end++;
            while (end < limit && Chars.isDigit(text[end])) {
                unscaled = 10 * unscaled + Chars.value(text[end++]);
                decimals++;
            }
        }
        if (digits + decimals > MOST_DIGITS) {
            return null;
        }
        Amount amount = new Amount(unscaled, -decimals, -decimals);
        int scaleEnd = scale(text, end, limit);
        if (scaleEnd == end) {
            return new Numeral(NumberRule.ARABIC, from, end, amount, null, false, false);
        }
        int power = power(text, end, scaleEnd);
        amount = amount.scaled(power);
        boolean big = text[scaleEnd - 1] == '万'
                || text[scaleEnd - 1] == '亿'
                || text[scaleEnd - 1] == '萬'
                || text[scaleEnd - 1] == '億';
        if (scaleEnd < limit && Chars.isDigit(text[scaleEnd]) && parts > 1) {
            Numeral rest = arabic(text, scaleEnd, limit, parts - 1);
            if (rest != null && rest.low().exponent() >= 0 && rest.low().value().compareTo(amount.quantumValue()) < 0) {
                return mixed(from, amount, rest);
            }
        }
        return new Numeral(NumberRule.ARABIC_WITH_SCALE, from, scaleEnd, amount, null, false, big);
    }

    private static Numeral mixed(int from, Amount high, Numeral rest) {
        BigDecimal sum = high.value().add(rest.low().value());
        Amount amount = new Amount(sum.longValueExact(), 0, rest.low().quantum());
        return new Numeral(NumberRule.ARABIC_WITH_SCALE, from, rest.end(), amount, null, false, rest.scaled());
    }

    /** After the scale words that follow a number: 万, 百万, 万亿; 千 only before 万, 亿 or a unit, as in 5千元. */
    static int scale(char[] text, int from, int limit) {
        int end = from;
        while (end < limit && Chars.isScale(text[end]) && end - from < 3) {
            end++;
        }
        if (end < limit && end > from && isScaledUnit(text, end - 1)) {
            end--;
        }
        return end;
    }

    /** 千 that belongs to the unit: 千瓦, 千克, 千米. */
    private static boolean isScaledUnit(char[] text, int at) {
        return text[at] == '千'
                && (text[at + 1] == '瓦' || text[at + 1] == '克' || text[at + 1] == '米' || text[at + 1] == '伏');
    }

    static int power(char[] text, int from, int end) {
        int power = 0;
        for (int i = from; i < end; i++) {
            power += Chars.value(text[i]);
        }
        return power;
    }

    /** 余, 多 or 几 after the digits, and a scale word after it: 20余, 4000余万, 5000多, 三十几. */
    private static Numeral more(char[] text, Numeral numeral, int limit) {
        int end = numeral.end();
        if (end >= limit
                || !(text[end] == '余'
                        || text[end] == '多'
                        || text[end] == '几'
                        || text[end] == '來'
                        || text[end] == '餘')) {
            return numeral;
        }
        int scaleEnd = scale(text, end + 1, limit);
        if (scaleEnd == end + 1 && numeral.low().exponent() < 0) {
            return numeral;
        }
        int power = power(text, end + 1, scaleEnd);
        return new Numeral(
                numeral.rule(),
                numeral.start(),
                scaleEnd,
                numeral.low().scaled(power),
                null,
                true,
                numeral.scaled() || power >= 4);
    }

    private static boolean isPoint(char c) {
        return c == '.' || c == '．';
    }

    private static boolean isSeparator(char[] text, int from, int at, int limit) {
        if (at == from || at - from > 15 || text[at] != ',' && text[at] != '，' && text[at] != '\u00a0') {
            return false;
        }
        int before = 0;
        for (int i = at - 1; i >= from && Chars.isDigit(text[i]); i--) {
            before++;
        }
        int after = 0;
        while (at + 1 + after < limit && Chars.isDigit(text[at + 1 + after])) {
            after++;
        }
        return after == 3 && before >= 1 && before <= 3;
    }
}
