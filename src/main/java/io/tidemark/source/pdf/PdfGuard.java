package io.tidemark.source.pdf;

import io.tidemark.source.ReadingLimits;
import io.tidemark.source.Refusal.Reason;
import io.tidemark.source.format.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Looks a PDF through before it is parsed: whether it ends as one, and how far its packed streams would grow. */
final class PdfGuard {
    private static final int TAIL = 2048;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

    private PdfGuard() {}

    static void check(byte[] bytes, ReadingLimits limits) throws RefusedException {
        int from = Math.max(0, bytes.length - TAIL);
        String tail = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
        if (!tail.contains("%%EOF")) {
            throw new RefusedException(Reason.TRUNCATED);
        }
        long inflated = 0;
        byte[] buffer = new byte[1 << 16];
        for (int at = next(bytes, 0); at >= 0; at = next(bytes, at)) {
            inflated = inflate(bytes, at, buffer, inflated, limits);
        }
    }

    /** The first byte of the next stream's data, -1 after the last. */
    private static int next(byte[] bytes, int from) {
        for (int i = from; i < bytes.length - STREAM.length - 2; i++) {
            if (bytes[i] == 's' && matches(bytes, i) && (i < 3 || bytes[i - 1] != 'd')) {
                int data = i + STREAM.length;
                data += bytes[data] == '\r' ? 1 : 0;
                return bytes[data] == '\n' ? data + 1 : data;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] bytes, int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (bytes[at + i] != STREAM[i]) {
                return false;
            }
        }
        return true;
    }

    private static long inflate(byte[] bytes, int at, byte[] buffer, long before, ReadingLimits limits)
            throws RefusedException {
        if (at >= bytes.length || (bytes[at] & 0x0F) != 8) {
            return before;
        }
        long total = before;
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, at, bytes.length - at);
            for (int n = inflater.inflate(buffer); n > 0; n = inflater.inflate(buffer)) {
                total += n;
                if (total > limits.inflatedBytes()) {
                    throw new RefusedException(Reason.BOMB, "more than " + limits.inflatedBytes() + " bytes");
                }
            }
            return total;
        } catch (DataFormatException e) {
            // packed in another way, or damaged: the parser decides
            return total;
        } finally {
            inflater.end();
        }
    }
}
