package io.tidemark.job.trace;

import io.tidemark.job.proof.Delivered;
import io.tidemark.job.settings.Project;
import io.tidemark.job.work.Refused;
import io.tidemark.report.Hashes;
import io.tidemark.store.night.Imprints;
import io.tidemark.store.night.ReportFiles;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the report that somebody asks about. A later attempt that failed hides none that was delivered.
 *
 * @param connection closed by its owner
 */
public record Reports(Connection connection, Project project) {

    /** The last one, empty before the first one. */
    public Optional<Shown> newest() throws SQLException {
        return new Runs(connection).reported().map(this::shown);
    }

    /**
     * The one of a date.
     *
     * @param attempt null for the newest that stands
     * @throws Refused where there is none
     */
    public Shown of(LocalDate date, @Nullable Integer attempt) throws SQLException {
        return shown(run(date, attempt));
    }

    /** The run of it, in the same way. */
    public Run run(LocalDate date, @Nullable Integer attempt) throws SQLException {
        Runs runs = new Runs(connection);
        Optional<Run> run = attempt == null ? runs.reported(date) : runs.find(date, attempt);
        if (run.isPresent()
                && run.get().state() != Run.State.DONE
                && new ReportFiles(connection).of(run.get().id()).isEmpty()) {
            throw new Refused("attempt " + attempt + " for " + date + " came to no report: it is "
                    + run.get().state().code());
        }
        return run.orElseThrow(() -> new Refused("there is no report of " + date
                + (attempt == null ? "" : ", attempt " + attempt) + "; tidemark history lists the runs"));
    }

    /**
     * The one that a file is a copy of, whatever it is called: by the anchor on its cover, else by its bytes.
     *
     * @throws Refused where this store made no such workbook
     */
    public Shown of(Path workbook) throws IOException, SQLException {
        if (!Files.isRegularFile(workbook)) {
            throw new Refused(workbook + " is not there");
        }
        Imprints imprints = new Imprints(connection);
        for (String hash : Delivered.onCover(workbook)) {
            Optional<Run> bearer = imprints.bearer(hash);
            if (bearer.isPresent()) {
                return new Shown(connection, bearer.get(), workbook);
            }
        }
        long run = new ReportFiles(connection)
                .maker(Hashes.of(workbook))
                .orElseThrow(
                        () -> new Refused(workbook + " is no workbook of this store: no report of it bears the anchor"
                                + " on its cover, and none has its bytes"));
        return new Shown(connection, new Runs(connection).get(run), workbook);
    }

    private Shown shown(Run run) {
        return new Shown(connection, run, project.workbook(run.reportDate(), run.attempt()));
    }
}
