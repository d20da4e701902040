package io.tidemark.extract;

import java.math.BigDecimal;
import java.math.MathContext;

/** Values that differ as they do where a scale word was lost or read twice: by about 万 or 亿. */
public final class Shift {
    static final int[] POWERS = {4, 8};

    /** How far from a power of ten the ratio of two values of one thing may lie: what a year may do to it. */
    private static final BigDecimal MOST = new BigDecimal(2);

    private static final BigDecimal LEAST = new BigDecimal("0.5");

    private Shift() {}

    /** The power of ten by which the larger of two values of one sign is too large for the other; 0 for none. */
    public static int between(BigDecimal one, BigDecimal other) {
        if (one.signum() == 0 || one.signum() != other.signum()) {
            return 0;
        }
        BigDecimal large = one.abs().max(other.abs());
        BigDecimal small = one.abs().min(other.abs());
        for (int power : POWERS) {
            BigDecimal ratio = large.divide(small, MathContext.DECIMAL64).scaleByPowerOfTen(-power);
            if (ratio.compareTo(LEAST) >= 0 && ratio.compareTo(MOST) <= 0) {
                return power;
            }
        }
        return 0;
    }
}
