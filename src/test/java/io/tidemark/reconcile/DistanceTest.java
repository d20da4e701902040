package io.tidemark.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.statistics.AFigure;
import io.tidemark.statistics.Quantity;
import io.tidemark.statistics.Quantity.Qualifier;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class DistanceTest {

    @Test
    void it_is_the_gap_between_the_nearest_values_that_both_leave_possible() {
        Distance distance = Distance.between(exact("5.2%"), exact("6.1%"));

        assertThat(distance.absolute()).isEqualByComparingTo("0.8");
        assertThat(distance.percent()).isEqualTo(new BigDecimal("15.38"));
        assertThat(Distance.between(exact("6.1%"), exact("5.2%")).absolute()).isEqualByComparingTo("0.8");
    }

    @Test
    void it_is_measured_in_the_base_unit() {
        Distance distance = Distance.between(exact("2000ha"), exact("25.0km2"));

        assertThat(distance.absolute()).isEqualByComparingTo("4945000");
        assertThat(distance.percent()).isEqualTo(new BigDecimal("24.73"));
    }

    @Test
    void quantities_that_agree_are_not_apart() {
        assertThat(Distance.between(exact("5.2%"), exact("5.24%")))
                .isEqualTo(new Distance(BigDecimal.ZERO, new BigDecimal("0.00")));
        assertThat(Distance.between(exact("75.6%"), AFigure.quantity("70%", Qualifier.AT_LEAST))
                        .absolute())
                .isZero();
    }

    @Test
    void a_bound_that_only_touches_is_no_gap() {
        assertThat(Distance.between(exact("70%"), AFigure.quantity("69.5%", Qualifier.OVER))
                        .absolute())
                .isZero();
    }

    @Test
    void of_nothing_there_is_no_part() {
        assertThat(Distance.between(exact("0.0%"), exact("1.0%")).percent()).isNull();
    }

    @Test
    void what_has_no_fixed_factor_has_no_distance() {
        Quantity yuan = exact("630亿元");
        assertThatThrownBy(() -> Distance.between(yuan, exact("630亿USD"))).hasMessageContaining("between CNY and USD");
    }

    private static Quantity exact(String printed) {
        return AFigure.quantity(printed, Qualifier.EXACT);
    }
}
