package io.tidemark.job.work;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.job.settings.Project;
import io.tidemark.store.Database;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * What the steps of a night share.
 *
 * @param project settings and folders
 * @param database for connections that read beside the writer
 * @param connection the one that writes; the steps' transactions are its transactions
 * @param catalogue of indicators and units
 * @param progress watches
 * @param reportDate what the night is for
 * @param attempt 1, or more for a deliberate further run
 */
public record Workplace(
        Project project,
        Database database,
        Connection connection,
        Catalogue catalogue,
        Progress progress,
        LocalDate reportDate,
        int attempt) {

    /** The run as it stands in the store. */
    public Run run() throws SQLException {
        return new Runs(connection).find(reportDate, attempt).orElseThrow();
    }
}
