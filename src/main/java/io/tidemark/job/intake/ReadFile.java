package io.tidemark.job.intake;

import io.tidemark.extract.Extraction;
import io.tidemark.source.Refusal;
import io.tidemark.store.evidence.DocumentRows;
import io.tidemark.store.night.Input;

/** What came of a file of the list. */
public sealed interface ReadFile {
    Input input();

    /**
     * It was read.
     *
     * @param rows what is kept of it, made ready to be written
     * @param millis that reading and extraction took
     */
    record Read(Input input, DocumentRows rows, Extraction extraction, long millis) implements ReadFile {}

    /** It cannot be read. */
    record Refused(Input input, Refusal refusal) implements ReadFile {}
}
