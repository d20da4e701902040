package io.tidemark.report.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.statistics.Base;
import io.tidemark.statistics.Figure.Status;
import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.statistics.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaseNameTest {
    private static final Messages CHINESE = Messages.of("zh");
    private static final Messages ENGLISH = Messages.of("en");

    @ParameterizedTest
    @CsvSource({
        "2024, 2023, false, 比上年, year before, 增速, Growth",
        "2024-01/2024-09, 2023-01/2023-09, false, 同比, year on year, 增速, Growth",
        "2025-08, 2025-07, false, 环比, period before, 增速（环比）, Growth (period before)",
        "2024-Q1, 2023-Q4, false, 环比, period before, 增速（环比）, Growth (period before)",
        "2021/2025, 2020, true, 比2020年，年均, vs. 2020; yearly mean, 增速（比2020年，年均）, Growth (vs. 2020; yearly mean)",
        "2021/2025, '', true, 年均, yearly mean, 增速（年均）, Growth (yearly mean)",
        "2024, @全国平均, false, 比全国平均, vs. 全国平均, 增速（比全国平均）, Growth (vs. 全国平均)",
        "2024, '', false, '', '', 增速, Growth"
    })
    void a_base_has_the_words_of_the_trade(
            String period,
            String base,
            boolean mean,
            String chinese,
            String english,
            String chineseMeasure,
            String englishMeasure) {
        Base code = Base.ofCode(base);
        Key key = new Key("gdp", "大连市", Measure.GROWTH, Status.ACTUAL, period, code, mean, Unit.PERCENT);
        assertThat(BaseName.of(period, code, mean, CHINESE)).isEqualTo(chinese);
        assertThat(BaseName.of(period, code, mean, ENGLISH)).isEqualTo(english);
        assertThat(BaseName.measure(key, CHINESE)).isEqualTo(chineseMeasure);
        assertThat(BaseName.measure(key, ENGLISH)).isEqualTo(englishMeasure);
    }
}
