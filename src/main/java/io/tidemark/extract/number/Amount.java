package io.tidemark.extract.number;

import java.math.BigDecimal;

/**
 * A number as lexed, without a decimal yet: {@code unscaled * 10^exponent}, last printed place {@code 10^quantum}.
 *
 * @param unscaled the digits, at most 18 of them
 * @param exponent power of ten that they are multiplied by
 * @param quantum power of ten of the last printed place
 */
public record Amount(long unscaled, int exponent, int quantum) {

    /** The number as a decimal, without an exponent of its own. */
    public BigDecimal value() {
        BigDecimal value = BigDecimal.valueOf(unscaled).scaleByPowerOfTen(exponent);
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    /** The number in plain digits, as {@link #value} prints. */
    public String plain() {
        String digits = Long.toString(Math.abs(unscaled));
        String sign = unscaled < 0 ? "-" : "";
        if (unscaled == 0 && exponent >= 0) {
            return "0";
        }
        if (exponent >= 0) {
            return sign + digits + "0".repeat(exponent);
        }
        int point = digits.length() + exponent;
        return point > 0
                ? sign + digits.substring(0, point) + '.' + digits.substring(point)
                : sign + "0." + "0".repeat(-point) + digits;
    }

    /** The weight of the last printed place. */
    public BigDecimal quantumValue() {
        BigDecimal one = BigDecimal.ONE.scaleByPowerOfTen(quantum);
        return one.scale() < 0 ? one.setScale(0) : one;
    }

    Amount negated() {
        return new Amount(-unscaled, exponent, quantum);
    }

    /** The same number with its scale word moved by a power of ten. */
    public Amount scaled(int power) {
        return power == 0 ? this : new Amount(unscaled, exponent + power, quantum + power);
    }
}
