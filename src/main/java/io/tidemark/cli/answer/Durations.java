package io.tidemark.cli.answer;

import io.tidemark.store.night.Run;
import java.time.Duration;
import java.time.Instant;

/** Lengths of time for people. */
public final class Durations {
    private Durations() {}

    /** From a run's first start to its end; empty while it runs. */
    public static String of(Run run) {
        Instant ended = run.ended();
        return ended == null ? "" : words(Duration.between(run.started(), ended));
    }

    /** Such as {@code 2 min 5 s}, or {@code 5.3 s}. */
    public static String words(Duration duration) {
        if (duration.toMinutes() > 0) {
            return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
        }
        return duration.toSeconds() + "." + duration.toMillisPart() / 100 + " s";
    }
}
