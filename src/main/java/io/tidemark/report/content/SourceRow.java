package io.tidemark.report.content;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file that the run worked on.
 *
 * @param path relative to the project's folder
 * @param hash SHA-256 of its bytes, empty where they could not be read
 * @param bytes its size
 * @param state code of what became of it
 * @param publisher may be empty
 * @param published null where it is not known
 * @param region may be empty
 * @param authority code of its rank
 * @param figures how many figures it states
 * @param exclusions how many numbers of it are no figures
 */
public record SourceRow(
        String path,
        String hash,
        long bytes,
        String state,
        String publisher,
        @Nullable LocalDate published,
        String region,
        String authority,
        long figures,
        long exclusions) {}
