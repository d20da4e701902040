package io.tidemark.check;

import io.tidemark.catalogue.Conversion;
import io.tidemark.check.expression.Value;
import io.tidemark.extract.Invariant;
import io.tidemark.reconcile.Distance;
import io.tidemark.reconcile.Reconciliation;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.statistics.Period;
import io.tidemark.statistics.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An observation under the eyes of the checks.
 *
 * @param id identifier in the store
 * @param key what it is the value of
 * @param quantity the agreed value, in the unit that is printed
 * @param label the source's words for what is measured
 * @param stated the figure that gives the value
 * @param since date of the first publication that states or confirms the value, null where it is not known
 * @param rivals figures whose intervals do not meet its own, in the order of their rank
 */
public record Checked(
        long id,
        Key key,
        Quantity quantity,
        String label,
        Stated stated,
        @Nullable LocalDate since,
        List<Rival> rivals) {

    public Checked {
        rivals = List.copyOf(rivals);
    }

    /**
     * Where a value is stated.
     *
     * @param figure identifier of the figure in the store
     * @param text the value as printed
     * @param source path of the document
     * @param place where it stands in the document
     * @param publisher of the document, empty where it is not known
     * @param sentence around the figure; empty for a figure that neither a conflict nor a breach is about
     * @param ties what nothing in the text decided about its reading, as rules of ties; empty for most
     * @param breaches what its reading breaks of what holds of any text, as codes of invariants; empty for nearly all
     */
    public record Stated(
            long figure,
            String text,
            String source,
            String place,
            String publisher,
            String sentence,
            List<String> ties,
            List<String> breaches) {
        public Stated {
            ties = List.copyOf(ties);
            breaches = List.copyOf(breaches);
        }

        boolean breaks(Invariant invariant) {
            return breaches.contains(invariant.code());
        }
    }

    /** A figure in conflict with the agreed value. */
    public record Rival(Quantity quantity, Stated stated) {
        /** How far the nearest values that both may stand for lie apart, in the unit of the key. */
        BigDecimal distance(Checked from) {
            return Distance.between(from.quantity, quantity).absolute();
        }
    }

    /** Its value in the unit of its key. */
    Value value() {
        BigDecimal point = Value.of(quantity).point();
        return new Value(Conversion.of(quantity.unit()).factor().of(point), Reconciliation.interval(quantity));
    }

    Period period() {
        return new Period(key.period());
    }
}
