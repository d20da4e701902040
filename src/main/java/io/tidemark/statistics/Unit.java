package io.tidemark.statistics;

/**
 * The canonical unit of a quantity: {@code CNY}, {@code %}, {@code pp}, {@code km2}, a measure word such as {@code 家},
 * {@code 1} for a bare count, or a compound with a slash ({@code CNY/m2}). Scale words are never part of it.
 *
 * @param code never blank
 */
public record Unit(String code) {
    public static final Unit ONE = new Unit("1");
    public static final Unit PERCENT = new Unit("%");
    public static final Unit PERCENTAGE_POINT = new Unit("pp");
    public static final Unit TIMES = new Unit("x");
    public static final Unit CNY = new Unit("CNY");

    public Unit {
        if (code.isBlank()) {
            throw new IllegalArgumentException("a unit needs a code; a bare count has 1");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
