package io.tidemark.job.settings;

import io.tidemark.report.Report;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

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
     * @throws InvalidSettings when its settings cannot be used
     */
    public static Project open() {
        return open(Path.of(System.getProperty(HOME, "")));
    }

    public static Project open(Path home) {
        Path absolute = home.toAbsolutePath().normalize();
        return new Project(absolute, SettingsFile.load(absolute));
    }

    /** Where the founding sources lie. */
    public Path seeds() {
        return home.resolve(settings.folders().seeds());
    }

    /** Where sources arrive. */
    public Path input() {
        return home.resolve(settings.folders().input());
    }

    /** Where everything goes that the job makes. */
    public Path output() {
        return home.resolve(settings.folders().output());
    }

    /** The folders that receive the finished report. */
    public List<Path> recipients() {
        return settings.deliver().folders().stream().map(home::resolve).toList();
    }

    public Path database() {
        return output().resolve("tidemark.db");
    }

    public Path lockFile() {
        return output().resolve("tidemark.lock");
    }

    public Path logs() {
        return output().resolve("logs");
    }

    /** Where the report of a date lies. */
    public Path report(LocalDate date, int attempt) {
        return Report.folder(output(), date, attempt);
    }

    /** The workbook of a date. */
    public Path workbook(LocalDate date, int attempt) {
        return Report.workbook(output(), date, attempt);
    }

    /** Today, where the reports are dated. */
    public LocalDate today() {
        return LocalDate.now(settings.zone());
    }
}
