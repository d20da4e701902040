package io.tidemark.check.expression;

import io.tidemark.check.expression.Expression.Operands;
import io.tidemark.check.expression.Expression.Reference;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a rule demands. */
public sealed interface Condition {

    /**
     * The stated value stands in a relation to each of the computed ones.
     *
     * @param stated what a finding is about
     * @param demands at least one
     */
    record Comparison(Reference stated, List<Demand> demands) implements Condition {
        public Comparison {
            demands = List.copyOf(demands);
        }

        /** The references in it, the stated one first, each once. */
        public List<Reference> references() {
            return Stream.concat(
                            Stream.of(stated),
                            demands.stream().flatMap(demand -> demand.computed().references().stream()))
                    .distinct()
                    .toList();
        }

        /**
         * Judges the values that the operands give; null where one is missing.
         *
         * @param allowance part of a computed value by which the stated one may differ beyond rounding
         */
        public @Nullable Judgement judge(Operands operands, BigDecimal allowance) {
            Value value = stated.value(operands);
            if (value == null) {
                return null;
            }
            Judgement first = null;
            for (Demand demand : demands) {
                Value plain = demand.computed().value(operands);
                if (plain == null) {
                    return null;
                }
                Value computed = allowance.signum() == 0 ? plain : plain.widened(allowance);
                Judgement judgement = new Judgement(demand.relation().mayHold(value, computed), value, computed);
                if (!judgement.holds()) {
                    return judgement;
                }
                first = first == null ? judgement : first;
            }
            return first;
        }
    }

    /** A relation of the stated value to an expression. */
    record Demand(Relation relation, Expression computed) {}

    /** Something about what is checked that is no arithmetic. */
    enum Test implements Condition {
        /** {@code agree(this)}: no figure is in conflict with the value. */
        AGREE("agree(this)"),
        /** {@code unit(this)}: the unit is the catalogue's. */
        UNIT("unit(this)"),
        /** {@code certain(this)}: the text decides how the number is read. */
        CERTAIN("certain(this)"),
        /** {@code past(this)}: what has happened has not begun after it was published. */
        PAST("past(this)"),
        /** {@code once(this)}: no document states two values. */
        ONCE("once(this)"),
        /** {@code subject(this)}: the subject is a name. */
        SUBJECT("subject(this)"),
        /** {@code label(this)}: the label holds no number of its own. */
        LABEL("label(this)"),
        /** {@code scale(this)}: no other source and no year before says that a scale word was lost. */
        SCALE("scale(this)"),
        /** {@code fresh(source)}: an expected source has published lately. */
        FRESH("fresh(source)");

        private final String text;

        Test(String text) {
            this.text = text;
        }

        /** As rules write it. */
        public String text() {
            return text;
        }
    }

    /** How the stated value stands to a computed one. */
    enum Relation {
        EQUAL,
        AT_MOST,
        AT_LEAST;

        boolean mayHold(Value stated, Value computed) {
            return switch (this) {
                case EQUAL -> stated.interval().meets(computed.interval());
                case AT_MOST -> stated.mayBeAtMost(computed);
                case AT_LEAST -> computed.mayBeAtMost(stated);
            };
        }

        Relation turned() {
            return this == AT_MOST ? AT_LEAST : this == AT_LEAST ? AT_MOST : EQUAL;
        }
    }

    /** Whether it may hold, with the values that were compared: those that do not fit, else the first. */
    record Judgement(boolean holds, Value stated, Value computed) {}
}
