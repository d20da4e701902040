package io.tidemark.reconcile;

import io.tidemark.statistics.Figure;
import java.util.Locale;
import java.util.Optional;

/** Why a figure takes part in no observation. It is kept and counted all the same. */
public enum SetAside {
    /** Nothing says what it measures. */
    NO_LABEL,
    /** Text and date of publication leave open for when it holds. */
    NO_PERIOD;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reason that keeps a figure out, empty for one that takes part. */
    public static Optional<SetAside> of(Figure figure) {
        if (Concept.of(figure).isEmpty()) {
            return Optional.of(NO_LABEL);
        }
        return figure.period() == null ? Optional.of(NO_PERIOD) : Optional.empty();
    }
}
