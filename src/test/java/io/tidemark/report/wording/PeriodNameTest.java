package io.tidemark.report.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodNameTest {
    @ParameterizedTest
    @CsvSource({
        "2024, 2024年, 2024",
        "2021/2025, 2021—2025年, 2021–2025",
        "2025-H1, 2025年上半年, H1 2025",
        "2025-H2, 2025年下半年, H2 2025",
        "2025-Q3, 2025年第3季度, Q3 2025",
        "2025-08, 2025年8月, 2025-8",
        "2025-01/2025-08, 2025年1—8月, '2025, months 1–8'",
        "2024-11/2025-02, 2024年11月至2025年2月, 2024-11 to 2025-2",
        "2024-10-15, 2024年10月15日, 2024-10-15"
    })
    void a_period_reads_as_people_write_it(String code, String chinese, String english) {
        assertThat(PeriodName.of(code, Messages.of("zh"))).isEqualTo(chinese);
        assertThat(PeriodName.of(code, Messages.of("en"))).isEqualTo(english);
    }

    @Test
    void an_open_period_says_so() {
        assertThat(PeriodName.of("", Messages.of("zh"))).isEqualTo("未注明");
    }
}
