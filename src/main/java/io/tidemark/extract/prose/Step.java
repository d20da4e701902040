package io.tidemark.extract.prose;

import io.tidemark.extract.label.LabelRule;
import io.tidemark.extract.label.SubjectRule;
import io.tidemark.extract.number.NumberRule;
import io.tidemark.extract.token.QualifierRule;
import io.tidemark.statistics.Derivation;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** The steps in which a figure is read, each with the rules that may take it. */
enum Step {
    NUMBER(NumberRule.values()),
    QUALIFIER(QualifierRule.values()),
    MEASURE(MeasureRule.values()),
    STATUS(StatusRule.values()),
    PERIOD(PeriodRule.values()),
    BASE(BaseRule.values()),
    LABEL(LabelRule.values()),
    SUBJECT(SubjectRule.values()),
    /** What nothing decides. */
    TIE(TieRule.values());

    private final String[] names;

    Step(Enum<?>[] rules) {
        String step = name().toLowerCase(Locale.ROOT);
        names = Arrays.stream(rules).map(rule -> step + ":" + rule.name()).toArray(String[]::new);
    }

    /** Every rule of the step, as derivations name it. */
    Stream<String> names() {
        return Arrays.stream(names);
    }

    /** The step as a rule took it from characters, {@code label:BEFORE_NUMBER}, and what it made of them. */
    Derivation by(Enum<?> rule, int start, int end, String result) {
        return Derivation.leaf(names[rule.ordinal()], start, end, result);
    }
}
