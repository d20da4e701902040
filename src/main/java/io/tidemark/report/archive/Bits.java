package io.tidemark.report.archive;

import java.io.IOException;
import java.io.OutputStream;

/** Bits on their way into bytes, the lowest first. */
final class Bits {
    private final OutputStream out;
    private final byte[] bytes = new byte[1 << 13];
    private int filled;
    private long waiting;
    private int count;

    Bits(OutputStream out) {
        this.out = out;
    }

    /** @param length at most 16 */
    void put(int value, int length) throws IOException {
        waiting |= (long) value << count;
        count += length;
        while (count >= 8) {
            put((byte) waiting);
            waiting >>>= 8;
            count -= 8;
        }
    }

    /** Fills the last byte with zeros. */
    void finish() throws IOException {
        if (count > 0) {
            put((byte) waiting);
        }
        out.write(bytes, 0, filled);
        filled = 0;
        count = 0;
        waiting = 0;
    }

    private void put(byte value) throws IOException {
        bytes[filled++] = value;
        if (filled == bytes.length) {
            out.write(bytes, 0, filled);
            filled = 0;
        }
    }
}
