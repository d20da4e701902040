package io.tidemark.report.content;

import io.tidemark.statistics.Observation.Key;
import io.tidemark.statistics.Observation.Verdict;
import io.tidemark.statistics.Quantity;
import io.tidemark.statistics.Section;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure with the words in which it was read.
 *
 * @param key what it speaks of, shared with the other figures of its observation
 * @param label the source's words for what is measured
 * @param text the quantity as printed
 * @param quantity the quantity as understood
 * @param sentence the sentence around it
 * @param from first {@code char} of the quantity in the sentence
 * @param to after its last {@code char}
 * @param place the block or cell, as a person finds it
 * @param start first code point of the quantity in the document's text
 * @param end after the last one
 * @param verdict what became of it
 * @param document hash of the document
 * @param path where the document lay
 * @param publisher who published it, may be empty
 * @param published when, null where it is not known
 */
public record EvidenceRow(
        Key key,
        Section section,
        String label,
        String text,
        Quantity quantity,
        String sentence,
        int from,
        int to,
        String place,
        int start,
        int end,
        Verdict verdict,
        String document,
        String path,
        String publisher,
        @Nullable LocalDate published) {}
