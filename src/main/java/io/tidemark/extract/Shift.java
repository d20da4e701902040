package io.tidemark.extract;

import java.math.BigDecimal;

/** Values that differ as they do where a scale word was lost or read twice: by about 万 or 亿. */
public final class Shift {
    static final int[] POWERS = {4, 8};

    /** How many times as large or as small one thing may be within the years that a text compares. */
    private static final int MOST = 2;

    private Shift() {}

    /** The power of ten by which the larger of two values of one sign is too large for the other; 0 for none. */
    public static int between(BigDecimal one, BigDecimal other) {
        if (one.signum() == 0 || one.signum() != other.signum()) {
            return 0;
        }
        double ratio = one.doubleValue() / other.doubleValue();
        double above = ratio < 1 ? 1 / ratio : ratio;
        for (int power : POWERS) {
            double left = above / Math.pow(10, power);
            if (left * MOST >= 1 && left <= MOST) {
                return power;
            }
        }
        return 0;
    }
}
