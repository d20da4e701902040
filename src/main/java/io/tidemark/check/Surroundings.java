package io.tidemark.check;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.catalogue.Conversion;
import io.tidemark.check.expression.Expression;
import io.tidemark.check.expression.Expression.At;
import io.tidemark.check.expression.Expression.Given;
import io.tidemark.check.expression.Expression.Reference;
import io.tidemark.check.expression.Value;
import io.tidemark.statistics.Base;
import io.tidemark.statistics.Figure.Status;
import io.tidemark.statistics.Indicator;
import io.tidemark.statistics.Indicator.Range;
import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.statistics.Period;
import io.tidemark.statistics.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a rule mean for one observation.
 *
 * @param about what is checked
 * @param scene the series of its subject that the rules look at, by concept
 * @param catalogue units, parents and plausible ranges
 */
record Surroundings(Checked about, Map<String, Series> scene, Catalogue catalogue) implements Expression.Operands {
    /** Steps are known when the series has as many earlier years without a gap, and are looked for in no more than the second. */
    private static final int FEWEST_YEARS = 4;

    private static final int MOST_YEARS = 10;

    @Override
    public @Nullable Value of(Reference reference) {
        Checked found = find(reference);
        return found == null ? null : found.value();
    }

    @Override
    public @Nullable Value of(Given given) {
        return given == Given.STEP ? step() : bound(given);
    }

    /** All that is held of what is checked. */
    Series series() {
        return scene.getOrDefault(about.key().concept(), Series.EMPTY);
    }

    /** The observation that a reference means here, null where there is none. */
    @Nullable
    Checked find(Reference reference) {
        String concept = concept(reference);
        Measure measure = reference.measure() == null ? about.key().measure() : reference.measure();
        Unit unit = concept == null ? null : unit(concept, measure);
        if (concept == null || unit == null || isOtherUnit(reference, unit)) {
            return null;
        }
        Key own = about.key();
        Base base = base(measure);
        if (base == null) {
            return null;
        }
        Status status = reference.at() == At.TARGET ? Status.TARGET : own.status();
        Key key = new Key(concept, own.subject(), measure, status, own.period(), base, own.mean(), unit);
        if (reference.at() == At.PREVIOUS) {
            key = key.yearBefore();
        }
        return key == null ? null : scene.getOrDefault(concept, Series.EMPTY).find(key);
    }

    /**
     * What the values are compared with that a measure is looked for among, null where none belongs to this observation: beside
     * a level stands the growth against the year before, beside a growth the change against the same base; a yearly mean fits
     * no level of a year.
     */
    private @Nullable Base base(Measure measure) {
        Key own = about.key();
        if (measure == own.measure()) {
            return own.base();
        }
        if (own.mean()) {
            return null;
        }
        if (!measure.compares()) {
            return Base.NONE;
        }
        return own.measure().compares() ? own.base() : Base.of(new Period(own.period()).yearBefore());
    }

    /** A part and its whole are only compared in one unit. */
    private boolean isOtherUnit(Reference reference, Unit unit) {
        return reference.whose().equals(Reference.PARENT)
                && reference.measure() == Measure.LEVEL
                && !unit.equals(unit(about.key().concept(), Measure.LEVEL));
    }

    private @Nullable String concept(Reference reference) {
        return switch (reference.whose()) {
            case Reference.THIS -> about.key().concept();
            case Reference.PARENT ->
                catalogue
                        .indicator(about.key().concept())
                        .map(Indicator::parent)
                        .filter(parent -> !parent.isEmpty())
                        .orElse(null);
            default -> reference.whose();
        };
    }

    /** The unit in which a measure of a concept is looked for, null where none can be told. */
    private @Nullable Unit unit(String concept, Measure measure) {
        Checked same = concept.equals(about.key().concept()) ? about : null;
        if (same != null && same.key().measure() == measure) {
            return same.key().unit();
        }
        Unit expected = expectedUnit(catalogue, concept, measure);
        if (expected != null || same == null) {
            return expected;
        }
        boolean isAmount = same.key().measure() == Measure.LEVEL || same.key().measure() == Measure.CHANGE;
        return isAmount
                ? same.key().unit()
                : scene.getOrDefault(concept, Series.EMPTY).onlyUnit(measure);
    }

    /** The unit of the catalogue's indicator, in the base of its dimension; null for amounts of what it does not know. */
    static @Nullable Unit expectedUnit(Catalogue catalogue, String concept, Measure measure) {
        return switch (measure) {
            case GROWTH, SHARE -> Unit.PERCENT;
            case MULTIPLE -> Unit.TIMES;
            case LEVEL, CHANGE ->
                catalogue
                        .indicator(concept)
                        .map(indicator -> Conversion.of(indicator.unit()).base())
                        .orElse(null);
        };
    }

    /** What is plausible is known of a growth in a year, and of nothing that is set against another region or an earlier year. */
    private @Nullable Value bound(Given given) {
        Indicator indicator = catalogue.indicator(about.key().concept()).orElse(null);
        if (about.key().measure().compares()
                && !about.key().isPlain()
                && !about.key().mean()) {
            return null;
        }
        Measure measure = about.key().measure();
        Range range = indicator == null ? null : indicator.plausibleFor(measure);
        if (indicator == null
                || range == null
                || !about.key().unit().equals(expectedUnit(catalogue, indicator.code(), measure))) {
            return null;
        }
        Unit unit = measure == Measure.LEVEL || measure == Measure.CHANGE ? indicator.unit() : Unit.PERCENT;
        BigDecimal bound = given == Given.LOW ? range.low() : range.high();
        return Value.exactly(Conversion.of(unit).factor().of(bound));
    }

    /** The largest step between neighbouring years before this one, at least one in the last place that is printed. */
    private @Nullable Value step() {
        List<Checked> years =
                scene.getOrDefault(about.key().concept(), Series.EMPTY).yearsBefore(about, MOST_YEARS);
        if (years.size() < FEWEST_YEARS) {
            return null;
        }
        BigDecimal largest = Conversion.of(about.quantity().unit())
                .factor()
                .of(about.quantity().quantum());
        for (int i = 1; i < years.size(); i++) {
            BigDecimal later = years.get(i - 1).value().point();
            largest = largest.max(later.subtract(years.get(i).value().point()).abs());
        }
        return Value.exactly(largest);
    }
}
