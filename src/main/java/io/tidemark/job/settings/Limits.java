package io.tidemark.job.settings;

/**
 * What a file may be at most; a larger one is quarantined.
 *
 * @param file bytes of a source file
 */
public record Limits(long file) {
    public Limits {
        if (file <= 0) {
            throw new IllegalArgumentException("limits.file must be above zero, such as 50MB");
        }
    }
}
