package io.tidemark.extract.number;

import io.tidemark.catalogue.Notation;
import org.jspecify.annotations.Nullable;

/** Numbers in Chinese numerals: 一万五千亿, 三十几, 十五点八, 二十三四, 伍仟万. */
final class ChineseNumber {
    private static final int NO_SKIP = -1;
    private static final char POINT = Notation.POINT.sign();
    private static final long LARGEST = 1_000_000_000_000_000L;

    private ChineseNumber() {}

    /** The numeral that starts at a place, null where the characters make none. */
    static @Nullable Numeral read(char[] text, int from, int limit) {
        boolean financial = Chars.isFinancial(text, from, limit);
        int end = from;
        int twin = NO_SKIP;
        while (end < limit && isPart(text[end], financial)) {
            if (end > from && Chars.isAnyDigit(text[end]) && Chars.isAnyDigit(text[end - 1])) {
                boolean approximate = isApproximate(text[end - 1], text[end]);
                if (twin != NO_SKIP || !approximate) {
                    if (Chars.value(text[end - 1]) != 0) {
                        return null;
                    }
                } else {
                    twin = end;
                }
            }
            if (end > from && !mayFollow(text, from, end)) {
                return null;
            }
            end++;
        }
        if (end == from) {
            return null;
        }
        Amount low = amount(text, from, end, twin);
        Amount high = twin == NO_SKIP ? null : amount(text, from, end, twin - 1);
        if (low == null || twin != NO_SKIP && (high == null || high.value().compareTo(low.value()) <= 0)) {
            return null;
        }
        NumberRule rule =
                financial ? NumberRule.FINANCIAL : twin == NO_SKIP ? NumberRule.CHINESE : NumberRule.CHINESE_RANGE;
        if (end + 1 < limit && text[end] == POINT && Chars.isChineseDigit(text[end + 1]) && twin == NO_SKIP) {
            return decimals(text, from, end, limit, low);
        }
        return new Numeral(rule, from, end, low, high, false, Chars.isBigScale(text[end - 1]));
    }

    private static boolean isPart(char c, boolean financial) {
        return financial ? Chars.isAnyDigit(c) || Chars.isAnyScale(c) : Chars.isChineseDigit(c) || Chars.isScale(c);
    }

    /**
     * Whether a scale word may stand behind the character before it. Within a group of four digits the scales fall, and each
     * has its digit, which 十 may leave out: no 一百千, no 万千. 万 and 亿 close a group whatever it ends with.
     */
    private static boolean mayFollow(char[] text, int from, int at) {
        char before = text[at - 1];
        if (!Chars.isAnyScale(text[at]) || Chars.isBigScale(text[at])) {
            return true;
        }
        if (Chars.isAnyDigit(before)) {
            int lower = lastScale(text, from, at);
            return lower < 0 || lower > Chars.value(text[at]) || lower >= 4;
        }
        return Chars.value(text[at]) == 1 && Chars.value(before) > 1;
    }

    /** The power of the last scale word before a place, negative for none. */
    private static int lastScale(char[] text, int from, int at) {
        for (int i = at - 1; i >= from; i--) {
            if (Chars.isAnyScale(text[i])) {
                return Chars.value(text[i]);
            }
        }
        return -1;
    }

    /** Whether two digits side by side are the ends of a range: 三四, and 三五 by custom. */
    private static boolean isApproximate(char low, char high) {
        int first = Chars.value(low);
        int second = Chars.value(high);
        return first != 0 && second == first + 1 || first == 3 && second == 5;
    }

    private static Numeral decimals(char[] text, int from, int point, int limit, Amount whole) {
        long unscaled = whole.unscaled();
        int end = point + 1;
        int digits = 0;
        while (end < limit && Chars.isChineseDigit(text[end]) && digits < 6) {
            unscaled = 10 * unscaled + Chars.value(text[end++]);
            digits++;
        }
        Amount amount = new Amount(unscaled, -digits, -digits);
        int power = 0;
        while (end < limit && Chars.isBigScale(text[end])) {
            power += Chars.value(text[end++]);
        }
        return new Numeral(NumberRule.CHINESE_DECIMAL, from, end, amount.scaled(power), null, false, power > 0);
    }

    /** The value of the characters but the one to skip, null where they are no number. */
    private static @Nullable Amount amount(char[] text, int from, int end, int skip) {
        long total = 0;
        long section = 0;
        int digit = -1;
        int lastPower = 0;
        int quantum = 0;
        boolean zero = false;
        for (int i = from; i < end; i++) {
            if (i == skip) {
                continue;
            }
            char c = text[i];
            int value = Chars.value(c);
            if (Chars.isAnyDigit(c)) {
                zero |= value == 0;
                digit = value;
                quantum = 0;
            } else if (value < 4) {
                section += (digit <= 0 ? 1 : digit) * power(value);
                digit = -1;
                lastPower = value;
                quantum = value;
            } else {
                long part = section + Math.max(digit, 0);
                if (part == 0 && total == 0) {
                    part = 1;
                }
                total = value == 8 ? (total + part) * power(8) : total + part * power(4);
                section = 0;
                digit = -1;
                lastPower = value;
                quantum = value + (quantum > 0 ? quantum : 0);
            }
            if (total < 0 || total > LARGEST) {
                return null;
            }
        }
        if (digit > 0 && lastPower >= 2 && !zero && end - from >= 3) {
            section += digit * power(lastPower - 1);
            quantum = lastPower - 1;
        } else if (digit > 0) {
            section += digit;
        }
        return new Amount(total + section, 0, Math.min(quantum, 15));
    }

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }
}
