package io.tidemark.store.evidence;

import io.tidemark.statistics.Exclusion;

/**
 * A number that is no figure, with the sentence it stands in.
 *
 * @param document identifier of its document
 * @param path the document's path
 * @param exclusion the characters and the reason
 * @param sentence from the stop before it to the stop after it, without white space around
 * @param offset where it starts in the sentence, in code points
 */
public record Excluded(long document, String path, Exclusion exclusion, String sentence, int offset) {}
