package io.tidemark.job.settings;

import java.nio.file.Path;

/**
 * Where things lie; relative ones start at the project's folder.
 *
 * @param seeds the founding sources
 * @param input what arrives
 * @param output everything that the job makes
 */
public record Folders(String seeds, String input, String output) {
    public Folders {
        inside(seeds);
        inside(input);
    }

    static Folders of(Values values, String prefix) {
        return new Folders(
                values.text(prefix + "seeds"), values.text(prefix + "input"), values.text(prefix + "output"));
    }

    private static void inside(String folder) {
        if (Path.of(folder).isAbsolute() || Path.of(folder).normalize().startsWith("..")) {
            throw new IllegalArgumentException(
                    "seeds and input lie in the project's folder; to keep them elsewhere, make a symbolic link there");
        }
    }
}
