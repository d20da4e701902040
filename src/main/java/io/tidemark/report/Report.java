package io.tidemark.report;

import io.tidemark.store.night.ReportFiles.ReportFile;
import java.nio.file.Path;
import java.util.List;

/**
 * A finished report.
 *
 * @param folder where its files lie
 * @param files workbook and manifest, by name
 */
public record Report(Path folder, List<ReportFile> files) {
    public Report {
        files = List.copyOf(files);
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
