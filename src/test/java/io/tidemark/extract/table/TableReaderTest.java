package io.tidemark.extract.table;

import static io.tidemark.extract.table.ATable.aTable;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Tables of every shape, the figures they hold, and the numbers in them that are none. */
class TableReaderTest {
    @Test
    void a_row_under_period_and_growth_gives_two_figures() {
        Ledger ledger = Ledger.of(aTable().head("指标 | 2024年（亿元） | 增长（%）").row("地区生产总值 | 9516.9 | 5.2"));

        assertThat(ledger.figures()).containsExactly("地区生产总值 level 2024 951690000000 CNY", "地区生产总值 growth 2024 5.2 %");
        assertThat(ledger.places()).containsExactly("R2C2: 9516.9", "R2C3: 5.2");
        assertThat(ledger.exclusions()).containsExactly("year: 2024年", "table: 亿");
        assertThat(ledger.all().get(0).quantity().quantum()).isEqualByComparingTo("10000000");
        assertThat(ledger.all().get(0).indicator()).isEqualTo("gdp");
    }

    @Test
    void the_long_form_takes_everything_from_its_columns() {
        Ledger ledger = Ledger.of(aTable().head("地区 | 年份 | 指标 | 口径 | 数值 | 单位 | 来源 | 发布日期 | 备注")
                .row("沈阳市 | 2023 | 地区生产总值 | 绝对值 | 8,122.1 | 亿元 | 统计局 | 2024-04-01 | 见第3页")
                .row("沈阳市 | 2023 | 地区生产总值 | 增速 | 6.1 | % | 统计局 | 2024-04-01 |")
                .row("全市 | 2023 | 高新技术企业 | 水平 | 5300 | 家 | 科技局 | 2024-04-01 |"));

        assertThat(ledger.figures())
                .containsExactly(
                        "地区生产总值 level 2023 812210000000 CNY 沈阳市",
                        "地区生产总值 growth 2023 6.1 % 沈阳市",
                        "高新技术企业 level 2023 5300 家");
        assertThat(ledger.exclusions()).contains("year: 2023", "date: 2024-04-01", "table: 3", "table: 亿");
    }

    @Test
    void two_levels_of_heads_give_period_and_measure() {
        Ledger ledger = Ledger.of(aTable().titled("主要指标")
                .inUnits("单位：亿元")
                .head("指标 | 2023年 | < | 2024年 | <")
                .head("^ | 总量 | 增速（%） | 总量 | 增速（%）")
                .row("地区生产总值 | 8752.9 | 6.0 | 9516.9 | 5.2")
                .row("年末常住人口（万人） | 753.9 | … | - | —"));

        assertThat(ledger.figures())
                .containsExactly(
                        "地区生产总值 level 2023 875290000000 CNY",
                        "地区生产总值 growth 2023 6 %",
                        "地区生产总值 level 2024 951690000000 CNY",
                        "地区生产总值 growth 2024 5.2 %",
                        "常住人口 level 2023 7539000 人");
        assertThat(ledger.exclusions()).containsExactly("table: 亿", "year: 2023年", "year: 2024年", "table: 万");
    }

    @Test
    void periods_stand_beside_and_indicators_above() {
        Ledger ledger = Ledger.of(aTable().publishedOn(LocalDate.of(2024, 9, 18))
                .head("年份 | 地区生产总值（亿元） | 城镇化率（%）")
                .row("2022 | 8430.9 | 82.4")
                .row("2023年 | 8752.9 | 82.93"));

        assertThat(ledger.figures())
                .containsExactly(
                        "地区生产总值 level 2022 843090000000 CNY",
                        "城镇化率 level 2022 82.4 %",
                        "地区生产总值 level 2023 875290000000 CNY",
                        "城镇化率 level 2023 82.93 %");
    }

    @Test
    void regions_stand_beside_and_indicators_above() {
        Ledger ledger = Ledger.of(aTable().about("辽宁省")
                .titled("2024年各市主要指标")
                .head("地区 | 地区生产总值（亿元） | 比上年增长（%）")
                .row("沈阳市 | 9027.1 | 5.2")
                .row("大连市 | 9516.9 | 5.2")
                .row("全省 | 32612.7 | 5.1"));

        assertThat(ledger.figures())
                .containsExactly(
                        "地区生产总值 level 2024 902710000000 CNY 沈阳市",
                        "地区生产总值 growth 2024 5.2 % 沈阳市",
                        "地区生产总值 level 2024 951690000000 CNY 大连市",
                        "地区生产总值 growth 2024 5.2 % 大连市",
                        "地区生产总值 level 2024 3261270000000 CNY",
                        "地区生产总值 growth 2024 5.1 %");
    }
}
