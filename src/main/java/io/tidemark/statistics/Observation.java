package io.tidemark.statistics;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The agreed value of one thing for one period, with the figures behind it.
 *
 * @param key what it is the value of
 * @param quantity the agreed value, in the unit that the chosen figure is printed in
 * @param text the chosen figure's characters, as printed
 * @param section the part of the report
 * @param label the chosen figure's words
 * @param backing every figure that speaks of the key, the chosen one first
 * @param decision number of the decision that chose it, 0 where rank did
 */
public record Observation(
        Key key, Quantity quantity, String text, Section section, String label, List<Backing> backing, long decision) {

    public Observation {
        backing = List.copyOf(backing);
        if (backing.isEmpty() || backing.get(0).verdict() != Verdict.CHOSEN) {
            throw new IllegalArgumentException("an observation rests on a chosen figure: " + key);
        }
    }

    /**
     * What figures must share to be about one thing.
     *
     * @param concept code of the indicator, or the normalised label after {@code label:} where the catalogue has none
     * @param subject region, organisation or product line; may be empty
     * @param measure level, growth, change, share or multiple
     * @param status actual, target or forecast
     * @param period ISO 8601, empty where it is open
     * @param base what a growth, a change or a multiple is compared with; none where it cannot be known, and for other measures
     * @param mean whether it is a yearly mean over several years
     * @param unit base unit of the dimension: m for what is printed in km
     */
    public record Key(
            String concept,
            String subject,
            Measure measure,
            Figure.Status status,
            String period,
            Base base,
            boolean mean,
            Unit unit) {

        /** Of what is compared with nothing, or nobody knows with what. */
        public Key(String concept, String subject, Measure measure, Figure.Status status, String period, Unit unit) {
            this(concept, subject, measure, status, period, Base.NONE, false, unit);
        }

        /** Whether it is set against the same part of the year before, as a growth is unless it says otherwise. */
        public boolean isAgainstYearBefore() {
            return !mean && !period.isEmpty() && base.isYearBefore(new Period(period));
        }

        /** Whether it is set against the same part of the year before, or nobody knows against what. */
        public boolean isPlain() {
            return !mean && base.isEmpty() || isAgainstYearBefore();
        }

        /** The same of the year before, set against the year before that; null where there is no such period. */
        public @Nullable Key yearBefore() {
            Period before = period.isEmpty() ? null : new Period(period).yearBefore();
            Base earlier = base.yearBefore();
            return before == null || earlier == null
                    ? null
                    : new Key(concept, subject, measure, status, before.code(), earlier, mean, unit);
        }
    }

    /** A figure behind an observation. */
    public record Backing(long figure, Verdict verdict) {}

    /** What became of a figure in the observation. */
    public enum Verdict {
        /** Its value is the observation's. */
        CHOSEN,
        /** Its interval meets the chosen one's. */
        AGREES,
        /** The same value, printed the same way, by another document of the same publisher or the same document. */
        DUPLICATE,
        /** Replaced by a later publication of the same source. */
        SUPERSEDED,
        /** Its interval does not meet the chosen one's. */
        CONFLICTS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException for an unknown code */
        public static Verdict of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
