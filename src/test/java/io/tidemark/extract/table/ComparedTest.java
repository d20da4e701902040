package io.tidemark.extract.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.extract.table.head.Wording;
import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparedTest {
    private static final Wording WORDING = new Wording(Catalogue.shipped());

    @ParameterizedTest
    @CsvSource({
        "同比增长（%）, 2024, 2023, false",
        "增速, 2024-01/2024-08, 2023-01/2023-08, false",
        "'', 2024-Q1, 2023-Q1, false",
        "环比, 2024-01, 2023-12, false",
        "环比增长, 2024-Q1, 2023-Q4, false",
        "比上月增减, 2024-08, 2024-07, false",
        "环比, 2024-01/2024-08, '', false",
        "比年初增加, 2024-08, 2023, false",
        "比2019年增长, 2024, 2019, false",
        "比2019年同期增长, 2024-01/2024-09, 2019-01/2019-09, false",
        "比2019年增长, 2021/2024, 2019, false",
        "2024年比2023年增长, 2024, 2023, false",
        "两年平均增长, 2021-01/2021-09, 2019-01/2019-09, true",
        "年均增长, 2021/2025, 2020, true",
        "2024年比2020年年均增速, 2024, 2020, true",
        "年均浓度增减, 2024, 2023, false",
        "增长, 2021/2025, 2020, false",
        "增长, 2024-10-15, '', false"
    })
    void headings_say_what_a_growth_is_compared_with(String heads, String period, String base, boolean mean) {
        Compared compared = Compared.of(Measure.GROWTH, new Period(period), Wording.plain(heads), WORDING);
        assertThat(compared.base().code()).isEqualTo(base);
        assertThat(compared.mean()).isEqualTo(mean);
    }

    @Test
    void a_level_is_compared_with_nothing() {
        assertThat(Compared.of(Measure.LEVEL, new Period("2024"), "环比", WORDING))
                .isEqualTo(Compared.NOTHING);
        assertThat(Compared.of(Measure.GROWTH, null, "", WORDING)).isEqualTo(Compared.NOTHING);
    }
}
