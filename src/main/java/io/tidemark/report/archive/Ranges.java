package io.tidemark.report.archive;

import java.io.IOException;

/** Numbers as RFC 1951 writes them: a code for the range and some bits for the place in it. */
enum Ranges {
    /** Lengths of matches, 3 to 258; the last has a code of its own. */
    LENGTHS(3, 258, 29, 4),
    /** Distances of matches, 1 to 32768. */
    DISTANCES(1, 32768, 30, 2);

    private final int[] first;
    private final int[] extra;
    private final byte[] codes;

    /** @param step how many codes share one number of extra bits, after twice as many without any */
    Ranges(int from, int to, int count, int step) {
        first = new int[count];
        extra = new int[count];
        codes = new byte[to + 1];
        int value = from;
        for (int code = 0; code < count; code++) {
            boolean alone = step == 4 && code == count - 1;
            extra[code] = alone ? 0 : Math.max(0, code / step - 1);
            first[code] = alone ? to : value;
            value += 1 << extra[code];
        }
        for (int code = 0; code < count; code++) {
            int end = Math.min(to + 1, first[code] + (1 << extra[code]));
            for (int i = first[code]; i < end; i++) {
                codes[i] = (byte) code;
            }
        }
    }

    int code(int value) {
        return codes[value];
    }

    void putRest(int value, int code, Bits bits) throws IOException {
        bits.put(value - first[code], extra[code]);
    }
}
