package io.tidemark.store.observation;

import io.tidemark.reconcile.Cause;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.statistics.Quantity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a vintage made different of one observation.
 *
 * @param vintage that made it
 * @param reportDate of the night that wrote the vintage
 * @param observation identifier, the same in all vintages
 * @param key what it is the value of
 * @param cause why
 * @param before what was held, null where nothing was
 * @param after what is held since, null where it was withdrawn
 * @param path of the document that gives the new value, or gave the one that was withdrawn
 */
public record Change(
        long vintage,
        LocalDate reportDate,
        long observation,
        Key key,
        Cause cause,
        @Nullable Value before,
        @Nullable Value after,
        String path) {

    /** A value with its characters as printed. */
    public record Value(String text, Quantity quantity) {}

    /** Whether a reader of the values would notice: another value, none where there was one, or a person's decision. */
    public boolean isNoticed() {
        return cause == Cause.DECIDED
                || before == null
                || after == null
                || !before.quantity().equals(after.quantity());
    }
}
