package io.tidemark.job;

import io.tidemark.job.settings.Project;
import io.tidemark.statistics.Finding.Severity;
import io.tidemark.store.finding.Findings;
import io.tidemark.store.night.Balance;
import io.tidemark.store.night.Quarantine;
import io.tidemark.store.night.Run;
import io.tidemark.store.observation.Observations;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * A night in numbers.
 *
 * @param run date, attempt, state
 * @param files what became of the listed files
 * @param observations values that hold after it
 * @param findings by severity, all severities
 * @param quarantine what could not be read
 * @param waiting quarantined files that nobody has let be
 * @param workbook where it lies
 */
public record Summary(
        Run run,
        Balance files,
        long observations,
        Map<Severity, Long> findings,
        List<Quarantine.Entry> quarantine,
        long waiting,
        Path workbook) {

    /** Counts in the store. */
    public static Summary of(Connection connection, Project project, Run run) throws SQLException {
        return new Summary(
                run,
                Balance.of(connection, run.id()),
                run.counters().containsKey("observations")
                        ? run.counters().get("observations")
                        : new Observations(connection).count(run.vintage()),
                new Findings(connection).counts(run.id()),
                new Quarantine(connection).of(run.id()).toList(),
                new Quarantine(connection).waiting(run.id()),
                project.workbook(run.reportDate(), run.attempt()));
    }

    /** Whether someone has to look: findings of severity error, or files that could not be read and that nobody has let be. */
    public boolean needsAttention() {
        return waiting > 0 || findings.getOrDefault(Severity.ERROR, 0L) > 0;
    }
}
