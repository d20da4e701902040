package io.tidemark.statistics;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One quantity as one source states it, with its place in that source.
 *
 * @param span the quantity's characters, from the first of the number to the last of the unit
 * @param text exactly these characters
 * @param quantity value, unit, qualifier
 * @param measure level, growth, change, share or multiple
 * @param status actual, target or forecast
 * @param period reference period, null where text and date of publication leave it open
 * @param base what a growth, a change or a multiple is compared with; none for a level or a share
 * @param mean whether it is a yearly mean over several years
 * @param label the source's words for what is measured, without period, region, qualifier or verb
 * @param indicator code from the catalogue, empty where it has none
 * @param subject whom or where it is about: a region, an organisation, a product line; may be empty
 * @param section the part of the report
 * @param derivation how it was read
 */
public record Figure(
        Span span,
        String text,
        Quantity quantity,
        Measure measure,
        Status status,
        @Nullable Period period,
        Base base,
        boolean mean,
        String label,
        String indicator,
        String subject,
        Section section,
        Derivation derivation) {

    public Figure {
        base = measure.compares() ? base : Base.NONE;
    }

    /** Whether the source states a fact, an aim or an expectation. */
    public enum Status {
        ACTUAL,
        TARGET,
        FORECAST;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException for a code that is none of the three */
        public static Status of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** The ties of its reading: what nothing in the text decided, in the order of the steps; empty for most. */
    public List<Derivation> ties() {
        return derivation.parts().stream()
                .filter(part -> part.rule().startsWith(Derivation.TIE))
                .toList();
    }

    /** What its reading breaks of what holds of any text; empty for nearly all. */
    public List<Derivation> breaches() {
        return derivation.parts().stream()
                .filter(part -> part.rule().startsWith(Derivation.BREACH))
                .toList();
    }

    /** The same figure with another derivation. */
    public Figure derivedBy(Derivation other) {
        return new Figure(
                span, text, quantity, measure, status, period, base, mean, label, indicator, subject, section, other);
    }

    /** The reference period in ISO 8601, empty where it is open. */
    public String periodCode() {
        return period == null ? "" : period.code();
    }
}
