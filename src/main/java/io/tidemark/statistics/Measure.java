package io.tidemark.statistics;

import java.util.Locale;

/** What a quantity says about its indicator. */
public enum Measure {
    /** An amount, a count or a rate as it stands. */
    LEVEL,
    /** Relative change against a base period, in per cent; a fall is negative. */
    GROWTH,
    /** Absolute change against a base, in the unit of the level or in percentage points; a fall is negative. */
    CHANGE,
    /** A part of a whole, in per cent. */
    SHARE,
    /** How many times the base: unit {@code x}. */
    MULTIPLE;

    /** Whether it sets a value against another: it has a {@link Base}. */
    public boolean compares() {
        return this == GROWTH || this == CHANGE || this == MULTIPLE;
    }

    /** The name in data files, in the store and in JSON: {@code growth}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a code that is none of the five */
    public static Measure of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
