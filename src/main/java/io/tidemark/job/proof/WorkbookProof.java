package io.tidemark.job.proof;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.job.settings.Project;
import io.tidemark.job.work.Versions;
import io.tidemark.report.ReportDiffersException;
import io.tidemark.report.ReportSettings;
import io.tidemark.report.ReportWriter;
import io.tidemark.store.night.Imprints;
import io.tidemark.store.night.Imprints.Imprint;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The newest workbook against the store, cell by cell. Earlier ones are proved by their hashes and by making them again
 * ({@code rebuild}); so is one of other code, whose sheets may look otherwise.
 */
record WorkbookProof(Connection connection, Project project) {
    private static final String KIND = "workbooks against the store, cell by cell";

    Proof prove() throws SQLException, IOException {
        Catalogue catalogue = Catalogue.shipped();
        for (Run run : new Runs(connection).recent(1)) {
            Path workbook = project.workbook(run.reportDate(), run.attempt());
            Optional<Imprint> imprint = new Imprints(connection).of(run.id());
            if (run.state() == Run.State.DONE
                    && imprint.isPresent()
                    && run.versions().equals(Versions.of(catalogue))
                    && Files.isRegularFile(workbook)) {
                return new Proof(KIND, 1, differences(catalogue, run, imprint.get(), workbook));
            }
        }
        return new Proof(KIND, 0, List.of());
    }

    private List<String> differences(Catalogue catalogue, Run run, Imprint imprint, Path workbook)
            throws SQLException, IOException {
        try {
            new ReportWriter(catalogue, ReportSettings.of(imprint.words())).verify(connection, run, imprint, workbook);
            return List.of();
        } catch (ReportDiffersException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }
}
