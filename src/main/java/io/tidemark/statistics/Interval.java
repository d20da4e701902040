package io.tidemark.statistics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The values that a quantity leaves possible. {@code docs/reconciliation.md} gives the reason for each bound.
 *
 * @param low lower bound, null for none
 * @param lowIncluded whether the lower bound itself is possible
 * @param high upper bound, null for none; never below {@code low}
 * @param highIncluded whether the upper bound itself is possible
 */
public record Interval(
        @Nullable BigDecimal low,
        boolean lowIncluded,
        @Nullable BigDecimal high,
        boolean highIncluded) {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal ABOUT = new BigDecimal("0.05");
    private static final BigDecimal BESIDE = new BigDecimal("0.1");

    public Interval {
        if (low != null && high != null && low.compareTo(high) > 0) {
            throw new IllegalArgumentException("interval ends below its start: " + low + ".." + high);
        }
    }

    /** Both bounds included. */
    public static Interval closed(BigDecimal low, BigDecimal high) {
        return new Interval(low, true, high, true);
    }

    /** What the printed places and the qualifier leave possible. Qualifiers speak of the size of a fall, not of its sign. */
    public static Interval of(Quantity quantity) {
        BigDecimal low = quantity.value();
        BigDecimal high = quantity.high() == null ? low : quantity.high();
        return high.signum() < 0 ? of(high.negate(), low.negate(), quantity).negate() : of(low, high, quantity);
    }

    private static Interval of(BigDecimal low, BigDecimal high, Quantity quantity) {
        BigDecimal quantum = quantity.quantum();
        return switch (quantity.qualifier()) {
            case EXACT -> {
                BigDecimal half = quantum.multiply(HALF);
                yield new Interval(low.subtract(half), true, high.add(half), false);
            }
            case ABOUT ->
                closed(
                        low.subtract(part(low, ABOUT).max(quantum)),
                        high.add(part(high, ABOUT).max(quantum)));
            case UNDER -> new Interval(low.subtract(part(low, BESIDE).max(quantum)), true, high, false);
            case OVER ->
                new Interval(
                        low,
                        false,
                        high.add(part(high, BESIDE).max(lastDigit(high)).max(quantum)),
                        true);
            case AT_LEAST -> new Interval(low, true, null, false);
            case AT_MOST -> new Interval(null, false, high, true);
        };
    }

    private static BigDecimal part(BigDecimal value, BigDecimal part) {
        return value.abs().multiply(part);
    }

    /** The weight of the last digit that is not zero: 1000 for 5000, which 多 lets run up to 6000. */
    private static BigDecimal lastDigit(BigDecimal value) {
        return BigDecimal.ONE.scaleByPowerOfTen(-value.stripTrailingZeros().scale());
    }

    private Interval negate() {
        return new Interval(
                high == null ? null : high.negate(), highIncluded, low == null ? null : low.negate(), lowIncluded);
    }

    /** The same values in another unit. */
    public Interval times(Factor factor) {
        return new Interval(
                low == null ? null : factor.of(low), lowIncluded, high == null ? null : factor.of(high), highIncluded);
    }

    /** How far the nearest values of both lie apart; zero where the intervals meet or touch. */
    public BigDecimal distanceTo(Interval other) {
        BigDecimal above = gap(high, other.low);
        BigDecimal below = gap(other.high, low);
        return above.max(below).max(BigDecimal.ZERO);
    }

    private static BigDecimal gap(@Nullable BigDecimal high, @Nullable BigDecimal low) {
        return high == null || low == null ? BigDecimal.ZERO : low.subtract(high);
    }

    /** Whether some value is possible in both. */
    public boolean meets(Interval other) {
        return reaches(low, lowIncluded, other.high, other.highIncluded)
                && reaches(other.low, other.lowIncluded, high, highIncluded);
    }

    private static boolean reaches(
            @Nullable BigDecimal low, boolean lowIncluded, @Nullable BigDecimal high, boolean highIncluded) {
        if (low == null || high == null) {
            return true;
        }
        int order = low.compareTo(high);
        return order < 0 || order == 0 && lowIncluded && highIncluded;
    }

    /** High less low, null where a bound is missing. */
    public @Nullable BigDecimal width() {
        return low == null || high == null ? null : high.subtract(low);
    }
}
