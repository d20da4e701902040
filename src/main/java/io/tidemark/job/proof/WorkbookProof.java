package io.tidemark.job.proof;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.job.settings.Project;
import io.tidemark.job.work.Acts;
import io.tidemark.job.work.Versions;
import io.tidemark.report.ReportDiffersException;
import io.tidemark.report.ReportSettings;
import io.tidemark.report.ReportWriter;
import io.tidemark.store.Database;
import io.tidemark.store.keep.Purge;
import io.tidemark.store.night.Imprints;
import io.tidemark.store.night.Imprints.Imprint;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The newest workbook of this code against the store, cell by cell. Earlier ones are proved by their hashes and by making
 * them again ({@code rebuild}); so are those of other code, whose sheets may look otherwise.
 */
record WorkbookProof(Connection connection, Project project) {
    private static final String KIND = "workbooks against the store, cell by cell";

    Proof prove() throws SQLException, IOException {
        Catalogue catalogue = Catalogue.shipped();
        List<String> passed = new ArrayList<>();
        for (Run run : new Runs(connection).recent(Integer.MAX_VALUE)) {
            if (run.state() != Run.State.DONE) {
                continue;
            }
            Path workbook = project.workbook(run.reportDate(), run.attempt());
            Optional<Imprint> imprint = new Imprints(connection).of(run.id());
            String why = hindrance(run, catalogue, imprint.isPresent(), workbook);
            if (why.isEmpty() && imprint.isPresent()) {
                return new Proof(KIND, 1, differences(catalogue, run, imprint.get(), workbook), passed);
            }
            if (passed.isEmpty()) {
                passed.add("report " + Acts.name(run) + ": " + why);
            }
        }
        return new Proof(KIND, 0, List.of(), passed);
    }

    /** Why a workbook cannot be compared, in words; empty where it can. */
    private String hindrance(Run run, Catalogue catalogue, boolean isKnown, Path workbook) throws SQLException {
        for (Map.Entry<String, String> now : Versions.of(catalogue).entrySet()) {
            String then = run.versions().get(now.getKey());
            if (!now.getValue().equals(then)) {
                return "made with " + now.getKey() + " " + (then == null ? "that was not kept" : then) + ", this is "
                        + now.getValue();
            }
        }
        if (!isKnown) {
            return "the store does not know what it was made with";
        }
        if (Purge.isPurged(connection, run)) {
            return "its values were purged";
        }
        return Files.isRegularFile(workbook) ? "" : workbook + " is not there";
    }

    private List<String> differences(Catalogue catalogue, Run run, Imprint imprint, Path workbook)
            throws SQLException, IOException {
        try {
            new ReportWriter(catalogue, ReportSettings.of(imprint.words()))
                    .verify(Database.readOnly(project.database()), run, imprint, workbook);
            return List.of();
        } catch (ReportDiffersException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }
}
