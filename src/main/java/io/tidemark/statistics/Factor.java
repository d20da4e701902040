package io.tidemark.statistics;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How many of one unit are in another, as a fraction, so that thirds stay exact: a 亩 is 2000/3 square metres.
 *
 * @param numerator positive
 * @param denominator positive
 */
public record Factor(BigDecimal numerator, BigDecimal denominator) {
    public static final Factor ONE = new Factor(BigDecimal.ONE, BigDecimal.ONE);

    public Factor {
        if (numerator.signum() <= 0 || denominator.signum() <= 0) {
            throw new IllegalArgumentException("a factor is positive: " + numerator + "/" + denominator);
        }
    }

    /**
     * Reads {@code 1000}, {@code 0.001} or {@code 2000/3}.
     *
     * @throws NumberFormatException for anything else
     */
    public static Factor parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? new Factor(new BigDecimal(text), BigDecimal.ONE)
                : new Factor(new BigDecimal(text.substring(0, slash)), new BigDecimal(text.substring(slash + 1)));
    }

    public Factor times(Factor other) {
        return new Factor(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** The way back. */
    public Factor inverse() {
        return new Factor(denominator, numerator);
    }

    public boolean isOne() {
        return numerator.compareTo(denominator) == 0;
    }

    /** The value in the other unit: exact where it ends within 34 digits, else rounded there. */
    public BigDecimal of(BigDecimal value) {
        if (isOne()) {
            return value;
        }
        BigDecimal product = value.multiply(numerator);
        return denominator.compareTo(BigDecimal.ONE) == 0
                ? product
                : product.divide(denominator, MathContext.DECIMAL128);
    }
}
