package io.tidemark.extract.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The parts of a whole in one row: 2.7:40.4:56.9, three numbers or more that add up to a hundred. */
public final class Composition {
    private static final int FEWEST = 3;
    private static final int MOST = 8;
    /** How far rounding may take the sum from a hundred. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.3");

    private Composition() {}

    /** The parts from a place on, each without its mark; empty where they are none. */
    public static List<Numeral> read(char[] text, int from, int limit) {
        List<Numeral> parts = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        int at = from;
        while (parts.size() < MOST && at < limit && Chars.isDigit(text[at])) {
            Numeral part = NumberReader.single(text, at, limit);
            if (part == null || part.scaled() || part.high() != null || part.more()) {
                return List.of();
            }
            Amount low = part.low();
            parts.add(new Numeral(NumberRule.COMPOSITION, part.start(), part.end(), low, null, false, false));
            sum = sum.add(low.value());
            at = spaces(text, part.end(), limit);
            if (at >= limit || !isColon(text[at])) {
                break;
            }
            at = spaces(text, at + 1, limit);
        }
        boolean whole = sum.subtract(BigDecimal.valueOf(100)).abs().compareTo(ROUNDING) <= 0;
        return parts.size() >= FEWEST && whole ? parts : List.of();
    }

    /** Whether a colon stands behind a number, spaces apart: only then a composition can begin there. */
    public static boolean mayBegin(char[] text, Numeral first, int limit) {
        int at = spaces(text, first.end(), limit);
        return at < limit && isColon(text[at]);
    }

    private static int spaces(char[] text, int from, int limit) {
        int at = from;
        while (at < limit && text[at] == ' ') {
            at++;
        }
        return at;
    }

    private static boolean isColon(char c) {
        return c == ':' || c == '：' || c == '∶';
    }
}
