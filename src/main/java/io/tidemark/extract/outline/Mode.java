package io.tidemark.extract.outline;

import java.util.Locale;

/** What a passage does with the figures that it states. */
public enum Mode {
    /** Tells what was reached. */
    REPORT,
    /** Sets out what is to be done. */
    PLAN,
    /** Explains terms: of no time unless it names one. */
    BACKGROUND;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
