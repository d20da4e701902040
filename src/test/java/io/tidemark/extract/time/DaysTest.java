package io.tidemark.extract.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.extract.time.Time.Kind;
import io.tidemark.statistics.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days in a row as one time. */
class DaysTest {

    @ParameterizedTest
    @CsvSource({
        "2024年9月10日至9月25日, 2024-09-10/2024-09-25",
        "2024年9月10日至25日, 2024-09-10/2024-09-25",
        "2024年9月10日—2024年10月8日, 2024-09-10/2024-10-08",
        "2024年12月20日至2025年1月5日, 2024-12-20/2025-01-05",
        "9月10日至25日, 2026-09-10/2026-09-25",
    })
    void two_days_make_one_period(String text, String code) {
        TimeReader.Match match = TimeReader.read(text.toCharArray(), 0, text.length());
        assertThat(match).isNotNull();
        assertThat(match.time().kind()).isEqualTo(Kind.DAYS);
        assertThat(match.end()).isEqualTo(text.length());
        assertThat(Days.period(match.time(), 2026)).isEqualTo(new Period(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024年9月10日至9月5日", "2024年9月10日至今", "9月10日至5日", "2024年9月10日至2026年1月1日"})
    void days_that_do_not_follow_each_other_are_none(String text) {
        TimeReader.Match match = TimeReader.read(text.toCharArray(), 0, text.length());
        assertThat(match).isNotNull();
        assertThat(match.time().kind()).isNotEqualTo(Kind.DAYS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024年2月28日至2月30日"})
    void a_day_that_its_month_does_not_have_gives_no_period(String text) {
        TimeReader.Match match = TimeReader.read(text.toCharArray(), 0, text.length());
        assertThat(match).isNotNull();
        assertThat(Days.period(match.time(), 2026)).isNull();
    }
}
