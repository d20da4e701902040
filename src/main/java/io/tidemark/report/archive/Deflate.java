package io.tidemark.report.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Compresses into the format of RFC 1951: repeated strings become references up to 32 KiB back, found through chains of
 * equal triples and taken greedily. Integer arithmetic only, so the same input gives the same output everywhere.
 */
final class Deflate {
    private static final int WINDOW = 1 << 15;
    private static final int BUFFER = WINDOW * 4;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 258;
    private static final int HASH_BITS = 15;
    /** How many earlier places are tried for the longest match. */
    private static final int TRIES = 12;
    /** A match of this length is good enough to stop the search. */
    private static final int GOOD = 64;

    private final BlockWriter blocks;
    private final byte[] buffer = new byte[BUFFER];
    private final int[] newest = new int[1 << HASH_BITS];
    private final int[] earlier = new int[BUFFER];
    private int filled;
    private int next;
    private long read;

    Deflate(OutputStream out) {
        this.blocks = new BlockWriter(out);
        begin();
    }

    /** Begins a stream of blocks that knows nothing of the one before. */
    void begin() {
        Arrays.fill(newest, -1);
        filled = 0;
        next = 0;
        read = 0;
    }

    /** How many bytes were taken in since the beginning. */
    long bytesRead() {
        return read;
    }

    void write(byte[] bytes, int from, int length) throws IOException {
        read += length;
        int at = from;
        int left = length;
        while (left > 0) {
            if (filled == BUFFER) {
                compress(BUFFER - LONGEST);
                slide();
            }
            int part = Math.min(left, BUFFER - filled);
            System.arraycopy(bytes, at, buffer, filled, part);
            filled += part;
            at += part;
            left -= part;
        }
    }

    /** Writes what is left and ends the stream of blocks. */
    void finish() throws IOException {
        compress(filled);
        blocks.finish();
    }

    private void compress(int until) throws IOException {
        while (next < until) {
            int match = longestMatch();
            int length = match >>> 16;
            if (length < SHORTEST) {
                blocks.literal(buffer[next] & 0xff);
                enter(next++);
            } else {
                blocks.match(length, match & 0xffff);
                for (int end = next + length; next < end; next++) {
                    enter(next);
                }
            }
        }
    }

    /** Length in the upper half and distance in the lower one; 0 for none. */
    private int longestMatch() {
        int limit = Math.min(LONGEST, filled - next);
        if (limit < SHORTEST) {
            return 0;
        }
        int best = SHORTEST - 1;
        int distance = 0;
        int place = newest[hash(next)];
        for (int tries = TRIES; place >= 0 && next - place < WINDOW && tries > 0; tries--) {
            if (best < limit && buffer[place + best] == buffer[next + best]) {
                int length = common(place, limit);
                if (length > best) {
                    best = length;
                    distance = next - place;
                    if (length >= GOOD || length == limit) {
                        break;
                    }
                }
            }
            place = earlier[place];
        }
        return distance == 0 ? 0 : best << 16 | distance;
    }

    private int common(int place, int limit) {
        int mismatch = Arrays.mismatch(buffer, place, place + limit, buffer, next, next + limit);
        return mismatch < 0 ? limit : mismatch;
    }

    private void enter(int place) {
        if (place + SHORTEST <= filled) {
            int hash = hash(place);
            earlier[place] = newest[hash];
            newest[hash] = place;
        }
    }

    private int hash(int place) {
        int triple = (buffer[place] & 0xff) << 16 | (buffer[place + 1] & 0xff) << 8 | buffer[place + 2] & 0xff;
        return triple * 0x9E3779B1 >>> 32 - HASH_BITS;
    }

    /** Keeps a window of what is done; places are counted from its first byte again. */
    private void slide() {
        int shift = next - WINDOW;
        System.arraycopy(buffer, shift, buffer, 0, filled - shift);
        System.arraycopy(earlier, shift, earlier, 0, filled - shift);
        filled -= shift;
        next = WINDOW;
        for (int i = 0; i < newest.length; i++) {
            newest[i] = Math.max(-1, newest[i] - shift);
        }
        for (int i = 0; i < filled; i++) {
            earlier[i] = Math.max(-1, earlier[i] - shift);
        }
    }
}
