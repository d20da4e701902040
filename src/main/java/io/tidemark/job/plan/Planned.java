package io.tidemark.job.plan;

import io.tidemark.store.keep.Purge;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import io.tidemark.store.night.Steps;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done for a date.
 *
 * @param attempt the one that is worked on; for a date that is left, the one that stands
 */
public record Planned(LocalDate date, int attempt, What what) {
    /** What. */
    public enum What {
        /** It has no report yet. */
        BEGIN,
        /** It was begun and not finished: it goes on with the files that it began with. */
        CONTINUE,
        /** It has a report and gets a further one. */
        AGAIN,
        /** It has a report, which stays as it is. */
        LEAVE,
        /** It cannot be done: a further attempt needs a report that stands. */
        NOT_POSSIBLE
    }

    /** Date by date. */
    public static List<Planned> of(@Nullable Connection connection, Ask ask) throws SQLException {
        List<Planned> all = new ArrayList<>();
        for (LocalDate date : ask.dates()) {
            all.add(connection == null ? fresh(date, ask) : of(connection, date, ask));
        }
        return all;
    }

    /** Whether something is done. */
    public boolean isWork() {
        return what == What.BEGIN || what == What.CONTINUE || what == What.AGAIN;
    }

    private static Planned of(Connection connection, LocalDate date, Ask ask) throws SQLException {
        Run latest = new Runs(connection).latest(date).orElse(null);
        if (latest == null) {
            return fresh(date, ask);
        }
        boolean isRerun = ask.action().equals("rerun");
        if (!isFinished(connection, latest)) {
            return new Planned(date, latest.attempt(), isRerun ? What.NOT_POSSIBLE : What.CONTINUE);
        }
        if (ask.again()) {
            return new Planned(date, latest.attempt() + 1, What.AGAIN);
        }
        boolean isPurged = Purge.isPurged(connection, latest) && ask.action().equals("run");
        return new Planned(date, latest.attempt(), isPurged ? What.NOT_POSSIBLE : What.LEAVE);
    }

    /** Whether a run is done to its last record: a process that was killed after sealing it left the execution open. */
    public static boolean isFinished(Connection connection, Run run) throws SQLException {
        return run.state() == Run.State.DONE && !new Steps(connection).isOpen(run);
    }

    private static Planned fresh(LocalDate date, Ask ask) {
        return new Planned(date, 1, ask.action().equals("rerun") ? What.NOT_POSSIBLE : What.BEGIN);
    }
}
