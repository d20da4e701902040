package io.tidemark.job.settings;

import java.nio.file.Path;

/**
 * Where things lie; relative ones start at the project's folder.
 *
 * @param seeds the founding sources
 * @param input what arrives
 * @param output everything that the job makes
 */
public record Folders(Path seeds, Path input, Path output) {
    public Folders {
        if (seeds.isAbsolute() || input.isAbsolute() || seeds.startsWith("..") || input.startsWith("..")) {
            throw new IllegalArgumentException(
                    "seeds and input lie in the project's folder; to keep them elsewhere, make a symbolic link there");
        }
    }
}
