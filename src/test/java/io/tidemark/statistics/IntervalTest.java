package io.tidemark.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.statistics.Quantity.Qualifier;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class IntervalTest {

    @Test
    void an_exact_number_is_what_rounds_to_it() {
        assertThat(of("5.2%", Qualifier.EXACT)).isEqualTo("[5.15, 5.25)");
        assertThat(of("5300家", Qualifier.EXACT)).isEqualTo("[5299.5, 5300.5)");
        assertThat(of("1.26万", Qualifier.EXACT)).isEqualTo("[12550, 12650)");
        assertThat(of("0%", Qualifier.EXACT)).isEqualTo("[-0.5, 0.5)");
    }

    @Test
    void a_fall_is_the_mirror_of_a_rise() {
        assertThat(of("-2.1%", Qualifier.EXACT)).isEqualTo("(-2.15, -2.05]");
        assertThat(of("-5%", Qualifier.OVER)).isEqualTo("[-6, -5)");
        assertThat(of("-5%", Qualifier.AT_LEAST)).isEqualTo("(-∞, -5]");
    }

    @Test
    void about_is_five_per_cent_to_either_side_and_at_least_the_last_place() {
        assertThat(of("200家", Qualifier.ABOUT)).isEqualTo("[190, 210]");
        assertThat(of("3%", Qualifier.ABOUT)).isEqualTo("[2, 4]");
    }

    @Test
    void nearly_lies_just_under() {
        assertThat(of("200家", Qualifier.UNDER)).isEqualTo("[180, 200)");
    }

    @Test
    void over_runs_up_to_the_next_round_number() {
        assertThat(of("5000家", Qualifier.OVER)).isEqualTo("(5000, 6000]");
        assertThat(of("320家", Qualifier.OVER)).isEqualTo("(320, 352]");
    }

    @Test
    void at_least_and_at_most_are_open_to_one_side() {
        assertThat(of("70%", Qualifier.AT_LEAST)).isEqualTo("[70, ∞)");
        assertThat(of("3%", Qualifier.AT_MOST)).isEqualTo("(-∞, 3]");
        assertThat(Interval.of(AFigure.quantity("70%", Qualifier.AT_LEAST)).width())
                .isNull();
    }

    @Test
    void a_range_reaches_from_one_end_to_the_other() {
        assertThat(print(Interval.of(AFigure.read("3%").upTo("5").build().quantity())))
                .isEqualTo("[2.5, 5.5)");
    }

    @Test
    void the_precise_figure_agrees_with_the_rounded_one() {
        assertMeeting("2.1万亿元", "20983.4亿元", true);
        assertThat(Interval.of(AFigure.quantity("70%", Qualifier.AT_LEAST)).meets(exact("75.6%")))
                .isTrue();
        assertMeeting("5.2%", "5.24%", true);
        assertMeeting("5.2%", "5.3%", false);
        assertMeeting("5.2%", "5.26%", false);
    }

    @Test
    void bounds_that_touch_meet_only_when_both_are_included() {
        Interval upToFive = new Interval(null, false, new BigDecimal(5), true);
        assertThat(upToFive.meets(Interval.closed(new BigDecimal("5.0"), new BigDecimal(6))))
                .isTrue();
        assertThat(upToFive.meets(new Interval(new BigDecimal(5), false, null, false)))
                .isFalse();
    }

    @Test
    void an_interval_does_not_end_before_it_starts() {
        assertThatThrownBy(() -> Interval.closed(BigDecimal.ONE, BigDecimal.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertMeeting(String one, String other, boolean meet) {
        assertThat(exact(one).meets(exact(other))).isEqualTo(meet);
        assertThat(exact(other).meets(exact(one))).isEqualTo(meet);
    }

    private static Interval exact(String printed) {
        if (printed.endsWith("万亿元")) {
            BigDecimal number = new BigDecimal(printed.substring(0, printed.length() - 3));
            return Interval.of(Quantity.exact(
                    number.scaleByPowerOfTen(12), Unit.CNY, BigDecimal.ONE.scaleByPowerOfTen(12 - number.scale())));
        }
        return Interval.of(AFigure.quantity(printed, Qualifier.EXACT));
    }

    private static String of(String printed, Qualifier qualifier) {
        return print(Interval.of(AFigure.quantity(printed, qualifier)));
    }

    private static String print(Interval interval) {
        return (interval.lowIncluded() ? "[" : "(")
                + (interval.low() == null ? "-∞" : plain(interval.low()))
                + ", "
                + (interval.high() == null ? "∞" : plain(interval.high()))
                + (interval.highIncluded() ? "]" : ")");
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
