package io.tidemark.reconcile;

import io.tidemark.statistics.Interval;
import io.tidemark.statistics.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How far two quantities of one thing contradict each other: the gap between the nearest values that they leave possible.
 *
 * @param absolute in the base unit of their dimension; zero where the intervals meet or touch
 * @param percent the same as a part of the agreed value's size, two decimals; null where that value is zero
 */
public record Distance(BigDecimal absolute, @Nullable BigDecimal percent) {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /**
     * The distance of a rival from the agreed value.
     *
     * @throws IllegalArgumentException for units that nothing fixed connects
     */
    public static Distance between(Quantity agreed, Quantity rival) {
        if (!Reconciliation.baseOf(agreed).equals(Reconciliation.baseOf(rival))) {
            throw new IllegalArgumentException("nothing fixed lies between " + agreed.unit() + " and " + rival.unit());
        }
        Interval held = Reconciliation.interval(agreed);
        BigDecimal absolute = held.distanceTo(Reconciliation.interval(rival));
        BigDecimal size = Reconciliation.value(agreed).abs();
        return new Distance(
                absolute.signum() == 0 ? BigDecimal.ZERO : absolute,
                size.signum() == 0 ? null : absolute.multiply(HUNDRED).divide(size, 2, RoundingMode.HALF_UP));
    }
}
