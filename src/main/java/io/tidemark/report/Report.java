package io.tidemark.report;

import io.tidemark.store.night.ReportFiles.ReportFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * A finished report.
 *
 * @param folder where its files lie
 * @param files workbook and manifest, by name
 */
public record Report(Path folder, List<ReportFile> files) {
    /** The anchor file, which lies beside the others and is not one of {@code files}: it tells of times and names. */
    public static final String ANCHOR = "anchor.json";

    /** What the list of a report's files is called. */
    public static final String MANIFEST = Manifest.NAME;

    public Report {
        files = List.copyOf(files);
    }

    /**
     * Where the workbook of an attempt lies, whether it is made yet or not.
     *
     * @param output the folder of everything that the job makes
     */
    public static Path workbook(Path output, LocalDate date, int attempt) {
        return folder(output, date, attempt).resolve(ReportFolder.workbook(date, attempt));
    }

    /** Where the files of an attempt lie. */
    public static Path folder(Path output, LocalDate date, int attempt) {
        return ReportFolder.of(output, date, attempt).place();
    }

    /** How the files of an attempt are called, whether they are made yet or not, by name. */
    public static List<String> names(LocalDate date, int attempt) {
        return ReportFolder.names(date, attempt);
    }

    /** The workbook, with its hash. */
    public ReportFile workbookFile() {
        return files.stream()
                .filter(file -> file.name().endsWith(".xlsx"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a report has a workbook: " + folder));
    }

    /** The workbook's path. */
    public Path workbook() {
        return folder.resolve(workbookFile().name());
    }
}
