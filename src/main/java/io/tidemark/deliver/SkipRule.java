package io.tidemark.deliver;

import io.tidemark.store.night.Run;
import java.time.LocalDate;

/** By which rules nobody is told of a report. */
public final class SkipRule {
    private SkipRule() {}

    /**
     * A report made up for a missed night is old news where a newer one exists.
     *
     * @param newest the newest date that has a report
     * @return why it is not sent, empty where it is
     */
    public static String madeUp(Run run, LocalDate newest) {
        return run.attempt() == 1 && run.reportDate().isBefore(newest)
                ? "made up for a missed night: the report of " + newest + " is newer"
                : "";
    }
}
