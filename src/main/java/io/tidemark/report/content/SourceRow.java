package io.tidemark.report.content;

import io.tidemark.store.evidence.StoredDocument;
import io.tidemark.store.night.Input;
import org.jspecify.annotations.Nullable;

/**
 * A file that the run worked on.
 *
 * @param input the file
 * @param document what was read from it, null for a file that was set aside
 */
public record SourceRow(Input input, @Nullable StoredDocument document) {}
