package io.tidemark.check;

import io.tidemark.statistics.Observation.Key;
import io.tidemark.statistics.Quantity;
import java.util.List;

/**
 * An observation under the eyes of the checks.
 *
 * @param id identifier in the store
 * @param key what it is the value of
 * @param quantity the agreed value
 * @param text the value as printed
 * @param label the source's words for what is measured
 * @param source path of the document that gives the value
 * @param rivals figures whose intervals do not meet its own, in the order of their rank
 */
public record Checked(
        long id, Key key, Quantity quantity, String text, String label, String source, List<Rival> rivals) {

    public Checked {
        rivals = List.copyOf(rivals);
    }

    /** A figure in conflict with the agreed value: as printed, and the path of its document. */
    public record Rival(Quantity quantity, String text, String source) {}
}
