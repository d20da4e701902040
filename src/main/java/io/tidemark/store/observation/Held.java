package io.tidemark.store.observation;

import io.tidemark.statistics.Observation.Key;
import io.tidemark.statistics.Quantity;
import io.tidemark.statistics.Section;
import io.tidemark.store.evidence.Evidence;

/**
 * An observation as it was held in a vintage.
 *
 * @param id identifier, the same in all vintages
 * @param key what it is the value of
 * @param quantity the agreed value
 * @param text the chosen figure's characters, as printed
 * @param section the part of the report
 * @param label the chosen figure's words
 * @param heldFrom the vintage that brought this value
 * @param figures how many figures speak of it, by what became of them
 * @param chosen the figure that gives the value
 */
public record Held(
        long id,
        Key key,
        Quantity quantity,
        String text,
        Section section,
        String label,
        long heldFrom,
        Tally figures,
        Evidence chosen) {

    /** Figures beside the chosen one, by verdict. */
    public record Tally(int agree, int duplicate, int superseded, int conflict) {}
}
