package io.tidemark.job.due;

import io.tidemark.audit.AuditLog;
import io.tidemark.audit.Event;
import io.tidemark.job.lock.LockHolder;
import io.tidemark.job.lock.RunLock;
import io.tidemark.job.settings.Project;
import io.tidemark.job.work.Acts;
import io.tidemark.job.work.Refused;
import io.tidemark.store.Database;
import io.tidemark.store.night.DueMarks;
import io.tidemark.store.night.DueMarks.Excuse;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * Says that the report of a date need not come, or takes that back, each with an event.
 *
 * @param command what the user typed, for the lock
 */
public record Excusing(Project project, String command) {

    /**
     * Excuses a date.
     *
     * @throws Refused for a date on which no report is due, or which is excused already
     */
    public void excuse(LocalDate date, String reason) throws IOException, SQLException {
        if (!DueDates.of(project.settings()).isDue(date)) {
            throw new Refused("no report is due on " + date + "; there is nothing to excuse");
        }
        say(date, reason, false);
    }

    /**
     * Takes an excuse back.
     *
     * @throws Refused for a date that is not excused
     */
    public void withdraw(LocalDate date, String reason) throws IOException, SQLException {
        say(date, reason, true);
    }

    private void say(LocalDate date, String reason, boolean isWithdrawn) throws IOException, SQLException {
        if (reason.isBlank()) {
            throw new Refused("--reason must say why; it is kept with the date and in the audit log");
        }
        if (!Files.exists(project.database())) {
            throw new Refused("no night has run yet, so no report is missed. The first one:  tidemark run");
        }
        try (RunLock lock = RunLock.take(
                        project.lockFile(), LockHolder.self(project.settings().zone(), command));
                Connection connection = Database.open(project.database()).connect()) {
            connection.setAutoCommit(false);
            DueMarks marks = new DueMarks(connection);
            if (marks.excuses().containsKey(date) != isWithdrawn) {
                throw new Refused(
                        isWithdrawn
                                ? date + " is not excused; tidemark due lists the dates"
                                : date + " is excused already; --withdraw takes it back");
            }
            Excuse word = new Excuse(reason, Acts.actor(), Instant.now());
            if (isWithdrawn) {
                marks.withdraw(date, word);
            } else {
                marks.excuse(date, word);
            }
            AuditLog.append(
                    connection,
                    new Event(
                            word.at(),
                            word.actor(),
                            isWithdrawn ? "due.expected" : "due.excused",
                            "report of " + date,
                            Map.of("reason", reason)));
            connection.commit();
        }
    }
}
