package io.tidemark.check;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.catalogue.Conversion;
import io.tidemark.reconcile.Reconciliation;
import io.tidemark.statistics.Factor;
import io.tidemark.statistics.Figure;
import io.tidemark.statistics.Finding;
import io.tidemark.statistics.Finding.Severity;
import io.tidemark.statistics.Indicator;
import io.tidemark.statistics.Indicator.Range;
import io.tidemark.statistics.Interval;
import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A rule that an observation can break. Its words and its examples stand in {@code check/rules.yml}. */
enum Rule {
    /** The catalogue's plausible range; beyond it by more than its own width is an error. */
    RANGE_01("RANGE-01") {
        @Override
        Optional<Finding> check(Checked checked, Catalogue catalogue) {
            Indicator indicator = catalogue.indicator(checked.key().concept()).orElse(null);
            Range range = indicator == null
                    ? null
                    : indicator.plausibleFor(checked.key().measure());
            if (indicator == null || range == null || !comparable(checked, indicator)) {
                return Optional.empty();
            }
            Interval stated = Reconciliation.interval(checked.quantity());
            Factor factor = Conversion.of(unitOf(checked, indicator)).factor();
            if (stated.meets(Interval.closed(range.low(), range.high()).times(factor))) {
                return Optional.empty();
            }
            BigDecimal width = range.high().subtract(range.low());
            boolean near = stated.meets(
                    Interval.closed(range.low().subtract(width), range.high().add(width))
                            .times(factor));
            return Optional.of(finding(
                    checked,
                    near ? Severity.WARNING : Severity.ERROR,
                    Map.of(
                            "low",
                            range.low().toPlainString(),
                            "high",
                            range.high().toPlainString())));
        }

        private boolean comparable(Checked checked, Indicator indicator) {
            return checked.key()
                    .unit()
                    .equals(Conversion.of(unitOf(checked, indicator)).base());
        }

        /** The unit that the catalogue states the range in. */
        private Unit unitOf(Checked checked, Indicator indicator) {
            return checked.key().measure() == Measure.LEVEL ? indicator.unit() : Unit.PERCENT;
        }
    },

    /** A part lies between nothing and the whole. */
    BOUND_01("BOUND-01") {
        private final Interval whole = Interval.closed(BigDecimal.ZERO, new BigDecimal(100));

        @Override
        Optional<Finding> check(Checked checked, Catalogue catalogue) {
            boolean isShare = checked.key().measure() == Measure.SHARE
                    && checked.key().unit().equals(Unit.PERCENT);
            return isShare && !Reconciliation.interval(checked.quantity()).meets(whole)
                    ? Optional.of(finding(checked, Severity.ERROR, Map.of()))
                    : Optional.empty();
        }
    },

    /** Figures of one thing whose intervals do not meet. */
    CONFLICT_01("CONFLICT-01") {
        @Override
        Optional<Finding> check(Checked checked, Catalogue catalogue) {
            if (checked.rivals().isEmpty()) {
                return Optional.empty();
            }
            String others = checked.rivals().stream()
                    .map(rival -> rival.text() + " (" + rival.source() + ")")
                    .distinct()
                    .collect(Collectors.joining("; "));
            boolean isFact = checked.key().status() == Figure.Status.ACTUAL;
            return Optional.of(finding(checked, isFact ? Severity.WARNING : Severity.NOTE, Map.of("others", others)));
        }
    };

    private final String code;

    Rule(String code) {
        this.code = code;
    }

    /** The code that findings carry. */
    String code() {
        return code;
    }

    /** The finding, empty for an observation that keeps the rule. */
    abstract Optional<Finding> check(Checked checked, Catalogue catalogue);

    Finding finding(Checked checked, Severity severity, Map<String, String> arguments) {
        Map<String, String> all = new TreeMap<>(arguments);
        all.put("subject", checked.key().subject());
        all.put("period", checked.key().period());
        all.put("measure", checked.key().measure().code());
        all.put("label", checked.label());
        all.put("text", checked.text());
        all.put("source", checked.source());
        return new Finding(code, severity, List.of(checked.id()), all);
    }
}
