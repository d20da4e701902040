package io.tidemark.job.proof;

import io.tidemark.job.settings.Project;
import io.tidemark.report.Hashes;
import io.tidemark.store.night.ReportFiles;
import io.tidemark.store.night.ReportFiles.ReportFile;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The files of all reports against their hashes. */
record FileProof(Connection connection, Project project) {

    Proof reports() throws SQLException, IOException {
        List<String> differences = new ArrayList<>();
        long checked = 0;
        for (Run run : new Runs(connection).recent(Integer.MAX_VALUE)) {
            Path folder = project.report(run.reportDate(), run.attempt());
            for (ReportFile file : new ReportFiles(connection).of(run.id())) {
                checked++;
                Path path = folder.resolve(file.name());
                if (!Files.isRegularFile(path)) {
                    differences.add(path + " is missing; its hash was " + file.hash());
                    continue;
                }
                String now = Hashes.of(path);
                if (!now.equals(file.hash())) {
                    differences.add(
                            path + " was changed after it was made: its hash was " + file.hash() + " and is " + now);
                }
            }
        }
        return new Proof("files of reports", checked, differences, List.of());
    }
}
