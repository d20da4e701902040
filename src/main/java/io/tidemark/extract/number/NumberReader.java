package io.tidemark.extract.number;

import io.tidemark.catalogue.Notation;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads the numeral that starts at a place of a text; knows nothing of units but the per-cent sign inside a range. */
public final class NumberReader {
    private static final int MOST_DIGITS = 18;
    /** 3亿2000万5000 has three. */
    private static final int MOST_PARTS = 3;
    /** More of them part columns. */
    private static final int MOST_BLANKS = 2;

    private static final String MORE = Notation.MORE.signs();

    private NumberReader() {}

    /** The upper end of a range whose lower end, with its unit, stands before a mark: 10万元至15万元; null for none. */
    public static @Nullable Numeral upperEnd(char[] text, Numeral low, int mark, int limit) {
        int at = Chars.afterBlanks(text, mark + 1, limit);
        if (at >= limit
                || low.high() != null
                || low.more()
                || !Chars.isRangeMark(text[mark])
                || Ranges.isMovement(text, low.start(), mark)) {
            return null;
        }
        Numeral high = single(text, at, limit);
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

    /** A part of a whole behind whose number of parts a stroke stands, in per cent: 1/8; null where none does. */
    public static @Nullable Numeral part(char[] text, int from, int limit) {
        return Fractions.stroke(text, from, limit);
    }

    /** Whether 多 or 余 stands behind a unit, at a place, and begins no word: 增长3倍多，. */
    public static boolean isMoreBehind(char[] text, int at, int limit) {
        return Tenths.isMore(text, at, limit);
    }

    /** A rate per ten thousand and more behind a stroke, in per cent: 9.5/10万; null where none stands. */
    public static @Nullable Numeral perMany(char[] text, Numeral rate, int limit) {
        int stroke = rate.end();
        if (stroke + 1 >= limit || text[stroke] != '/' && text[stroke] != '／' || rate.high() != null || rate.scaled()) {
            return null;
        }
        Numeral many = single(text, stroke + 1, limit);
        if (many == null || !many.scaled() || many.high() != null || many.more()) {
            return null;
        }
        String digits = many.low().plain();
        boolean round = digits.charAt(0) == '1' && digits.substring(1).chars().allMatch(c -> c == '0');
        Amount percent = rate.low().scaled(2 - (digits.length() - 1));
        return round ? new Numeral(NumberRule.PER_MANY, rate.start(), many.end(), percent, null, false, false) : null;
    }

    static @Nullable Numeral single(char[] text, int from, int limit) {
        if (from >= limit) {
            return null;
        }
        Numeral numeral = Chars.isDigit(text[from])
                ? arabic(text, from, limit, MOST_PARTS)
                : Chars.isNumber(text[from]) || Chars.isFinancial(text, from, limit)
                        ? ChineseNumber.read(text, from, limit)
                        : null;
        return numeral == null ? null : more(text, numeral, limit);
    }

    private static @Nullable Numeral arabic(char[] text, int from, int limit, int parts) {
        long unscaled = 0;
        int digits = 0;
        int end = from;
        char separator = 0;
        while (end < limit && (Chars.isDigit(text[end]) || Separators.isOne(text, from, end, limit, separator))) {
            if (Chars.isDigit(text[end])) {
                unscaled = 10 * unscaled + Chars.value(text[end]);
                digits++;
            } else {
                separator = text[end];
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
        int scaleStart = scaleStart(text, end, limit);
        int scaleEnd = scale(text, scaleStart, limit);
        if (scaleEnd == scaleStart) {
            return new Numeral(NumberRule.ARABIC, from, end, amount, null, false, false);
        }
        int power = power(text, scaleStart, scaleEnd);
        amount = amount.scaled(power);
        boolean big = Chars.isBigScale(text[scaleEnd - 1]);
        if (scaleEnd < limit && Chars.isDigit(text[scaleEnd]) && parts > 1) {
            Numeral rest = arabic(text, scaleEnd, limit, parts - 1);
            if (rest != null
                    && rest.low().exponent() >= 0
                    && rest.low().value().compareTo(amount.quantumValue()) < 0
                    && digits(amount) <= MOST_DIGITS) {
                return mixed(from, amount, rest);
            }
        }
        return new Numeral(NumberRule.ARABIC_WITH_SCALE, from, scaleEnd, amount, null, false, big);
    }

    /** How many digits a number has before its decimal point. */
    private static int digits(Amount amount) {
        BigDecimal value = amount.value();
        return value.precision() - value.scale();
    }

    private static Numeral mixed(int from, Amount high, Numeral rest) {
        BigDecimal sum = high.value().add(rest.low().value());
        Amount amount = new Amount(sum.longValueExact(), 0, rest.low().quantum());
        return new Numeral(NumberRule.ARABIC_WITH_SCALE, from, rest.end(), amount, null, false, rest.scaled());
    }

    /** After the scale words that follow a number: 万, 百万, 万亿, 千. */
    static int scale(char[] text, int from, int limit) {
        int end = from;
        while (end < limit && Chars.isScale(text[end]) && end - from < 3) {
            end++;
        }
        return end;
    }

    /**
     * Where the scale words of a number may start: right behind it or, where they end in 万 or 亿, behind a blank or two
     * (9516.9 亿元). 百 and 千 behind a blank begin other words: 2024 百强榜.
     */
    static int scaleStart(char[] text, int from, int limit) {
        int at = Chars.afterBlanks(text, from, Math.min(limit, from + MOST_BLANKS));
        int end = scale(text, at, limit);
        return at == from || end > at && Chars.isBigScale(text[end - 1]) ? at : from;
    }

    static int power(char[] text, int from, int end) {
        int power = 0;
        for (int i = from; i < end; i++) {
            power += Chars.value(text[i]);
        }
        return power;
    }

    /** 余, 多 or 几 after the digits, and a scale word after it: 20余, 4000余万, 5000多, 三十几, 5000 多. */
    private static Numeral more(char[] text, Numeral numeral, int limit) {
        int end = Chars.afterBlanks(text, numeral.end(), Math.min(limit, numeral.end() + 1));
        if (end >= limit || MORE.indexOf(text[end]) < 0) {
            return numeral;
        }
        int scaleStart = scaleStart(text, end + 1, limit);
        int scaleEnd = scale(text, scaleStart, limit);
        if (scaleEnd == scaleStart) {
            scaleStart = end + 1;
            scaleEnd = end + 1;
        }
        if (scaleEnd == end + 1 && numeral.low().exponent() < 0) {
            return numeral;
        }
        int power = power(text, scaleStart, scaleEnd);
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
}
