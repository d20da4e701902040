package io.tidemark.job.watch;

import io.tidemark.deliver.Alarm;
import io.tidemark.deliver.Alarm.Why;
import io.tidemark.job.due.Due;
import io.tidemark.job.due.DueDates;
import io.tidemark.job.due.DueLedger;
import io.tidemark.job.lock.LockHolder;
import io.tidemark.job.lock.RunLock;
import io.tidemark.job.settings.Project;
import io.tidemark.job.settings.Settings;
import io.tidemark.report.Hashes;
import io.tidemark.report.Report;
import io.tidemark.report.wording.Messages;
import io.tidemark.store.Database;
import io.tidemark.store.night.DueMarks.Excuse;
import io.tidemark.store.night.ReportFiles;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Looks whether the report whose deadline passed last lies there. It takes no lock and writes nothing to the store, and whatever
 * keeps it from seeing is what it reports.
 */
public record Watch(Project project, Clock clock) {
    /** An older deadline was for the watch of that day. */
    private static final Duration DAY = Duration.ofDays(1);

    /** Looks once. */
    public Sight look() {
        Instant now = clock.instant();
        DueDates dates = DueDates.of(project.settings());
        LocalDate today = LocalDate.ofInstant(now, dates.zone());
        Optional<LocalDate> date = dates.between(today.minusDays(2), today).stream()
                .filter(each -> !dates.schedule().first().filter(each::isBefore).isPresent())
                .filter(each -> !dates.deadline(each).toInstant().isAfter(now)
                        && dates.deadline(each).toInstant().plus(DAY).isAfter(now))
                .reduce((one, other) -> other);
        return date.map(found -> look(dates, found, now)).orElseGet(() -> new Sight.Nothing(next(dates, today, now)));
    }

    private static @Nullable LocalDate next(DueDates dates, LocalDate today, Instant now) {
        LocalDate from = dates.deadline(today).toInstant().isAfter(now) ? today : today.plusDays(1);
        return dates.next(from).orElse(null);
    }

    private Sight look(DueDates dates, LocalDate date, Instant now) {
        try (Connection connection = Database.ofAnySchema(project.database()).connect()) {
            String schema = Database.schema(connection);
            if (!schema.equals(Database.SCHEMA)) {
                return bad(dates, date, Why.SCHEMA, schema + ", this program needs " + Database.SCHEMA);
            }
            return look(connection, dates, date, now);
        } catch (NoSuchFileException e) {
            boolean isStore = project.database().toString().equals(e.getFile());
            return bad(dates, date, isStore ? Why.NO_STORE : Why.GONE, String.valueOf(e.getFile()));
        } catch (SQLiteException e) {
            SQLiteErrorCode code = e.getResultCode();
            boolean isLocked = (code.code & 0xff) == SQLiteErrorCode.SQLITE_BUSY.code
                    || (code.code & 0xff) == SQLiteErrorCode.SQLITE_LOCKED.code;
            return bad(dates, date, isLocked ? Why.LOCKED : Why.DAMAGED, String.valueOf(e.getMessage()));
        } catch (SQLException | IOException | RuntimeException e) {
            return bad(dates, date, Why.DAMAGED, e.toString());
        }
    }

    private Sight look(Connection connection, DueDates dates, LocalDate date, Instant now)
            throws IOException, SQLException {
        List<Run> attempts = new Runs(connection).attempts(date);
        Optional<Run> done =
                attempts.stream().filter(run -> run.state() == Run.State.DONE).reduce((one, other) -> other);
        if (done.isPresent()) {
            return report(connection, dates, done.get());
        }
        LockHolder holder = attempts.stream().anyMatch(run -> run.state() == Run.State.RUNNING)
                ? RunLock.holder(project.lockFile())
                : null;
        DueLedger ledger = DueLedger.read(connection, project, date, holder == null ? "" : holder.night(), now);
        if (date.isBefore(ledger.first())) {
            return new Sight.Nothing(next(dates, ledger.today(), now));
        }
        Due due = ledger.of(date);
        Excuse excuse = due.excuse();
        if (due.state() == Due.State.EXCUSED && excuse != null) {
            return new Sight.Excused(date, excuse.reason(), excuse.actor());
        }
        Run newest = due.run();
        if (newest == null) {
            return bad(dates, date, Why.NONE, "");
        }
        if (newest.state() == Run.State.FAILED) {
            return bad(dates, date, Why.FAILED, "");
        }
        return due.state() == Due.State.LATE && holder != null
                ? bad(dates, date, Why.RUNNING, "process " + holder.pid() + ", " + holder.since())
                : bad(dates, date, Why.KILLED, "");
    }

    /** Whether the newest report of a date is the one that its night made. */
    private Sight report(Connection connection, DueDates dates, Run run) throws IOException, SQLException {
        Path workbook = project.workbook(run.reportDate(), run.attempt());
        if (!Files.isRegularFile(workbook)) {
            return bad(dates, run.reportDate(), Why.GONE, workbook.toString());
        }
        Report report =
                new Report(project.report(run.reportDate(), run.attempt()), new ReportFiles(connection).of(run.id()));
        return Hashes.of(workbook).equals(report.workbookFile().hash())
                ? new Sight.Good(run.reportDate(), workbook)
                : bad(dates, run.reportDate(), Why.ALTERED, workbook.toString());
    }

    private Sight bad(DueDates dates, LocalDate date, Why why, String detail) {
        Settings settings = project.settings();
        String title = settings.title().isBlank()
                ? Messages.of(settings.language().name().toLowerCase(Locale.ROOT))
                        .text("title", settings.region())
                : settings.title();
        return new Sight.Bad(new Alarm(
                title,
                date,
                dates.deadline(date),
                why,
                detail,
                dates.isGuess(date),
                LockHolder.thisHost() + ", " + project.home()));
    }
}
