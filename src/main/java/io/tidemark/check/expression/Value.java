package io.tidemark.check.expression;

import io.tidemark.statistics.Interval;
import io.tidemark.statistics.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number and the values that rounding leaves possible: arithmetic goes on in both.
 *
 * @param point what the printed numbers give
 * @param interval what they may stand for
 */
public record Value(BigDecimal point, Interval interval) {
    private static final MathContext DIGITS = MathContext.DECIMAL128;
    private static final BigDecimal TWO = new BigDecimal(2);

    public static Value exactly(BigDecimal number) {
        return new Value(number, Interval.closed(number, number));
    }

    public static Value of(Quantity quantity) {
        BigDecimal high = quantity.high();
        BigDecimal point =
                high == null ? quantity.value() : quantity.value().add(high).divide(TWO, DIGITS);
        return new Value(point, Interval.of(quantity));
    }

    Value plus(Value other) {
        Interval a = interval;
        Interval b = other.interval;
        return new Value(
                point.add(other.point),
                new Interval(
                        a.low() == null || b.low() == null ? null : a.low().add(b.low()),
                        a.lowIncluded() && b.lowIncluded(),
                        a.high() == null || b.high() == null ? null : a.high().add(b.high()),
                        a.highIncluded() && b.highIncluded()));
    }

    Value minus(Value other) {
        Interval b = other.interval;
        return plus(new Value(
                other.point.negate(),
                new Interval(negate(b.high()), b.highIncluded(), negate(b.low()), b.lowIncluded())));
    }

    private static @Nullable BigDecimal negate(@Nullable BigDecimal number) {
        return number == null ? null : number.negate();
    }

    Value times(Value other) {
        List<End> ends = new ArrayList<>();
        for (End a : ends(interval)) {
            for (End b : ends(other.interval)) {
                ends.add(a.times(b));
            }
        }
        return new Value(point.multiply(other.point, DIGITS), hull(ends));
    }

    /** Null where the divisor may be nothing. */
    @Nullable
    Value over(Value other) {
        Interval b = other.interval;
        boolean positive = b.low() != null && b.low().signum() > 0;
        boolean negative = b.high() != null && b.high().signum() < 0;
        if (!positive && !negative) {
            return null;
        }
        Interval inverse = new Interval(
                inverse(b.high()),
                b.high() != null && b.highIncluded(),
                inverse(b.low()),
                b.low() != null && b.lowIncluded());
        return times(new Value(BigDecimal.ONE.divide(other.point, DIGITS), inverse));
    }

    /** One over a bound; nothing for a bound that is missing. */
    private static BigDecimal inverse(@Nullable BigDecimal bound) {
        return bound == null ? BigDecimal.ZERO : BigDecimal.ONE.divide(bound, DIGITS);
    }

    /** With room for what rounding does not explain: a part of the point's size on each side. */
    public Value widened(BigDecimal part) {
        BigDecimal room = point.abs().multiply(part, DIGITS);
        return plus(new Value(BigDecimal.ZERO, Interval.closed(room.negate(), room)));
    }

    boolean mayBeAtMost(Value other) {
        BigDecimal low = interval.low();
        BigDecimal high = other.interval.high();
        return low == null
                || high == null
                || low.compareTo(high) < 0
                || low.compareTo(high) == 0 && interval.lowIncluded() && other.interval.highIncluded();
    }

    private static List<End> ends(Interval interval) {
        return List.of(
                new End(interval.low(), -1, interval.lowIncluded()),
                new End(interval.high(), 1, interval.highIncluded()));
    }

    private static Interval hull(List<End> ends) {
        List<End> sorted = ends.stream().sorted(End.PLACE).toList();
        End low = sorted.get(0);
        End high = sorted.get(sorted.size() - 1);
        return new Interval(
                low.at(),
                ends.stream().anyMatch(end -> end.included() && End.PLACE.compare(end, low) == 0),
                high.at(),
                ends.stream().anyMatch(end -> end.included() && End.PLACE.compare(end, high) == 0));
    }

    /**
     * An end of an interval.
     *
     * @param at null for one that is infinitely far
     * @param side the sign of such an end
     */
    private record End(@Nullable BigDecimal at, int side, boolean included) {
        static final Comparator<End> PLACE = (a, b) -> {
            if (a.at == null || b.at == null) {
                return Integer.compare(a.at == null ? a.side : 0, b.at == null ? b.side : 0);
            }
            return a.at.compareTo(b.at);
        };

        End times(End other) {
            if (at != null && other.at != null) {
                return new End(at.multiply(other.at, DIGITS), 0, included && other.included);
            }
            int sign = sign() * other.sign();
            return sign == 0 ? new End(BigDecimal.ZERO, 0, true) : new End(null, sign, false);
        }

        private int sign() {
            return at == null ? side : at.signum();
        }
    }
}
