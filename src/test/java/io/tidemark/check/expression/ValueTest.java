package io.tidemark.check.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.statistics.Interval;
import io.tidemark.statistics.Quantity;
import io.tidemark.statistics.Quantity.Qualifier;
import io.tidemark.statistics.Unit;
import java.math.BigDecimal;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValueTest {
    private static Value between(String low, String high) {
        return new Value(
                new BigDecimal(low).add(new BigDecimal(high)).divide(new BigDecimal(2)),
                Interval.closed(new BigDecimal(low), new BigDecimal(high)));
    }

    private static Value atLeast(String low) {
        return Value.of(new Quantity(new BigDecimal(low), null, Unit.ONE, Qualifier.AT_LEAST, BigDecimal.ONE));
    }

    private static void assertBounds(@Nullable Value value, @Nullable String low, @Nullable String high) {
        assertThat(value).isNotNull();
        assertBound(value.interval().low(), low);
        assertBound(value.interval().high(), high);
    }

    private static void assertBound(@Nullable BigDecimal bound, @Nullable String expected) {
        if (expected == null) {
            assertThat(bound).isNull();
        } else {
            assertThat(bound).isEqualByComparingTo(expected);
        }
    }

    @Test
    void arithmetic_bounds_what_the_operands_leave_possible() {
        assertBounds(between("1", "2").plus(between("10", "20")), "11", "22");
        assertBounds(between("1", "2").minus(between("10", "20")), "-19", "-8");
        assertBounds(between("-1", "2").times(between("10", "20")), "-20", "40");
        assertBounds(between("-3", "-2").times(between("-5", "4")), "-12", "15");
        assertBounds(between("1", "2").over(between("4", "5")), "0.2", "0.5");
        assertBounds(between("1", "2").over(between("-5", "-4")), "-0.5", "-0.2");
    }

    @Test
    void a_missing_bound_goes_through_the_arithmetic() {
        assertBounds(atLeast("70").plus(between("1", "2")), "71", null);
        assertBounds(between("1", "2").minus(atLeast("70")), null, "-68");
        assertBounds(atLeast("70").times(between("2", "3")), "140", null);
        assertBounds(atLeast("70").times(between("-3", "-2")), null, "-140");
        assertBounds(atLeast("70").times(between("0", "1")), "0", null);
        assertBounds(atLeast("-1").times(between("-1", "1")), null, null);
        assertBounds(between("1", "2").over(atLeast("4")), "0", "0.5");
        assertBounds(atLeast("8").over(between("2", "4")), "2", null);
    }

    @Test
    void nothing_is_divided_by_what_may_be_nothing() {
        assertThat(between("1", "2").over(between("-1", "1"))).isNull();
        assertThat(between("1", "2").over(between("0", "1"))).isNull();
    }

    @Test
    void the_result_holds_every_result_of_possible_operands() {
        Random random = new Random(4);
        for (int round = 0; round < 2000; round++) {
            BigDecimal a = number(random);
            BigDecimal b = number(random);
            Value one = around(a, random);
            Value other = around(b, random);
            assertHolds(one.plus(other), a.add(b));
            assertHolds(one.minus(other), a.subtract(b));
            assertHolds(one.times(other), a.multiply(b));
            Value quotient = one.over(other);
            if (quotient != null) {
                assertHolds(quotient.times(other), a);
            }
        }
    }

    private static void assertHolds(Value value, BigDecimal number) {
        assertThat(value.interval().meets(Interval.closed(number, number)))
                .as("%s in %s", number, value)
                .isTrue();
    }

    private static BigDecimal number(Random random) {
        return BigDecimal.valueOf(random.nextInt(2001) - 1000, 2);
    }

    private static Value around(BigDecimal number, Random random) {
        return new Value(
                number,
                Interval.closed(
                        number.subtract(BigDecimal.valueOf(random.nextInt(300), 2)),
                        number.add(BigDecimal.valueOf(random.nextInt(300), 2))));
    }
}
