package io.tidemark.job.sending;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.job.lock.LockHolder;
import io.tidemark.job.lock.RunLock;
import io.tidemark.job.log.LogFiles;
import io.tidemark.job.settings.Project;
import io.tidemark.store.Database;
import io.tidemark.store.night.Deliveries;
import io.tidemark.store.night.Deliveries.Delivery;
import io.tidemark.store.night.Deliveries.State;
import io.tidemark.store.night.ReportFiles;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sends on demand what did not go out by night, and settles what is unknown.
 *
 * @param project whose reports
 * @param command what the user typed, for the lock and the audit log
 */
public record Redelivery(Project project, String command) {

    /**
     * What stands after it.
     *
     * @param notes what the caller should know besides
     */
    public record Result(Run run, List<Delivery> left, List<String> notes) {}

    /** It cannot be done; the message says why and what to do. */
    public static final class CannotDeliver extends RuntimeException {
        private static final long serialVersionUID = 1;

        CannotDeliver(String message) {
            super(message);
        }
    }

    private interface Work {
        Result with(Connection connection) throws IOException, SQLException;
    }

    /**
     * Tries all deliveries of a night's report that are not settled.
     *
     * @param date null for the last night
     * @throws CannotDeliver where there is no report
     * @throws io.tidemark.job.lock.LockHeld while a night runs
     */
    public Result retry(@Nullable LocalDate date) throws IOException, SQLException {
        return locked(connection -> send(connection, run(connection, date)));
    }

    /**
     * A person knows that an unknown message did not arrive: it is sent again.
     *
     * @param reason how the person knows; kept
     * @throws CannotDeliver where no delivery of that key is unknown
     */
    public Result resend(String key, String reason) throws IOException, SQLException {
        String why = stated(reason);
        return locked(connection -> {
            Delivery line = unknown(connection, key);
            Run run = new Runs(connection).get(line.run());
            Book book = book(connection, run);
            Delivery sending = book.move(line, State.SENDING, "", why);
            book.move(sending, State.FAILED, "a person says that it did not arrive: " + why, why);
            return send(connection, run);
        });
    }

    /**
     * A person knows that an unknown message arrived: it is settled.
     *
     * @param reason how the person knows; kept
     * @throws CannotDeliver where no delivery of that key is unknown
     */
    public Result assume(String key, String reason) throws IOException, SQLException {
        String why = stated(reason);
        return locked(connection -> {
            Delivery line = unknown(connection, key);
            Run run = new Runs(connection).get(line.run());
            book(connection, run).move(line, State.ACCEPTED, "a person says that it arrived: " + why, why);
            return new Result(run, sending(connection).left(run), List.of());
        });
    }

    private Result send(Connection connection, Run run) throws IOException, SQLException {
        try (LogFiles logs =
                LogFiles.open(project.logs(), project.settings().zone(), run.reportDate() + "/" + run.attempt())) {
            return new Result(run, sending(connection).send(run), logs.problems());
        }
    }

    private static String stated(String reason) {
        if (reason.isBlank()) {
            throw new CannotDeliver("--reason must say how you know; it is kept in the ledger and in the audit log");
        }
        return reason.strip();
    }

    private Book book(Connection connection, Run run) {
        return new Book(connection, run, Clock.systemUTC(), command);
    }

    private Sending sending(Connection connection) {
        return new Sending(
                project, connection, Catalogue.shipped(), Clock.systemUTC(), new Sleep(() -> false), command);
    }

    private static Delivery unknown(Connection connection, String key) throws SQLException {
        Delivery line = new Deliveries(connection)
                .find(key)
                .orElseThrow(() -> new CannotDeliver(
                        "there is no delivery " + key + ". This lists them:  tidemark deliver --list"));
        if (line.state() != State.UNKNOWN) {
            throw new CannotDeliver("delivery " + key + " to " + line.target() + " is "
                    + line.state().code() + ", not unknown; there is nothing to settle");
        }
        return line;
    }

    private static Run run(Connection connection, @Nullable LocalDate date) throws SQLException {
        Runs runs = new Runs(connection);
        Optional<Run> run = date == null ? runs.lastNight() : runs.latest(date);
        Run found = run.orElseThrow(
                () -> new CannotDeliver((date == null ? "no night has run yet" : "there is no night of " + date)
                        + "; tidemark history lists them"));
        if (new ReportFiles(connection).of(found.id()).isEmpty()) {
            throw new CannotDeliver("the night of " + found.reportDate()
                    + " has made no report yet; this goes on with it:" + "  tidemark run --date " + found.reportDate());
        }
        return found;
    }

    private Result locked(Work work) throws IOException, SQLException {
        if (!Files.exists(project.database())) {
            throw new CannotDeliver("no night has run yet. The first one:  tidemark run");
        }
        try (RunLock lock = RunLock.take(
                        project.lockFile(), LockHolder.self(project.settings().zone(), command));
                Connection connection = Database.open(project.database()).connect()) {
            return work.with(connection);
        }
    }
}
