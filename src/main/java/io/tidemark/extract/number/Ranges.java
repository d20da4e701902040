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
        boolean word = isWord(text[at]);
        if (isMovement(text, low.start(), at)) {
            return null;
        }
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
        int missing = high.low().quantum() > 0 && !low.scaled() && high.scaled() ? high.scalePower(text) : 0;
        from = from.scaled(missing);
        if (from.value().compareTo(high.low().value()) >= 0) {
            return null;
        }
        return new Numeral(NumberRule.RANGE, low.start(), high.end(), from, high.low(), false, high.scaled());
    }

    private static boolean isWord(char mark) {
        return mark == '至' || mark == '到';
    }

    /** Whether 至 or 到 leads from one level to another and not from one end of a range to the other: 从5%到8%. */
    static boolean isMovement(char[] text, int from, int mark) {
        return isWord(text[mark])
                && from > 0
                && (text[from - 1] == '从' || text[from - 1] == '由' || text[from - 1] == '從');
    }

    static boolean isPercent(char c) {
        return c == '%' || c == '％' || c == '﹪';
    }
}
