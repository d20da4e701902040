package io.tidemark.extract.token;

import io.tidemark.extract.number.Numeral;
import io.tidemark.statistics.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A number with its unit, as it stands in the text.
 *
 * @param start first char of the number
 * @param end after the last char of the unit
 * @param numeral the number, null where the characters make none
 * @param unit the unit, null where none follows
 * @param counts whether the unit is a measure word
 */
public record Run(
        int start,
        int end,
        @Nullable Numeral numeral,
        @Nullable Unit unit,
        boolean counts) {

    /** Whether it is in per cent, tenths or a fraction. */
    public boolean isPercent() {
        return unit != null && unit.equals(Unit.PERCENT);
    }

    public boolean hasUnit(String code) {
        return unit != null && unit.code().equals(code);
    }
}
