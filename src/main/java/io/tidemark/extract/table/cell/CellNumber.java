package io.tidemark.extract.table.cell;

import io.tidemark.extract.number.Numeral;
import io.tidemark.extract.table.head.ScaledUnit;
import io.tidemark.statistics.Quantity.Qualifier;
import org.jspecify.annotations.Nullable;

/**
 * The number of a cell that holds nothing else.
 *
 * @param start first char: the sign, or the first of the number
 * @param end after the last char of the number, or of the unit printed with it
 * @param numeral the number without sign; its scale words are multiplied out
 * @param negative whether a sign, brackets or a word make it negative
 * @param move how words before it say that it moved
 * @param qualifier words around it
 * @param unit printed with it, null for none
 */
public record CellNumber(
        int start,
        int end,
        Numeral numeral,
        boolean negative,
        Move move,
        Qualifier qualifier,
        @Nullable ScaledUnit unit) {

    /** 增长5.2 and 下降2.1. */
    public enum Move {
        NONE,
        RISE,
        FALL
    }
}
