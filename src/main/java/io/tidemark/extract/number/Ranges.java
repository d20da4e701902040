package io.tidemark.extract.number;

import io.tidemark.catalogue.Notation;
import org.jspecify.annotations.Nullable;

/** Ranges: 3%—5%, 10至15家, 5万—6万, 10-15亿, 七千到九千亿. */
final class Ranges {
    private static final String MOVEMENT_START = Notation.MOVEMENT_START.signs();

    private Ranges() {}

    /** The range whose lower end is given, null where it does not go on as one. */
    static @Nullable Numeral read(char[] text, Numeral low, int limit) {
        int at = low.end();
        boolean lowPercent = at < limit && isPercent(text[at]);
        if (lowPercent) {
            at++;
        }
        at = Chars.afterBlanks(text, at, limit);
        if (low.high() != null || low.more() || at + 1 >= limit || !Chars.isRangeMark(text[at])) {
            return null;
        }
        boolean word = Chars.isRangeWord(text[at]);
        if (isMovement(text, low.start(), at)) {
            return null;
        }
        at++;
        if (at + 1 < limit && text[at] == text[at - 1] && !word) {
            at++;
        }
        Numeral high = NumberReader.single(text, Chars.afterBlanks(text, at, limit), limit);
        if (high == null || high.high() != null || high.more()) {
            return null;
        }
        boolean highPercent = high.end() < limit && isPercent(text[high.end()]);
        if (lowPercent != highPercent && lowPercent) {
            return null;
        }
        Amount from = sharing(text, low, high);
        return from == null
                ? null
                : new Numeral(NumberRule.RANGE, low.start(), high.end(), from, high.low(), false, high.scaled());
    }

    /**
     * The lower end with the scale words that stand once, behind the upper end, null where no sharing makes it lower. What is
     * shared is the end of the row of scale words: all of it where the lower end is one digit or has none of its own (五到八千万,
     * 10-15亿), what follows its own where the upper end repeats that (七千到九千亿), and 万 or 亿 alone in all other cases
     * (一百二十到一百五十万, 三到二十万). A lower end with its own 万 or 亿 shares nothing: 5000万—1亿.
     */
    private static @Nullable Amount sharing(char[] text, Numeral low, Numeral high) {
        Amount own = low.low();
        boolean shares = high.low().quantum() > 0 && !low.scaled();
        int row = shares ? scales(text, high.start(), high.end()) : high.end();
        int lowRow = scales(text, low.start(), low.end());
        int repeated = 0;
        while (lowRow + repeated < low.end()
                && row + repeated < high.end()
                && text[lowRow + repeated] == text[row + repeated]) {
            repeated++;
        }
        boolean repeats = repeated > 0 && lowRow + repeated == low.end();
        boolean compound = !Chars.isDigit(text[low.start()]) && low.end() - low.start() > 1;
        boolean single = row > high.start() && !(row + 1 == high.end() && Chars.value(text[row]) == 1);
        if (repeats || !compound && single) {
            Amount all = own.scaled(NumberReader.power(text, row + (repeats ? repeated : 0), high.end()));
            if (isBelow(all, high)) {
                return all;
            }
        }
        int big = high.end();
        while (big > row && Chars.isBigScale(text[big - 1])) {
            big--;
        }
        Amount group = own.scaled(NumberReader.power(text, big, high.end()));
        return isBelow(group, high) ? group : isBelow(own, high) ? own : null;
    }

    private static boolean isBelow(Amount low, Numeral high) {
        return low.value().compareTo(high.low().value()) < 0;
    }

    /** Where the scale words begin in which a number ends. */
    private static int scales(char[] text, int from, int end) {
        int at = end;
        while (at > from && Chars.isAnyScale(text[at - 1])) {
            at--;
        }
        return at;
    }

    /** Whether 至 or 到 leads from one level to another and not from one end of a range to the other: 从5%到8%. */
    static boolean isMovement(char[] text, int from, int mark) {
        return Chars.isRangeWord(text[mark]) && from > 0 && MOVEMENT_START.indexOf(text[from - 1]) >= 0;
    }

    static boolean isPercent(char c) {
        return c == '%' || c == '％' || c == '﹪';
    }
}
