package io.tidemark.report.content;

import io.tidemark.statistics.Exclusion.Reason;

/**
 * A number of a text that is no figure.
 *
 * @param text the characters
 * @param reason why it is none
 * @param rule name of the rule that decided
 * @param sentence the sentence around it
 * @param from first {@code char} of the number in the sentence
 * @param to after its last {@code char}
 * @param path where the document lay
 * @param place the block or cell
 */
public record ExclusionRow(
        String text, Reason reason, String rule, String sentence, int from, int to, String path, String place) {}
