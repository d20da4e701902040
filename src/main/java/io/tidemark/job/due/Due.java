package io.tidemark.job.due;

import io.tidemark.store.night.DueMarks.Excuse;
import io.tidemark.store.night.Run;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date on which a report is due, and what became of it.
 *
 * @param begins when its night begins
 * @param deadline until when the report lies there
 * @param run the one that made the report first, or else the newest; null for none
 * @param excuse why the report need not come, null where nobody said so
 */
public record Due(
        LocalDate date,
        State state,
        ZonedDateTime begins,
        ZonedDateTime deadline,
        @Nullable Run run,
        @Nullable Excuse excuse) {

    /** What became of it. */
    public enum State {
        /** Its deadline has not passed. */
        DUE,
        /** Its night is at work, and the deadline has not passed. */
        RUNNING,
        /** The report was there by the deadline. */
        DONE,
        /** The report came after the deadline, or its night is still at work then. */
        LATE,
        /** The deadline has passed, and there is no report. */
        MISSED,
        /** It was missed, and made up for by a scheduled start or a backfill. */
        CAUGHT_UP,
        /** There is no report, and somebody said that it need not come. */
        EXCUSED;

        /** The word in JSON: {@code caught_up}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is known of a date.
     *
     * @param attempts for it, the first one first
     * @param isAtWork whether the newest of them is at work in a process that lives
     * @param isCaughtUp whether it was marked so
     */
    record Known(
            List<Run> attempts, boolean isAtWork, @Nullable Excuse excuse, boolean isCaughtUp) {}

    /** Works it out. */
    static Due of(LocalDate date, DueDates dates, Known known, Instant now) {
        Optional<Run> done = known.attempts().stream()
                .filter(run -> run.state() == Run.State.DONE)
                .findFirst();
        Run newest = known.attempts().isEmpty()
                ? null
                : known.attempts().get(known.attempts().size() - 1);
        return new Due(
                date,
                state(date, dates, known, done.orElse(null), now),
                dates.begins(date),
                dates.deadline(date),
                done.orElse(newest),
                known.excuse());
    }

    private static State state(LocalDate date, DueDates dates, Known known, @Nullable Run done, Instant now) {
        boolean isPast = dates.isPast(date, now);
        if (done != null) {
            Instant ended = done.ended();
            boolean isInTime = ended != null && !dates.isPast(date, ended);
            return isInTime ? State.DONE : known.isCaughtUp() ? State.CAUGHT_UP : State.LATE;
        }
        if (known.isAtWork()) {
            return isPast ? State.LATE : State.RUNNING;
        }
        if (known.excuse() != null) {
            return State.EXCUSED;
        }
        return isPast ? State.MISSED : State.DUE;
    }
}
