package io.tidemark.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.statistics.Figure.Status;
import io.tidemark.statistics.Observation.Key;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaseTest {
    @ParameterizedTest
    @CsvSource({
        "2024, 2023",
        "2024-Q1, 2023-Q1",
        "2024-H2, 2023-H2",
        "2024-08, 2023-08",
        "2024-01/2024-09, 2023-01/2023-09",
        "2021/2025, ",
        "2024-10-15, "
    })
    void the_year_before_is_its_same_part(String period, @Nullable String before) {
        Period earlier = new Period(period).yearBefore();
        assertThat(earlier == null ? null : earlier.code()).isEqualTo(before);
        assertThat(new Base("2023").isYearBefore(new Period(period))).isEqualTo("2023".equals(before));
    }

    @Test
    void a_base_is_a_period_or_a_reference() {
        assertThat(Base.ofReference("全国平均").code()).isEqualTo("@全国平均");
        assertThat(Base.ofReference("全国平均").words()).isEqualTo("全国平均");
        assertThat(Base.ofReference("")).isEqualTo(Base.NONE);
        assertThat(Base.of(null)).isEqualTo(Base.NONE);
        assertThatThrownBy(() -> Base.ofCode("上年")).isInstanceOf(RuntimeException.class);
    }

    @Test
    void what_compares_nothing_has_no_base() {
        assertThat(AFigure.read("5.2%").base("2023").build().base().code()).isEqualTo("2023");
        assertThat(AFigure.read("5亿元").base("2023").build().base()).isEqualTo(Base.NONE);
        assertThat(AFigure.read("5%")
                        .measure(Measure.SHARE)
                        .base("2023")
                        .build()
                        .base())
                .isEqualTo(Base.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 2023, false, true, true",
        "2024, '', false, false, true",
        "2024, 2020, false, false, false",
        "2024, @全国, false, false, false",
        "2024, 2023, true, false, false",
        "2024-08, 2024-07, false, false, false",
        "'', 2023, false, false, false"
    })
    void a_key_is_plain_where_it_is_set_against_the_year_before_or_nobody_knows(
            String period, String base, boolean mean, boolean against, boolean plain) {
        Key key = key(period, base, mean);
        assertThat(key.isAgainstYearBefore()).isEqualTo(against);
        assertThat(key.isPlain()).isEqualTo(plain);
    }

    @Test
    void a_year_before_a_key_stands_one_that_is_set_against_the_year_before_that() {
        assertThat(key("2024", "2023", false).yearBefore()).isEqualTo(key("2023", "2022", false));
        assertThat(key("2024", "@全国", false).yearBefore()).isEqualTo(key("2023", "@全国", false));
        assertThat(key("2024", "", false).yearBefore()).isEqualTo(key("2023", "", false));
        assertThat(key("2021/2025", "2020", true).yearBefore()).isNull();
        assertThat(key("", "2020", false).yearBefore()).isNull();
    }

    private static Key key(String period, String base, boolean mean) {
        return new Key("gdp", "大连市", Measure.GROWTH, Status.ACTUAL, period, Base.ofCode(base), mean, Unit.PERCENT);
    }
}
