package io.tidemark.report.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Gathers literals and matches and writes them in blocks, each with the Huffman codes that suit it. */
final class BlockWriter {
    private static final int SYMBOLS = 1 << 15;
    private static final int END = 256;
    private static final int LITERALS = 286;
    private static final int DISTANCES = 30;
    private static final int LONGEST_CODE = 15;
    private static final int LONGEST_LENGTH_CODE = 7;
    private static final int[] LENGTH_CODE_ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    private final Bits bits;
    private final int[] symbols = new int[SYMBOLS];
    private final int[] literalCounts = new int[LITERALS];
    private final int[] distanceCounts = new int[DISTANCES];
    private int filled;

    BlockWriter(OutputStream out) {
        this.bits = new Bits(out);
    }

    void literal(int value) throws IOException {
        literalCounts[value]++;
        add(value);
    }

    void match(int length, int distance) throws IOException {
        literalCounts[Ranges.LENGTHS.code(length) + END + 1]++;
        distanceCounts[Ranges.DISTANCES.code(distance)]++;
        add(length << 16 | distance);
    }

    void finish() throws IOException {
        block(true);
        bits.finish();
    }

    private void add(int symbol) throws IOException {
        symbols[filled++] = symbol;
        if (filled == SYMBOLS) {
            block(false);
        }
    }

    private void block(boolean last) throws IOException {
        literalCounts[END] = 1;
        Huffman literals = Huffman.of(literalCounts, LONGEST_CODE);
        Huffman distances = Huffman.of(distanceCounts, LONGEST_CODE);
        bits.put(last ? 1 : 0, 1);
        bits.put(2, 2);
        codes(literals.lengths(), distances.lengths());
        for (int i = 0; i < filled; i++) {
            symbol(symbols[i], literals, distances);
        }
        literals.put(END, bits);
        filled = 0;
        Arrays.fill(literalCounts, 0);
        Arrays.fill(distanceCounts, 0);
    }

    private void symbol(int symbol, Huffman literals, Huffman distances) throws IOException {
        int length = symbol >>> 16;
        if (length == 0) {
            literals.put(symbol, bits);
            return;
        }
        int lengthCode = Ranges.LENGTHS.code(length);
        literals.put(lengthCode + END + 1, bits);
        Ranges.LENGTHS.putRest(length, lengthCode, bits);
        int distance = symbol & 0xffff;
        int distanceCode = Ranges.DISTANCES.code(distance);
        distances.put(distanceCode, bits);
        Ranges.DISTANCES.putRest(distance, distanceCode, bits);
    }

    /** The code lengths of both alphabets, themselves in a Huffman code. */
    private void codes(byte[] literals, byte[] distances) throws IOException {
        int literalCount = Math.max(257, used(literals));
        int distanceCount = Math.max(1, used(distances));
        byte[] all = Arrays.copyOf(literals, literalCount + distanceCount);
        System.arraycopy(distances, 0, all, literalCount, distanceCount);
        int[] counts = new int[LENGTH_CODE_ORDER.length];
        for (byte length : all) {
            counts[length]++;
        }
        Huffman lengths = Huffman.of(counts, LONGEST_LENGTH_CODE);
        int sent = LENGTH_CODE_ORDER.length;
        while (sent > 4 && lengths.lengths()[LENGTH_CODE_ORDER[sent - 1]] == 0) {
            sent--;
        }
        bits.put(literalCount - 257, 5);
        bits.put(distanceCount - 1, 5);
        bits.put(sent - 4, 4);
        for (int i = 0; i < sent; i++) {
            bits.put(lengths.lengths()[LENGTH_CODE_ORDER[i]], 3);
        }
        for (byte length : all) {
            lengths.put(length, bits);
        }
    }

    private static int used(byte[] lengths) {
        int used = lengths.length;
        while (used > 0 && lengths[used - 1] == 0) {
            used--;
        }
        return used;
    }
}
