package io.tidemark.store.observation;

import io.tidemark.statistics.Observation.Key;
import io.tidemark.statistics.Quantity;
import io.tidemark.statistics.Section;
import io.tidemark.statistics.Span;

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
        Chosen chosen) {

    /** Figures beside the chosen one, by verdict. */
    public record Tally(int agree, int duplicate, int superseded, int conflict) {}

    /**
     * The figure that gives the value; its sentence and how it was read are told where the figures behind it are.
     *
     * @param id identifier of the figure
     * @param span where it stands
     * @param path of its document
     */
    public record Chosen(long id, Span span, String path) {}
}
