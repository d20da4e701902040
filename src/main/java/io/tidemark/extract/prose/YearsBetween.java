package io.tidemark.extract.prose;

import io.tidemark.extract.outline.Mention;
import io.tidemark.extract.time.TimeFrame;
import org.jspecify.annotations.Nullable;

/**
 * The years between two that a sentence sets side by side: 从2004年的80亿元增长至2023年的600亿元, 2020年只有18亿元，去年达到32亿元. One
 * thread, one sentence after another.
 */
final class YearsBetween {
    /** The year that it starts from, 0 for none. */
    private int start;

    private int end;

    /** A new sentence. */
    void begin() {
        start = 0;
        end = 0;
    }

    /** Takes note of a time; {@code from} tells whether it is said that something started from it. */
    void see(Mention mention, boolean from, TimeFrame named) {
        if (!named.isYear()) {
            return;
        }
        if (mention == Mention.BASE && from || mention == Mention.TOPIC && start == 0) {
            start = named.last();
            end = 0;
        } else if ((mention == Mention.OWN || mention == Mention.TOPIC) && start > 0 && named.last() > start) {
            end = named.last();
        }
    }

    /** The years after the first up to the last, null where the sentence has not named two. */
    @Nullable
    TimeFrame years() {
        return end > start + 1 ? TimeFrame.ofYears(start + 1, end) : null;
    }
}
