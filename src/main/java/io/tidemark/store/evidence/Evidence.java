package io.tidemark.store.evidence;

import io.tidemark.statistics.Figure;
import io.tidemark.statistics.Observation.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A figure with the sentence it stands in, its document and what became of it.
 *
 * @param id identifier of the figure
 * @param figure what the source states
 * @param sentence from the stop before the figure to the stop after it, without white space around
 * @param offset where the figure starts in the sentence, in code points
 * @param document where it stands
 * @param observation identifier of the observation that it backs, 0 for none
 * @param verdict what became of it there, null for none
 * @param setAside code of the reason that keeps it out of all observations, empty for a figure that takes part
 */
public record Evidence(
        long id,
        Figure figure,
        String sentence,
        int offset,
        StoredDocument document,
        long observation,
        @Nullable Verdict verdict,
        String setAside) {}
