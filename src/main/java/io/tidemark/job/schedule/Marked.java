package io.tidemark.job.schedule;

import io.tidemark.job.work.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files outside of the project that are ours: their first line says whose they are. Others are neither replaced nor deleted.
 *
 * @param home the project that they belong to
 */
public record Marked(Path home) {
    private static final String MARK = "# tidemark: ";

    /** The first line. */
    String mark() {
        return MARK + home + "\n";
    }

    public boolean isOurs(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).startsWith(mark());
    }

    /**
     * Looks whether a file may be written or deleted.
     *
     * @throws Refused for one that is there and not ours
     */
    public void claim(Path file) throws IOException {
        if (Files.exists(file) && !isOurs(file)) {
            throw new Refused(file + " is there and is not of " + home + " (its first line is not \"" + mark().strip()
                    + "\"); name another one, or move it away");
        }
    }
}
