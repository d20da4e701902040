package io.tidemark.store.evidence;

import io.tidemark.source.Source;

/**
 * A document as the store keeps it, without its text.
 *
 * @param id counts up in the order in which contents were taken in
 * @param hash SHA-256 of the file's bytes
 * @param path where it was found first, relative to the project's folder
 * @param bytes size of the file
 * @param readBy the versions that read it
 * @param source what is known about it
 * @param runs number-like runs of its text
 * @param figures figures that the extractor reported
 * @param exclusions exclusions that the extractor reported
 */
public record StoredDocument(
        long id,
        String hash,
        String path,
        long bytes,
        String readBy,
        Source source,
        int runs,
        int figures,
        int exclusions) {}
