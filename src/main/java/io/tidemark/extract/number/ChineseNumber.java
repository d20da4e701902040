package io.tidemark.extract.number;

import org.jspecify.annotations.Nullable;

/** Numbers in Chinese numerals: 一万五千亿, 三十几, 十五点八, 二十三四. */
final class ChineseNumber {
    private static final int NO_SKIP = -1;

    private ChineseNumber() {}

    /** The numeral that starts at a place, null where the characters make none. */
    static @Nullable Numeral read(char[] text, int from, int limit) {
        int end = from;
        int twin = NO_SKIP;
        while (end < limit && (Chars.isChineseDigit(text[end]) || Chars.isScale(text[end]))) {
            if (end > from && Chars.isChineseDigit(text[end]) && Chars.isChineseDigit(text[end - 1])) {
                boolean approximate = isApproximate(text[end - 1], text[end]);
                if (twin != NO_SKIP || !approximate) {
                    if (text[end - 1] != '零') {
                        return null;
                    }
                } else {
                    twin = end;
                }
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
        boolean scaled = text[end - 1] == '万' || text[end - 1] == '亿';
        NumberRule rule = twin == NO_SKIP ? NumberRule.CHINESE : NumberRule.CHINESE_RANGE;
        if (end + 1 < limit && text[end] == '点' && Chars.isChineseDigit(text[end + 1]) && twin == NO_SKIP) {
            return decimals(text, from, end, limit, low);
        }
        return new Numeral(rule, from, end, low, high, false, scaled);
    }

    /** Whether two digits side by side are the ends of a range: 三四, and 三五 by custom. */
    private static boolean isApproximate(char low, char high) {
        return low != '零' && high != '零' && Chars.value(high) == Chars.value(low) + 1 || low == '三' && high == '五';
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
        while (end < limit && (text[end] == '万' || text[end] == '亿')) {
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
            if (Chars.isChineseDigit(c)) {
                zero |= value == 0;
                digit = value;
                quantum = 0;
            } else if (value < 4) {
                section += (digit < 0 ? 1 : digit) * power(value);
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
            if (total < 0 || total > 1_000_000_000_000_000L) {
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
