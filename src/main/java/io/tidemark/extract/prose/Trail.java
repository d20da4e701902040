package io.tidemark.extract.prose;

import io.tidemark.extract.label.Holder;
import io.tidemark.extract.label.Label;
import io.tidemark.extract.label.Zone;
import io.tidemark.extract.number.Numeral;
import io.tidemark.extract.outline.Evidence;
import io.tidemark.extract.token.QualifierRule;
import io.tidemark.extract.token.Run;
import io.tidemark.extract.token.Tokens;
import io.tidemark.statistics.Derivation;
import java.util.ArrayList;
import java.util.List;

/** Writes down how one figure was read: each step at the characters that it was read from, wherever they were said. */
final class Trail {
    private final Tokens tokens;
    private final int number;
    private final Run run;
    private final Zone zone;
    private final List<Derivation> parts = new ArrayList<>(8);

    Trail(Tokens tokens, int number, Zone zone) {
        this.tokens = tokens;
        this.number = number;
        this.run = tokens.run(number);
        this.zone = zone;
    }

    List<Derivation> parts() {
        return parts;
    }

    void number() {
        Numeral numeral = run.numeral();
        if (numeral != null) {
            String unit = run.unit() == null ? "" : " " + run.unit().code();
            String result = numeral.low().plain() + unit;
            parts.add(Step.NUMBER.by(numeral.rule(), run.start(), run.end(), result));
        }
    }

    void qualifier(QualifierRule rule) {
        String sign = rule.qualifier().sign();
        if (rule.isAfter()) {
            parts.add(Step.QUALIFIER.by(rule, tokens.start(number + 1), tokens.end(number + 1), sign));
        } else if (rule.isWithin() || zone.qualifierAt < 0) {
            parts.add(Step.QUALIFIER.by(rule, run.start(), run.end(), sign));
        } else {
            parts.add(Step.QUALIFIER.by(rule, tokens.start(zone.qualifierAt), tokens.end(zone.qualifierAt), sign));
        }
    }

    /** At the verb, or at the number where no verb moves it. */
    void measure(MeasureRule rule) {
        int verb = zone.growthNoun >= 0 && rule == MeasureRule.GROWTH_NOUN ? zone.growthNoun : zone.verb;
        int start = verb < 0 ? run.start() : tokens.start(verb);
        int end = verb < 0 ? run.end() : tokens.end(verb);
        parts.add(Step.MEASURE.by(rule, start, end, rule.measure().code()));
    }

    void period(Periods.Found found, Evidence inForce) {
        String code = found.period() == null ? "" : found.period().code();
        if (found.rule() == PeriodRule.NAMED_AT_NUMBER && zone.timeAt >= 0) {
            parts.add(Step.PERIOD.by(found.rule(), tokens.start(zone.timeAt), tokens.end(zone.timeAt), code));
        } else {
            said(Step.PERIOD, found.rule(), code, found.rule() == PeriodRule.TIMELESS ? Evidence.NONE : inForce);
        }
    }

    /** What the number is compared with, at the number. */
    void base(Comparison comparison, boolean compared) {
        if (compared || comparison.mean()) {
            String result = comparison.base().code() + (comparison.mean() ? " mean" : "");
            parts.add(Step.BASE.by(comparison.rule(), run.start(), run.end(), result));
        }
    }

    void label(Label label) {
        boolean named = label.from() >= 0 && label.to() > label.from();
        int start = named ? tokens.start(label.from()) : run.start();
        int end = named ? tokens.end(label.to() - 1) : run.end();
        parts.add(Step.LABEL.by(label.rule(), start, end, label.text()));
    }

    void subject(Holder holder) {
        boolean said = holder.end() > holder.start();
        int start = said ? holder.start() : run.start();
        int end = said ? holder.end() : run.end();
        parts.add(Step.SUBJECT.by(holder.rule(), start, end, holder.name()));
    }

    void tie(TieRule rule, String between) {
        parts.add(Step.TIE.by(rule, run.start(), run.end(), between));
    }

    /** At the words that said it, or at the number where nothing did. */
    void said(Step step, Enum<?> rule, String result, Evidence cue) {
        if (cue.isSaid()) {
            parts.add(step.by(rule, cue.start(), cue.end(), result));
        } else {
            parts.add(step.by(rule, run.start(), run.end(), result));
        }
    }
}
