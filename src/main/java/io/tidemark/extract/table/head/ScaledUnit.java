package io.tidemark.extract.table.head;

import io.tidemark.statistics.Unit;

/**
 * A unit as a heading prints it.
 *
 * @param unit canonical
 * @param power of ten by which the numbers under it are to be multiplied: 8 for 亿元
 */
public record ScaledUnit(Unit unit, int power) {
    public static final ScaledUnit PERCENT = new ScaledUnit(Unit.PERCENT, 0);
    public static final ScaledUnit POINTS = new ScaledUnit(Unit.PERCENTAGE_POINT, 0);
    public static final ScaledUnit ONE = new ScaledUnit(Unit.ONE, 0);

    public boolean isPercent() {
        return unit.equals(Unit.PERCENT);
    }
}
