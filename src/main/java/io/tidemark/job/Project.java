package io.tidemark.job;

import io.tidemark.job.settings.Folders;
import io.tidemark.job.settings.Settings;
import io.tidemark.job.settings.SettingsFile;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * The folder that Tidemark works in, with its settings.
 *
 * @param home absolute; paths in the store start here
 * @param settings what the user set
 */
public record Project(Path home, Settings settings) {
    /** System property that names the project's folder; the launcher sets it. */
    public static final String HOME = "tidemark.home";

    /**
     * The project of this process: where the launcher lies, else the current folder.
     *
     * @throws io.tidemark.job.settings.InvalidSettings when its settings cannot be used
     */
    public static Project open() {
        return open(Path.of(System.getProperty(HOME, "")));
    }

    static Project open(Path home) {
        Path absolute = home.toAbsolutePath().normalize();
        return new Project(absolute, SettingsFile.load(absolute));
    }

    /** Seeds, input and output, absolute. */
    public Folders folders() {
        return settings.folders().in(home);
    }

    public Path database() {
        return folders().output().resolve("tidemark.db");
    }

    Path lockFile() {
        return folders().output().resolve("tidemark.lock");
    }

    Path logs() {
        return folders().output().resolve("logs");
    }

    /** Today, where the reports are dated. */
    public LocalDate today() {
        return LocalDate.now(settings.zone());
    }
}
