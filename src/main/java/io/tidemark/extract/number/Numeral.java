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

    Numeral endingAt(int newEnd) {
        return new Numeral(rule, start, newEnd, low, high, more, scaled);
    }
}
