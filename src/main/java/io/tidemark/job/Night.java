package io.tidemark.job;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.job.due.CatchUp;
import io.tidemark.job.due.DueDates;
import io.tidemark.job.due.DueLedger;
import io.tidemark.job.intake.Collected;
import io.tidemark.job.lock.LockHolder;
import io.tidemark.job.lock.RunLock;
import io.tidemark.job.log.LogFiles;
import io.tidemark.job.plan.Ask;
import io.tidemark.job.plan.Planned;
import io.tidemark.job.plan.Planning;
import io.tidemark.job.repair.Mishap;
import io.tidemark.job.settings.Project;
import io.tidemark.job.work.Progress;
import io.tidemark.job.work.Refused;
import io.tidemark.job.work.Workplace;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.store.Database;
import io.tidemark.store.evidence.Touched;
import io.tidemark.store.keep.Purge;
import io.tidemark.store.night.Input.Listed;
import io.tidemark.store.night.Inputs;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import io.tidemark.store.observation.Keys;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs nights, one at a time on a project.
 *
 * @param project what is worked on
 * @param progress watches
 * @param command what the user typed, for the record
 */
public record Night(Project project, Progress progress, String command) {
    private static final Logger LOG = LoggerFactory.getLogger(Night.class);

    /** What can be done for a date once the lock is held. */
    private interface Work {
        Outcome with(Database database, Connection connection, RunLock lock) throws IOException, SQLException;
    }

    /**
     * Runs the night of a date, or continues it where it ended early.
     *
     * @param plan the number of the plan that this must be, empty for any
     * @throws io.tidemark.job.lock.LockHeld while another process runs a night
     * @throws io.tidemark.job.work.Refused where the plan holds no more
     */
    public Outcome run(LocalDate date, String plan) throws IOException, SQLException {
        return locked((database, connection, lock) -> {
            new Planning(project).hold(plan, Ask.run(date), connection);
            return run(database, connection, date, lock);
        });
    }

    private Outcome run(Database database, Connection connection, LocalDate date, RunLock lock)
            throws IOException, SQLException {
        Optional<Run> latest = new Runs(connection).latest(date);
        if (latest.isPresent() && Planned.isFinished(connection, latest.get())) {
            if (Purge.isPurged(connection, latest.get())) {
                return new Outcome.NotPossible("the report of " + date
                        + " was purged. A further one, of what lies there now: tidemark rerun --date " + date
                        + " --reason \"…\"");
            }
            return finished(connection, latest.get());
        }
        return execute(database, connection, date, latest.map(Run::attempt).orElse(1), "", lock);
    }

    /**
     * What a schedule starts: makes up for missed dates as the settings say, then runs the night of today, all under one lock. A
     * missed date that fails does not stop the others; being told to end does. Does nothing where no report is due today.
     *
     * @param now by the clock of the machine
     * @param each takes what came of a date when it is done
     * @throws io.tidemark.job.lock.LockHeld while another process runs a night
     */
    public void scheduled(Instant now, Consumer<Outcome> each) throws IOException, SQLException {
        LocalDate today = LocalDate.ofInstant(now, project.settings().zone());
        DueDates dates = DueDates.of(project.settings());
        LocalDate next = dates.next(today).orElse(null);
        if (!today.equals(next)) {
            each.accept(new Outcome.NotDue(today, next));
            return;
        }
        try (RunLock lock = RunLock.take(
                project.lockFile(), LockHolder.self(project.settings().zone(), command))) {
            Database database = Database.open(project.database());
            try (Connection connection = database.connect()) {
                List<LocalDate> caughtUp = CatchUp.of(
                        project.settings().schedule(),
                        DueLedger.read(connection, project, now).downtime());
                CatchUp.mark(connection, caughtUp, command, now);
                if (!caughtUp.isEmpty()
                        && !each(database, Planned.of(connection, Ask.catchUp(caughtUp)), "", each, lock)) {
                    return;
                }
                each.accept(run(database, connection, today, lock));
            }
        }
    }

    /**
     * Runs a further attempt for a date whose report stands.
     *
     * @param ask made by {@link Ask#rerun}
     * @param plan the number of the plan that this must be, empty for any
     * @throws io.tidemark.job.lock.LockHeld while another process runs a night
     * @throws io.tidemark.job.work.Refused where the plan holds no more, or the document is not known
     */
    public Outcome rerun(Ask ask, String reason, String plan) throws IOException, SQLException {
        LocalDate date = ask.dates().get(0);
        return locked((database, connection, lock) -> {
            new Planning(project).hold(plan, ask, connection);
            Optional<Run> latest = new Runs(connection).latest(date);
            if (latest.isEmpty()) {
                return new Outcome.NotPossible("there is no report of " + date + " yet: tidemark run --date " + date);
            }
            if (!Planned.isFinished(connection, latest.get())) {
                return new Outcome.NotPossible("attempt " + latest.get().attempt() + " of " + date
                        + " is not finished; this continues it: tidemark run --date " + date);
            }
            touch(connection, ask);
            return execute(database, connection, date, latest.get().attempt() + 1, reason, lock);
        });
    }

