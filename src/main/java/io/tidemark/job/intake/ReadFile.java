package io.tidemark.job.intake;

import io.tidemark.extract.Extraction;
import io.tidemark.source.Document;
import io.tidemark.source.Refusal;
import io.tidemark.store.evidence.Original;
import io.tidemark.store.night.Input;

/** What came of a file of the list. */
public sealed interface ReadFile {
    Input input();

    /**
     * It was read.
     *
     * @param millis that reading and extraction took
     */
    record Read(Input input, Document document, Original original, Extraction extraction, long millis)
            implements ReadFile {}

    /** It cannot be read. */
    record Refused(Input input, Refusal refusal) implements ReadFile {}
}
