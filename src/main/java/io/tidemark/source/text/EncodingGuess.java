package io.tidemark.source.text;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among encodings by the characters they give. A wrong encoding gives rare ones; the right one gives the few thousand
 * that the old Chinese standards put first because they are common.
 */
final class EncodingGuess {
    private static final int SAMPLE = 1 << 16;
    private static final double ENOUGH = 0.7;
    private static final Charset GB2312 = Charset.forName("GB2312");
    private static final Charset BIG5 = Charset.forName("Big5");

    private record Candidate(Charset charset, double share) {}

    private EncodingGuess() {}

    /** The text in the candidate with the most common characters that has one for every byte, null where none is sensible. */
    static @Nullable String decode(byte[] bytes, Charset... charsets) {
        byte[] sample = bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes;
        List<Candidate> candidates = Arrays.stream(charsets)
                .map(charset -> new Candidate(charset, commonShare(new String(sample, charset))))
                .filter(candidate -> candidate.share() > ENOUGH)
                .sorted(Comparator.comparingDouble(Candidate::share).reversed())
                .toList();
        for (Candidate candidate : candidates) {
            String text = Encodings.strictly(bytes, 0, candidate.charset());
            if (text != null && Encodings.isText(text)) {
                return text;
            }
        }
        return null;
    }

    /** How many of the text's characters a Chinese or English writer would use, from 0 to 1. */
    private static double commonShare(String text) {
        CharsetEncoder gb = GB2312.newEncoder();
        CharsetEncoder big5 = BIG5.newEncoder();
        int weight = 0;
        int common = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int weighs = c < 0x80 ? 1 : 4;
            weight += weighs;
            common += isCommon(c, gb, big5) ? weighs : 0;
        }
        return weight == 0 ? 0 : (double) common / weight;
    }

    private static boolean isCommon(char c, CharsetEncoder gb, CharsetEncoder big5) {
        if (c < 0x80) {
            return true;
        }
        int first = leadByte(c, gb);
        if (first >= 0xB0 && first <= 0xD7 || first >= 0xA1 && first <= 0xA3) {
            return true;
        }
        int traditional = leadByte(c, big5);
        return traditional >= 0xA4 && traditional <= 0xC6 && Character.isIdeographic(c);
    }

    private static int leadByte(char c, CharsetEncoder encoder) {
        if (!encoder.canEncode(c)) {
            return 0;
        }
        byte[] bytes = String.valueOf(c).getBytes(encoder.charset());
        return bytes.length == 2 ? bytes[0] & 0xFF : 0;
    }
}