    /**
     * Runs the nights of several dates, one after the other under one lock. A date that fails does not stop the others; being
     * told to end does.
     *
     * @param ask made by {@link Ask#backfill}
     * @param reason why dates that have a report get another one, empty where none does
     * @param plan the number of the plan that this must be, empty for any
     * @param each takes what came of a date when it is done
     * @throws io.tidemark.job.lock.LockHeld while another process runs a night
     * @throws io.tidemark.job.work.Refused where the plan holds no more
     */
    public void backfill(Ask ask, String reason, String plan, Consumer<Outcome> each) throws IOException, SQLException {
        try (RunLock lock = RunLock.take(
                project.lockFile(), LockHolder.self(project.settings().zone(), command))) {
            Database database = Database.open(project.database());
            List<Planned> dates;
            try (Connection connection = database.connect()) {
                new Planning(project).hold(plan, ask, connection);
                dates = Planned.of(connection, ask);
                Instant now = Instant.now();
                List<LocalDate> missed =
                        DueLedger.read(connection, project, now).missed();
                CatchUp.mark(
                        connection,
                        dates.stream()
                                .filter(Planned::isWork)
                                .map(Planned::date)
                                .filter(missed::contains)
                                .toList(),
                        command,
                        now);
            }
            each(database, dates, reason, each, lock);
        }
    }

    /** @return false where somebody told it to end */
    private boolean each(Database database, List<Planned> dates, String reason, Consumer<Outcome> each, RunLock lock) {
        for (Planned date : dates) {
            if (!date.isWork()) {
                continue;
            }
            Outcome outcome = attempt(database, date, reason, lock);
            each.accept(outcome);
            if (outcome instanceof Outcome.Failed failed && failed.isStopped()) {
                return false;
            }
        }
        return true;
    }

    /** A connection of its own for each date: what a failed one leaves behind does not reach the next. */
    private Outcome attempt(Database database, Planned date, String reason, RunLock lock) {
        try (Connection connection = database.connect()) {
            return execute(database, connection, date.date(), date.attempt(), reason, lock);
        } catch (IOException | SQLException | RuntimeException e) {
            return new Outcome.Broken(date.date(), Mishap.of(e).words());
        }
    }

    /** Lets the values that were asked for be decided anew, whatever came in. */
    private static void touch(Connection connection, Ask ask) throws SQLException {
        List<Key> keys = new Keys(connection).of(ask.document(), ask.section());
        if (keys.isEmpty() && !ask.document().isEmpty()) {
            throw new Refused("no value rests on " + ask.document()
                    + "; a file that was never read is read by a rerun without --document");
        }
        for (Key key : keys) {
            new Touched(connection).add(key);
        }
    }

    private Outcome locked(Work work) throws IOException, SQLException {
        try (RunLock lock = RunLock.take(
                project.lockFile(), LockHolder.self(project.settings().zone(), command))) {
            Database database = Database.open(project.database());
            try (Connection connection = database.connect()) {
                return work.with(database, connection, lock);
            }
        }
    }

    private Outcome execute(
            Database database, Connection connection, LocalDate date, int attempt, String reason, RunLock lock)
            throws IOException, SQLException {
        String run = date + "/" + attempt;
        lock.tell(run);
        try (LogFiles logs = LogFiles.open(project.logs(), project.settings().zone(), run)) {
            logs.problems().forEach(progress::note);
            try {
                Workplace work =
                        new Workplace(project, database, connection, Catalogue.shipped(), progress, date, attempt);
                return NightJob.run(work, command, reason, lock);
            } catch (SQLException | RuntimeException | Error e) {
                LOG.error("The night could not be worked on", e);
                throw e;
            }
        }
    }

    private Outcome finished(Connection connection, Run run) throws SQLException {
        List<String> changes = changes(connection, run);
        return changes.isEmpty()
                ? new Outcome.NothingNew(run, project.workbook(run.reportDate(), run.attempt()))
                : new Outcome.OtherFiles(run, project.workbook(run.reportDate(), run.attempt()), changes);
    }

    /** How the files that lie there now differ from those that the run was made from. */
    private List<String> changes(Connection connection, Run run) throws SQLException {
        Map<String, String> before = new TreeMap<>();
        new Inputs(connection).of(run.id()).toList().forEach(input -> before.put(input.path(), word(input.hash())));
        List<String> changes = new ArrayList<>();
        for (Listed file : Collected.of(project, connection).files()) {
            String hash = before.remove(file.path());
            if (hash == null) {
                changes.add("new: " + file.path());
            } else if (!hash.equals(word(file.hash()))) {
                changes.add("changed: " + file.path());
            }
        }
        before.keySet().forEach(path -> changes.add("gone: " + path));
        return changes;
    }

    private static String word(@Nullable String hash) {
        return hash == null ? "unreadable" : hash;
    }
}
