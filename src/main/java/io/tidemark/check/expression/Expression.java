package io.tidemark.check.expression;

import io.tidemark.statistics.Measure;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a rule that has a value. */
public sealed interface Expression {

    /** A number as written. */
    record Constant(BigDecimal value) implements Expression {}

    /**
     * An observation.
     *
     * @param whose code of the indicator, or {@link #THIS} or {@link #PARENT}
     * @param measure null for the measure of what is checked
     * @param at the period and status in which it is looked for
     */
    record Reference(String whose, @Nullable Measure measure, At at) implements Expression {
        /** The indicator or label that is checked. */
        public static final String THIS = "this";
        /** The indicator that it is a part of. */
        public static final String PARENT = "parent";

        /** Whether its indicator depends on what is checked. */
        public boolean isRelative() {
            return whose.equals(THIS) || whose.equals(PARENT);
        }
    }

    /** A quantity that is no observation. */
    enum Given implements Expression {
        /** Lower end of the catalogue's plausible range. */
        LOW,
        /** Upper end of it. */
        HIGH,
        /** The largest step between neighbouring years of the series so far. */
        STEP;

        /** The word in a rule: {@code low}. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Two values put together by {@code +}, {@code -}, {@code *} or {@code /}. */
    record Operation(char operator, Expression left, Expression right) implements Expression {}

    /** Where a reference looks. */
    enum At {
        /** The same period and status as what is checked. */
        HERE,
        /** The same part of the year before. */
        PREVIOUS,
        /** The target for the period. */
        TARGET
    }

    /** The references in it, from left to right. */
    default List<Reference> references() {
        if (this instanceof Reference reference) {
            return List.of(reference);
        }
        if (this instanceof Operation operation) {
            return java.util.stream.Stream.of(operation.left(), operation.right())
                    .flatMap(side -> side.references().stream())
                    .toList();
        }
        return List.of();
    }

    /** Its value; null where an observation is missing or a division has no value. */
    default @Nullable Value value(Operands operands) {
        if (this instanceof Constant constant) {
            return Value.exactly(constant.value());
        }
        if (this instanceof Reference reference) {
            return operands.of(reference);
        }
        if (this instanceof Given given) {
            return operands.of(given);
        }
        Operation operation = (Operation) this;
        Value left = operation.left().value(operands);
        Value right = operation.right().value(operands);
        if (left == null || right == null) {
            return null;
        }
        return switch (operation.operator()) {
            case '+' -> left.plus(right);
            case '-' -> left.minus(right);
            case '*' -> left.times(right);
            default -> left.over(right);
        };
    }

    /** Looks up what an expression names. */
    interface Operands {
        /** The observation's value, null where there is none. */
        @Nullable
        Value of(Reference reference);

        /** The given quantity, null where it is not known. */
        @Nullable
        Value of(Given given);
    }
}
