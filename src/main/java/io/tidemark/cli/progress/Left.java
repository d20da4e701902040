package io.tidemark.cli.progress;

import io.tidemark.cli.answer.Durations;
import java.time.Duration;

/** What is left of a step, in words. */
final class Left {
    private Left() {}

    /** {@code 850 left, about 2 min 50 s}, where the rest takes as long a file as what is done; empty before the first one. */
    static String words(long done, long expected, long nanos) {
        if (done <= 0 || done >= expected) {
            return "";
        }
        Duration time = Duration.ofNanos(nanos / done * (expected - done));
        return (expected - done) + " left, about " + Durations.words(time);
    }
}
