package io.tidemark.deliver;

import java.util.Locale;

/** Why somebody is told of a report. */
public enum Kind {
    /** There is a report. */
    REPORT,
    /** A value that was told before is another now. */
    CORRECTION,
    /** Nothing is different from what was told last. */
    UNCHANGED,
    /** There is no good report; no line of the ledger is of this kind. */
    ALARM;

    /** @param first whether nothing was told before */
    public static Kind of(Differences differences, boolean first) {
        if (first) {
            return REPORT;
        }
        return differences.isEmpty() ? UNCHANGED : differences.correct() ? CORRECTION : REPORT;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
