package io.tidemark.extract.number;

import org.jspecify.annotations.Nullable;

/**
 * A run of number characters with scale words, before its unit is known.
 *
 * @param rule how it was read
 * @param start first char
 * @param end after the last char
 * @param low the number, or the lower end of a range
 * @param high the upper end of a range
 * @param more whether 余, 多 or 几 inside says that it is somewhat more
 * @param scaled whether it ends in a scale word (万, 亿)
 */
public record Numeral(
        NumberRule rule,
        int start,
        int end,
        Amount low,
        @Nullable Amount high,
        boolean more,
        boolean scaled) {

    /** The same number in another power of ten: the scale word stands behind an aside. */
    public Numeral scaledBy(int power) {
        Amount scaledHigh = high == null ? null : high.scaled(power);
        return power == 0 ? this : new Numeral(rule, start, end, low.scaled(power), scaledHigh, more, true);
    }

    /** The power of ten of the scale words that it ends in, 0 for none. */
    public int scalePower(char[] text) {
        int from = end;
        while (from > start && Chars.isScale(text[from - 1])) {
            from--;
        }
        return scaled ? NumberReader.power(text, from, end) : 0;
    }

    /** From this power of ten to the next, with a word before it that leaves open how many of it there are: 数十亿. */
    public Numeral some(int from) {
        return new Numeral(NumberRule.SOME, from, end, low, low.scaled(1), false, scaled);
    }

    /** The same number below zero, with the sign that stands before it. */
    public Numeral negated() {
        return new Numeral(rule, start - 1, end, low.negated(), null, false, scaled);
    }

    /** The same number with 多 behind its unit: 3倍多. */
    public Numeral andMore() {
        return new Numeral(rule, start, end, low, high, true, scaled);
    }

    /** The range from this number to another, whose unit stands behind both. */
    public Numeral upTo(Numeral end) {
        return new Numeral(NumberRule.RANGE, start, end.end(), low, end.low(), false, end.scaled());
    }
}
