package io.tidemark.report.archive;

import java.io.IOException;
import java.util.PriorityQueue;

/** A Huffman code in the canonical form of RFC 1951. */
final class Huffman {
    private final byte[] lengths;
    private final int[] codes;

    private Huffman(byte[] lengths, int[] codes) {
        this.lengths = lengths;
        this.codes = codes;
    }

    /** Bits of each symbol, 0 for one that does not occur. */
    byte[] lengths() {
        return lengths;
    }

    /** Ordered by weight, then by age: which of two equal ones is taken first decides the bytes. */
    private record Node(long weight, int number, int left, int right) implements Comparable<Node> {
        @Override
        public int compareTo(Node other) {
            int byWeight = Long.compare(weight, other.weight);
            return byWeight != 0 ? byWeight : Integer.compare(number, other.number);
        }
    }

    /**
     * The code for symbols that occur so often.
     *
     * @param longest most bits of a symbol; counts are flattened until they keep to it
     */
    static Huffman of(int[] counts, int longest) {
        int[] weights = counts.clone();
        byte[] lengths = lengths(weights);
        while (longest(lengths) > longest) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] = (weights[i] + 1) / 2;
            }
            lengths = lengths(weights);
        }
        return new Huffman(lengths, codes(lengths));
    }

    void put(int symbol, Bits bits) throws IOException {
        bits.put(codes[symbol], lengths[symbol]);
    }

    private static byte[] lengths(int[] weights) {
        byte[] lengths = new byte[weights.length];
        PriorityQueue<Node> open = new PriorityQueue<>();
        for (int symbol = 0; symbol < weights.length; symbol++) {
            if (weights[symbol] > 0) {
                open.add(new Node(weights[symbol], symbol, -1, -1));
            }
        }
        if (open.size() < 2) {
            // A code of one symbol takes one bit; one without any is sent as a single unused symbol.
            lengths[open.isEmpty() ? 0 : open.remove().number()] = 1;
            return lengths;
        }
        Node[] nodes = new Node[weights.length * 2];
        int next = weights.length;
        while (open.size() > 1) {
            Node left = open.remove();
            Node right = open.remove();
            nodes[left.number()] = left;
            nodes[right.number()] = right;
            open.add(new Node(left.weight() + right.weight(), next++, left.number(), right.number()));
        }
        Node root = open.remove();
        nodes[root.number()] = root;
        int[] depths = new int[next];
        for (int number = root.number(); number >= weights.length; number--) {
            Node node = nodes[number];
            depths[node.left()] = depths[number] + 1;
            depths[node.right()] = depths[number] + 1;
        }
        for (int symbol = 0; symbol < weights.length; symbol++) {
            lengths[symbol] = (byte) Math.min(Byte.MAX_VALUE, depths[symbol]);
        }
        return lengths;
    }

    private static int longest(byte[] lengths) {
        int longest = 0;
        for (byte length : lengths) {
            longest = Math.max(longest, length);
        }
        return longest;
    }

    private static int[] codes(byte[] lengths) {
        int[] perLength = new int[17];
        for (byte length : lengths) {
            perLength[length]++;
        }
        perLength[0] = 0;
        int[] next = new int[17];
        for (int bits = 1; bits < next.length; bits++) {
            next[bits] = (next[bits - 1] + perLength[bits - 1]) << 1;
        }
        int[] codes = new int[lengths.length];
        for (int symbol = 0; symbol < lengths.length; symbol++) {
            if (lengths[symbol] > 0) {
                codes[symbol] = Integer.reverse(next[lengths[symbol]]++) >>> 32 - lengths[symbol];
            }
        }
        return codes;
    }
}
