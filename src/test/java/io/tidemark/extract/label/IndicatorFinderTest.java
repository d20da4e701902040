package io.tidemark.extract.label;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.extract.label.IndicatorFinder.Found;
import io.tidemark.statistics.Indicator;
import io.tidemark.statistics.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorFinderTest {
    private final IndicatorFinder finder = new IndicatorFinder(Catalogue.shipped());

    @ParameterizedTest
    @CsvSource({
        "全市高新技术企业总数, level, 家, high_tech_enterprises",
        "全省累计完成造林面积, level, 亩, afforestation",
        "地区生产总值增速, change, pp, gdp",
        "服务业对全市经济增长的贡献率, level, %, tertiary_contribution",
        "民生支出占财政支出的比重, share, %, livelihood_expenditure",
        "最低工资标准, level, CNY/月, minimum_wage",
        "汽车制造业, growth, %, automobile_va",
        "粮食播种面积, level, ha, grain_area"
    })
    void words_that_do_not_change_what_is_meant_are_passed_over(
            String label, String measure, String unit, String expected) {
        assertThat(code(label, measure, unit)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "新增高新技术企业, level, 家, new_high_tech_enterprises",
        "新认定高新技术企业, level, 家, new_high_tech_enterprises",
        "高新技术企业新增, level, 家, new_high_tech_enterprises",
        "净增高新技术企业, change, 家, high_tech_enterprises",
        "新增“瞪羚”企业, level, 家, new_gazelles",
        "新增城镇就业, level, 人, urban_new_jobs",
        "新增公共图书馆, level, 个, ''"
    })
    void what_is_newly_added_is_another_indicator_than_what_there_is(
            String label, String measure, String unit, String expected) {
        assertThat(code(label, measure, unit)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "未达标高新技术企业, level, 家",
        "高技术产业园投资, growth, %",
        "人均粮食产量, level, t",
        "汽车制造业, level, CNY",
        "集成电路, level, CNY",
        "高速公路里程, level, m2",
        "发电量, level, t",
        "地区生产总值, level, %"
    })
    void a_part_another_thing_or_another_kind_of_unit_is_none(String label, String measure, String unit) {
        assertThat(code(label, measure, unit)).isEmpty();
    }

    @Test
    void a_name_that_is_an_alias_as_it_stands_has_no_rivals() {
        for (Indicator indicator : Catalogue.shipped().indicators()) {
            Measure measure = indicator.measures().contains(Measure.GROWTH)
                    ? Measure.GROWTH
                    : indicator.measures().contains(Measure.LEVEL) ? Measure.LEVEL : Measure.SHARE;
            for (String alias : indicator.aliases()) {
                Found found = finder.find(alias, measure, indicator.unit().code());
                assertThat(found.indicator()).as(alias).isEqualTo(indicator);
                assertThat(found.rivals()).as(alias).isEmpty();
            }
        }
    }

    private String code(String label, String measure, String unit) {
        Indicator indicator = finder.find(label, Measure.of(measure), unit).indicator();
        return indicator == null ? "" : indicator.code();
    }
}
