package io.tidemark.statistics;

import java.util.List;

/**
 * How a figure was read: the rule that fired, the characters it read from and the rules it built on.
 *
 * @param rule name of the rule
 * @param start first character, in code points of the document's text
 * @param end after the last character
 * @param result what the rule made of them, for a reader; may be empty
 * @param parts the derivations it rests on, in the order of the text
 */
public record Derivation(String rule, int start, int end, String result, List<Derivation> parts) {
    /** What the rule of a tie begins with: readings between which nothing in the text decides. */
    public static final String TIE = "tie:";

    /** What the rule of a breach begins with: what no text can mean. */
    public static final String BREACH = "breach:";

    public Derivation {
        parts = List.copyOf(parts);
    }

    public static Derivation leaf(String rule, int start, int end, String result) {
        return new Derivation(rule, start, end, result, List.of());
    }
}
