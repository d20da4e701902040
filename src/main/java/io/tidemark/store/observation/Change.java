package io.tidemark.store.observation;

import io.tidemark.reconcile.Cause;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.statistics.Quantity;
import io.tidemark.statistics.Section;
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
 * @param label that figure's words
 * @param section the part of the report that it belongs to
 */
public record Change(
        long vintage,
        LocalDate reportDate,
        long observation,
        Key key,
        Cause cause,
        @Nullable Value before,
        @Nullable Value after,
        String path,
        String label,
        Section section) {

    /** A value with its characters as printed. */
    public record Value(String text, Quantity quantity) {}

    /** This change and a later one of the same observation as one: from what was held before to what is held at the end. */
    public Change then(Change later) {
        boolean tells = !later.isNoticed() && isNoticed();
        return new Change(
                later.vintage,
                later.reportDate,
                observation,
                key,
                tells ? cause : later.cause,
                before,
                later.after,
                later.path,
                later.label,
                later.section);
    }

    /** Whether a reader of the values would notice: another value, none where there was one, or a person's decision. */
    public boolean isNoticed() {
        return cause == Cause.DECIDED
                || before == null
                || after == null
                || !before.quantity().equals(after.quantity());
    }
}
