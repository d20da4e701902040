package io.tidemark.deliver;

import io.tidemark.report.Hashes;
import io.tidemark.report.Report;
import io.tidemark.store.night.ReportFiles.ReportFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Puts one file as a report into a folder, in a process whose rights or whose disk are limited. */
final class PutIntoFolder {
    private PutIntoFolder() {}

    /** @param arguments workbook, folder */
    public static void main(String[] arguments) {
        try {
            Path workbook = Path.of(arguments[0]);
            ReportFile file =
                    new ReportFile(workbook.getFileName().toString(), Hashes.of(workbook), Files.size(workbook));
            new Outbox(Path.of(arguments[1])).put(new Report(workbook.getParent(), List.of(file)));
        } catch (IOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
