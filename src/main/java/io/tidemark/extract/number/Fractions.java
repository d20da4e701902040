package io.tidemark.extract.number;

import io.tidemark.catalogue.Notation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Parts of a whole and ratios: 百分之五, 三分之二, 六成, 一半, 2.5:1. */
final class Fractions {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final String OF = Notation.PARTS_OF.word();
    private static final String TWO_DIGITS = Notation.TWO_DIGITS.word();
    private static final char TENTHS = Notation.TENTHS.sign();
    private static final int PER_CENT = 2;
    private static final int PER_MILLE = 3;

    private Fractions() {}

    static @Nullable Numeral read(char[] text, int from, int limit) {
        char first = text[from];
        int over = NumberReader.scale(text, from, limit);
        if (over > from && starts(text, over, limit, OF)) {
            int power = NumberReader.power(text, from, over);
            Numeral parts = power == 1 ? null : parts(text, from, over, limit, power);
            if (parts != null) {
                return parts;
            }
        }
        if (Chars.isChineseDigit(first) || Chars.isTen(first)) {
            int next = from + 1;
            if (starts(text, next, limit, OF)) {
                return fraction(text, from, limit, Chars.isScale(first) ? 10 : Chars.value(first), next + OF.length());
            }
            if (next < limit && text[next] == TENTHS && !Tenths.isOtherWord(text, next, limit)) {
                return Tenths.read(text, from, limit);
            }
        }
        if (Chars.isDigit(first)
                && from + 1 < limit
                && text[from + 1] == TENTHS
                && !Tenths.isOtherWord(text, from + 1, limit)) {
            return Tenths.read(text, from, limit);
        }
        if (starts(text, from, limit, TWO_DIGITS)) {
            return new Numeral(
                    NumberRule.DIGITS, from, from + TWO_DIGITS.length(), new Amount(10, 0, 0), null, false, false);
        }
        return null;
    }

    /** 百分之五, 百分之三至百分之五, 百分之三至五, 十万分之八; the scale word before 分之 ends at {@code over}. */
    private static @Nullable Numeral parts(char[] text, int from, int over, int limit, int power) {
        NumberRule rule = rule(power);
        int prefix = over + OF.length() - from;
        Numeral low = NumberReader.single(text, from + prefix, limit);
        if (low == null) {
            return null;
        }
        int at = low.end();
        if (at < limit && Chars.isRangeMark(text[at]) && !Ranges.isMovement(text, from, at)) {
            boolean repeated = starts(text, at + 1, limit, new String(text, from, prefix));
            Numeral high = NumberReader.single(text, repeated ? at + 1 + prefix : at + 1, limit);
            if (high != null && high.low().value().compareTo(low.low().value()) > 0) {
                return new Numeral(rule, from, high.end(), low.low(), high.low(), false, false)
                        .scaledBy(inPerCent(power));
            }
        }
        return new Numeral(rule, from, at, low.low(), null, low.more(), false).scaledBy(inPerCent(power));
    }

    private static NumberRule rule(int power) {
        return power == PER_CENT
                ? NumberRule.PER_CENT
                : power == PER_MILLE ? NumberRule.PER_MILLE : NumberRule.PER_MANY;
    }

    /** 万分之三 is 0.03 %: no unit stands for parts of ten thousand and more. */
    private static int inPerCent(int power) {
        return power > PER_MILLE ? PER_CENT - power : 0;
    }

    private static @Nullable Numeral fraction(char[] text, int from, int limit, int under, int at) {
        Numeral over = at < limit && under > 1 ? ChineseNumber.read(text, at, limit) : null;
        return over == null ? null : inPerCent(from, over.end(), over.low().value(), BigDecimal.valueOf(under));
    }

    /** The fraction of two numbers that stand from one place to another; null where it is no part of a whole. */
    private static @Nullable Numeral inPerCent(int from, int end, BigDecimal over, BigDecimal under) {
        if (over.signum() <= 0 || over.compareTo(under) >= 0) {
            return null;
        }
        BigDecimal percent = over.multiply(HUNDRED).divide(under, 2, RoundingMode.HALF_UP);
        Amount amount = new Amount(percent.unscaledValue().longValueExact(), -2, -2);
        return new Numeral(NumberRule.FRACTION, from, end, amount, null, false, false);
    }

    /** 1/8: whole numbers on both sides of a stroke, with no sign behind that makes a date or a code of them. */
    static @Nullable Numeral stroke(char[] text, int from, int limit) {
        Numeral over = Chars.isDigit(text[from]) ? NumberReader.single(text, from, limit) : null;
        if (over == null) {
            return null;
        }
        int at = over.end() + 1;
        if (at >= limit || text[at - 1] != '/' && text[at - 1] != '／' || !Chars.isDigit(text[at])) {
            return null;
        }
        Numeral under = NumberReader.single(text, at, limit);
        if (under == null || !isWhole(over) || !isWhole(under)) {
            return null;
        }
        return under.end() == limit || !isCode(text[under.end()])
                ? inPerCent(from, under.end(), over.low().value(), under.low().value())
                : null;
    }

    private static boolean isWhole(Numeral numeral) {
        return numeral.low().exponent() == 0 && numeral.high() == null && !numeral.more() && !numeral.scaled();
    }

    private static boolean isCode(char c) {
        return c == '/' || c == '／' || c == '-' || c == '.' || Chars.isLatin(c);
    }

    /** 2.5:1 with one on the right: the left number counts. */
    static @Nullable Numeral ratio(char[] text, Numeral left, int limit) {
        int at = left.end();
        if (at + 1 >= limit
                || text[at] != ':' && text[at] != '：' && text[at] != '∶'
                || text[at + 1] != '1' && text[at + 1] != '１'
                || left.scaled()
                || at + 2 < limit && (Chars.isNumber(text[at + 2]) || text[at + 2] == '.')) {
            return null;
        }
        return new Numeral(NumberRule.RATIO, left.start(), at + 2, left.low(), null, false, false);
    }

    static boolean starts(char[] text, int from, int limit, String word) {
        if (from + word.length() > limit) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text[from + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
