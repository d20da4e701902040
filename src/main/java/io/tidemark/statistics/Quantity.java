package io.tidemark.statistics;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A number with its unit as a source prints it: an interval, not a point.
 *
 * @param value scale words multiplied out, sign included; the lower end of a range
 * @param high the upper end of a range, null where the source gives a single number; never below {@code value}
 * @param unit canonical unit
 * @param qualifier what the source says around the number
 * @param quantum the weight of the last printed place in {@code unit}, positive: 0.1 for 5.2 %, 100 for 1.26万; it bounds
 *     the rounding of the source
 */
public record Quantity(
        BigDecimal value, @Nullable BigDecimal high, Unit unit, Qualifier qualifier, BigDecimal quantum) {

    /** The words around a number, as a sign. */
    public enum Qualifier {
        EXACT(""),
        ABOUT("~"),
        UNDER("<"),
        OVER(">"),
        AT_LEAST(">="),
        AT_MOST("<=");

        private final String sign;

        Qualifier(String sign) {
            this.sign = sign;
        }

        /** The sign in the store and in JSON; empty for an exact number. */
        public String sign() {
            return sign;
        }

        /** @throws IllegalArgumentException for a sign that is none of the six */
        public static Qualifier of(String sign) {
            for (Qualifier qualifier : values()) {
                if (qualifier.sign.equals(sign)) {
                    return qualifier;
                }
            }
            throw new IllegalArgumentException("no qualifier has the sign '" + sign + "'");
        }
    }

    public Quantity {
        if (high != null && high.compareTo(value) < 0) {
            throw new IllegalArgumentException("range ends below its start: " + value + ".." + high);
        }
        if (quantum.signum() <= 0) {
            throw new IllegalArgumentException("quantum must be positive: " + quantum);
        }
    }

    /** An exact number printed with the given last place. */
    public static Quantity exact(BigDecimal value, Unit unit, BigDecimal quantum) {
        return new Quantity(value, null, unit, Qualifier.EXACT, quantum);
    }

    /** Equal numbers are equal whatever their trailing zeros: 5 and 5.0 are one value, their quanta tell them apart. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Quantity that
                && value.compareTo(that.value) == 0
                && sameHigh(that.high)
                && unit.equals(that.unit)
                && qualifier == that.qualifier
                && quantum.compareTo(that.quantum) == 0;
    }

    private boolean sameHigh(@Nullable BigDecimal other) {
        return high == null || other == null ? high == other : high.compareTo(other) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                value.stripTrailingZeros(),
                high == null ? null : high.stripTrailingZeros(),
                unit,
                qualifier,
                quantum.stripTrailingZeros());
    }
}
