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

    /** The same folders, relative ones placed in {@code home}. */
    public Folders in(Path home) {
        return new Folders(home.resolve(seeds), home.resolve(input), home.resolve(output));
    }
}
