package io.tidemark.job.settings;

import org.springframework.util.unit.DataSize;

/**
 * What a file may be at most; a larger one is quarantined.
 *
 * @param file size of a source file
 */
public record Limits(DataSize file) {
    public Limits {
        if (file.toBytes() <= 0) {
            throw new IllegalArgumentException("limits.file must be above zero, such as 50MB");
        }
    }
}
