package io.tidemark.extract.number;

import org.jspecify.annotations.Nullable;

/** Ranges: 3%—5%, 10至15家, 5万—6万, 10-15亿. */
final class Ranges {
    private Ranges() {}

    /** The range whose lower end is given, null where it does not go on as one. */
    static @Nullable Numeral read(char[] text, Numeral low, int limit) {
        int at = low.end();
        boolean lowPercent = at < limit && isPercent(text[at]);
        if (lowPercent) {
            at++;
        }
        if (low.high() != null || low.more() || at + 1 >= limit || !Chars.isRangeMark(text[at])) {
            return null;
        }
        boolean word = text[at] == '至' || text[at] == '到';
        at++;
        if (at + 1 < limit && text[at] == text[at - 1] && !word) {
            at++;
        }
        Numeral high = NumberReader.single(text, at, limit);
        if (high == null || high.high() != null || high.more()) {
            return null;
        }
        boolean highPercent = high.end() < limit && isPercent(text[high.end()]);
        if (lowPercent != highPercent && lowPercent) {
            return null;
        }
        Amount from = low.low();
        int missing = high.low().quantum() > 0 && !low.scaled() && high.scaled() ? scaleOf(text, high) : 0;
        from = from.scaled(missing);
        if (from.value().compareTo(high.low().value()) >= 0) {
            return null;
        }
        return new Numeral(NumberRule.RANGE, low.start(), high.end(), from, high.low(), false, high.scaled());
    }

    private static int scaleOf(char[] text, Numeral numeral) {
        int start = numeral.end();
        while (start > numeral.start() && Chars.isScale(text[start - 1])) {
            start--;
        }
        return NumberReader.power(text, start, numeral.end());
    }

    static boolean isPercent(char c) {
        return c == '%' || c == '％' || c == '﹪';
    }
}
