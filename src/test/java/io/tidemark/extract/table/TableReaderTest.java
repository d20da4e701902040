package io.tidemark.extract.table;

import static io.tidemark.extract.table.ATable.aTable;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
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
    void a_table_that_names_no_time_speaks_of_that_of_its_section() {
        Ledger ledger = Ledger.of(aTable().publishedOn(LocalDate.of(2024, 4, 1))
                .below("2016年云汀市国民经济和社会发展统计公报")
                .below("一、综合")
                .below("初步核算，全年经济运行总体平稳，地区生产总值939亿元。")
                .below("表3 主要农产品产量")
                .head("产品 | 单位 | 产量 | 比上年增长（%）")
                .row("粮食 | 吨 | 1223474 | 1.8"));

        assertThat(ledger.figures()).endsWith("粮食产量 level 2016 1223474 t", "粮食产量 growth 2016 1.8 %");
    }

    @Test
    void the_same_period_of_a_year_before_counts_from_the_time_of_the_section() {
        Ledger ledger = Ledger.of(aTable().publishedOn(LocalDate.of(2024, 12, 1))
                .below("2023年1—8月云汀市经济运行情况")
                .below("前8个月，经济运行总体平稳，财政收入增长3.1%。")
                .head("指标 | 本期 | 上年同期")
                .row("进出口总额（亿元） | 81.4 | 77.2"));

        assertThat(ledger.figures())
                .endsWith("进出口总额 level 2023-01/2023-08 8140000000 CNY", "进出口总额 level 2022-01/2022-08 7720000000 CNY");
    }

    @Test
    void what_a_table_in_a_section_of_plans_holds_is_planned() {
        Ledger ledger = Ledger.of(aTable().publishedOn(LocalDate.of(2026, 1, 20))
                .below("云汀市2025年国民经济和社会发展计划执行情况与2026年计划草案的报告")
                .below("二、2026年主要预期目标")
                .head("指标 | 数值")
                .row("地区生产总值（亿元） | 3100"));

        assertThat(ledger.figures()).containsExactly("地区生产总值 level 2026 310000000000 CNY target");
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

    @Test
    void growth_beside_a_value_in_the_long_form_is_a_second_figure_of_its_label() {
        Ledger ledger = Ledger.of(aTable().titled("2024年主要指标")
                .head("指标 | 数值 | 单位 | 同比增长(%)")
                .row("社会消费品零售总额 | 2,031.5 | 亿元 | 4.1")
                .row("年末常住人口 | 755 | 万人 | 0.1"));

        assertThat(ledger.figures())
                .containsExactly(
                        "社会消费品零售总额 level 2024 203150000000 CNY",
                        "社会消费品零售总额 growth 2024 4.1 %",
                        "常住人口 level 2024 7550000 人",
                        "常住人口 growth 2024 0.1 %");
    }

    @Test
    void english_columns_and_codes_are_read_like_chinese_ones() {
        Ledger ledger = Ledger.of(aTable().publishedOn(null)
                .head("region | period | indicator | measure | value | unit | qualifier | status | id")
                .row("大连市 | 2024-Q3 | GDP | level | 7000 | 100 million yuan | > | actual | 17")
                .row("大连市 | 2025 | GDP | growth | 5.5 | % | ~ | target | 18")
                .row("大连市 | 2021/2025 | 新增就业 | level | 60 | 10,000 persons | | forecast | 19"));

        assertThat(ledger.figures())
                .containsExactly(
                        "GDP level 2024-Q3 >700000000000 CNY",
                        "GDP growth 2025 ~5.5 % target",
                        "新增就业 level 2021/2025 600000 人 forecast");
        assertThat(ledger.exclusions()).contains("table: 17", "table: 100", "year: 2024", "year: 2021");
    }

    @Test
    void months_and_cumulated_months_stand_above() {
        Ledger ledger = Ledger.of(aTable().publishedOn(LocalDate.of(2024, 9, 20))
                .titled("2024年8月主要经济指标")
                .inUnits("单位：亿元")
                .head("指标 | 本月 | 同比增长（%） | 1—8月累计 | 累计增长（%） | 上年同期")
                .row("进出口总额 | 402.5 | -2.1 | 3,100.8 | −1.4 | 411.1"));

        assertThat(ledger.figures())
                .containsExactly(
                        "进出口总额 level 2024-08 40250000000 CNY",
                        "进出口总额 growth 2024-08 -2.1 %",
                        "进出口总额 level 2024-01/2024-08 310080000000 CNY",
                        "进出口总额 growth 2024-01/2024-08 -1.4 %",
                        "进出口总额 level 2023-08 41110000000 CNY");
    }

    @Test
    void a_column_of_units_serves_every_period() {
        Ledger ledger = Ledger.of(aTable().head("指标名称 | 计量单位 | 2023 | 2024 | 增长%")
                .row("一、地区生产总值 | 亿元 | 8752.9 | 9516.9 | 5.2")
                .row("其中：第一产业增加值 | 亿元 | 595.9 | 585.7 | 4.3")
                .row("二、规模以上工业增加值 | % | 5.1 | 7.6 |"));

        assertThat(ledger.figures())
                .containsExactly(
                        "地区生产总值 level 2023 875290000000 CNY",
                        "地区生产总值 level 2024 951690000000 CNY",
                        "地区生产总值 growth 2024 5.2 %",
                        "第一产业增加值 level 2023 59590000000 CNY",
                        "第一产业增加值 level 2024 58570000000 CNY",
                        "第一产业增加值 growth 2024 4.3 %",
                        "规模以上工业增加值 growth 2023 5.1 %",
                        "规模以上工业增加值 growth 2024 7.6 %");
        assertThat(ledger.exclusions()).contains("list_number: 一", "list_number: 二", "name: 一", "year: 2023");
    }

    @Test
    void missing_marks_are_no_figures() {
        Ledger ledger =
                Ledger.of(aTable().head("指标 | 2020年 | 2021年 | 2022年 | 2023年 | 2024年 | 2019年 | 2018年 | 2017年 | 2016年")
                        .row("粮食产量（万吨） |  | - | — | … | ... | N/A | / | × | 空")
                        .row("水产品产量（万吨） | – | −− | n/a | —— | …… | 无 | -- | NA | 258.2"));

        assertThat(ledger.figures()).containsExactly("水产品产量 level 2016 2582000 t");
    }

    @Test
    void footnotes_are_no_part_of_a_number() {
        Ledger ledger = Ledger.of(aTable().head("指标 | 2024年（亿元）① | 增长（%）")
                .row("地区生产总值[1] | 9516.9① | 5.2[1]")
                .row("第一产业增加值* | 585.7* | 4.3（2）")
                .row("第二产业增加值 | 3349.0p | 6.6²"));

        assertThat(ledger.figures())
                .containsExactly(
                        "地区生产总值 level 2024 951690000000 CNY",
                        "地区生产总值 growth 2024 5.2 %",
                        "第一产业增加值 level 2024 58570000000 CNY",
                        "第一产业增加值 growth 2024 4.3 %",
                        "第二产业增加值 level 2024 334900000000 CNY",
                        "第二产业增加值 growth 2024 6.6 %");
        assertThat(ledger.places()).startsWith("R2C2: 9516.9", "R2C3: 5.2", "R3C2: 585.7", "R3C3: 4.3");
        assertThat(ledger.exclusions())
                .contains("footnote: 1", "footnote: ①", "footnote: [1]", "footnote: *", "footnote: （2）", "footnote: ²");
    }

    @Test
    void numbers_are_read_in_every_dress() {
        Ledger ledger = Ledger.of(aTable().head("指标 | 2024年")
                .row("甲产量（吨） | 1,234,567.8")
                .row("乙产量（吨） | １２３４．５")
                .row("丙产量（吨） | 12 345.6")
                .row("丁产量（吨） | (2,100)")
                .row("戊产量（吨） | －35")
                .row("己产量 | 1.26万吨")
                .row("庚产量 | 3.5 亿斤")
                .row("辛产量（万吨） | 10—15")
                .row("壬投资 | ¥1,200万元")
                .row("癸产量（吨） | 三十五"));

        assertThat(ledger.figures())
                .containsExactly(
                        "甲产量 level 2024 1234567.8 t",
                        "乙产量 level 2024 1234.5 t",
                        "丙产量 level 2024 12345.6 t",
                        "丁产量 level 2024 -2100 t",
                        "戊产量 level 2024 -35 t",
                        "己产量 level 2024 12600 t",
                        "庚产量 level 2024 350000000 斤",
                        "辛产量 level 2024 100000..150000 t",
                        "壬投资 level 2024 12000000 CNY",
                        "癸产量 level 2024 35 t");
        assertThat(ledger.places())
                .contains("R4C2: 12 345.6", "R5C2: (2,100)", "R6C2: －35", "R7C2: 1.26万吨", "R8C2: 3.5 亿斤");
        assertThat(ledger.all().get(7).quantity().quantum()).isEqualByComparingTo("10000");
    }

    @Test
    void words_around_a_number_qualify_it() {
        Ledger ledger = Ledger.of(aTable().head("指标 | 2024年")
                .row("高新技术企业 | 约5300家")
                .row("科技型中小企业（家） | 9500以上")
                .row("瞪羚企业（家） | 近40")
                .row("雏鹰企业（家） | 700余")
                .row("独角兽企业（家） | ≥3")
                .row("技术合同成交额增速 | 超过20%"));

        assertThat(ledger.figures())
                .containsExactly(
                        "高新技术企业 level 2024 ~5300 家",
                        "科技型中小企业 level 2024 >=9500 家",
                        "瞪羚企业 level 2024 <40 家",
                        "雏鹰企业 level 2024 >700 家",
                        "独角兽企业 level 2024 >=3 家",
                        "技术合同成交额 growth 2024 >20 %");
    }

    @Test
    void a_cell_may_say_that_it_moved() {
        Ledger ledger = Ledger.of(aTable().head("指标 | 总量 | 比上年增减")
                .row("地区生产总值 | 9516.9亿元 | 增长5.2%")
                .row("城镇化率 | 83.6% | 提高0.67个百分点")
                .row("空气中细颗粒物浓度 | 27微克/立方米 | 下降6.9%")
                .row("高新技术企业 | 5300家 | 净增42家")
                .row("新能源汽车产量 | 12万辆 | 增长1.5倍")
                .row("港口吞吐量 | 3.2亿吨 | ▼1.2%"));

        assertThat(ledger.figures())
                .contains(
                        "地区生产总值 growth 2024 5.2 %",
                        "城镇化率 level 2024 83.6 %",
                        "城镇化率 change 2024 0.67 pp",
                        "空气中细颗粒物浓度 level 2024 27 μg/m3",
                        "空气中细颗粒物浓度 growth 2024 -6.9 %",
                        "高新技术企业 change 2024 42 家",
                        "新能源汽车产量 growth 2024 150 %",
                        "港口吞吐量 growth 2024 -1.2 %");
    }

    @Test
    void shares_changes_and_multiples_have_heads_of_their_own() {
        Ledger ledger = Ledger.of(aTable().head("行业 | 2024年增加值（亿元） | 占比（%） | 比上年增加（亿元） | 降幅（%） | 是2020年的倍数")
                .row("装备制造业 | 812.5 | 24.3 | 35.1 | 1.2 | 1.5")
                .row("石化工业 | 1033.1 | 30.9 | -12.4 | 0.8 | 1.1倍"));

        assertThat(ledger.figures())
                .containsExactly(
                        "装备制造业增加值 level 2024 81250000000 CNY",
                        "装备制造业增加值 share 2024 24.3 %",
                        "装备制造业增加值 change 2024 3510000000 CNY",
                        "装备制造业增加值 growth 2024 -1.2 %",
                        "装备制造业增加值 multiple 2024 1.5 x",
                        "石化工业增加值 level 2024 103310000000 CNY",
                        "石化工业增加值 share 2024 30.9 %",
                        "石化工业增加值 change 2024 -1240000000 CNY",
                        "石化工业增加值 growth 2024 -0.8 %",
                        "石化工业增加值 multiple 2024 1.1 x");
    }

    @Test
    void targets_and_forecasts_are_told_by_their_heads() {
        Ledger ledger = Ledger.of(aTable().head("指标 | 2024年实际 | 2025年目标 | 2026年预计")
                .row("地区生产总值增速（%） | 5.2 | 5.5左右 | 5.8")
                .row("城镇新增就业（万人） | 13.2 | 12 | 12.5"));

        assertThat(ledger.figures())
                .containsExactly(
                        "地区生产总值 growth 2024 5.2 %",
                        "地区生产总值 growth 2025 ~5.5 % target",
                        "地区生产总值 growth 2026 5.8 % forecast",
                        "城镇新增就业 level 2024 132000 人",
                        "城镇新增就业 level 2025 120000 人 target",
                        "城镇新增就业 level 2026 125000 人 forecast");
    }

    @Test
    void rates_stay_levels_whatever_the_unit_line_says() {
        Ledger ledger = Ledger.of(aTable().titled("表2-1　2024年社会发展")
                .inUnits("单位：亿元、%")
                .head("指标 | 数值 | 增速")
                .row("一般公共预算收入 | 775.0 | 3.3")
                .row("城镇化率 | 83.6 |")
                .row("城镇调查失业率 | 5.1 |")
                .row("居民消费价格指数（上年=100） | 100.3 | 0.3"));

        assertThat(ledger.figures())
                .containsExactly(
                        "一般公共预算收入 level 2024 77500000000 CNY",
                        "一般公共预算收入 growth 2024 3.3 %",
                        "城镇化率 level 2024 83.6 %",
                        "城镇调查失业率 level 2024 5.1 %",
                        "居民消费价格指数 level 2024 100.3 1",
                        "居民消费价格指数 growth 2024 0.3 %");
        assertThat(ledger.exclusions()).contains("reference: 100");
    }

    @Test
    void a_row_without_words_of_its_own_speaks_of_the_row_above() {
        Ledger ledger = Ledger.of(aTable().head("指标 | 2024年")
                .row("固定资产投资（亿元） | 2100.5")
                .row("比上年增长（%） | 2.0")
                .row("工业技改投资（亿元） | 310")
                .row("  增速（%） | 75.6"));

        assertThat(ledger.figures())
                .containsExactly(
                        "固定资产投资 level 2024 210050000000 CNY",
                        "固定资产投资 growth 2024 2 %",
                        "工业技改投资 level 2024 31000000000 CNY",
                        "工业技改投资 growth 2024 75.6 %");
    }

    @Test
    void a_title_names_what_regions_and_periods_are_measured_by() {
        Ledger ledger = Ledger.of(aTable().about("辽宁省")
                .titled("2024年规模以上工业增加值增速（%）")
                .head("地区 | 上半年 | 前三季度 | 全年")
                .row("沈阳市 | 4.1 | 4.5 | 5.0")
                .row("大连市 | 6.8 | 7.2 | 7.6"));

        assertThat(ledger.figures())
                .containsExactly(
                        "规模以上工业增加值 growth 2024-H1 4.1 % 沈阳市",
                        "规模以上工业增加值 growth 2024-01/2024-09 4.5 % 沈阳市",
                        "规模以上工业增加值 growth 2024 5 % 沈阳市",
                        "规模以上工业增加值 growth 2024-H1 6.8 % 大连市",
                        "规模以上工业增加值 growth 2024-01/2024-09 7.2 % 大连市",
                        "规模以上工业增加值 growth 2024 7.6 % 大连市");
    }

    @Test
    void places_stand_above_and_beside_without_a_heading() {
        Ledger ledger = Ledger.of(
                aTable().titled("2024年主要指标").head("指标 | 全市 | 中山区 | 西岗区").row("地区生产总值（亿元） | 9516.9 | 1050.2 | 480.3"));
        Ledger beside = Ledger.of(
                aTable().titled("2024年常住人口（万人）").head(" | 人口").row("中山区 | 36.5").row("金普新区 | 158.2"));

        assertThat(ledger.figures())
                .containsExactly(
                        "地区生产总值 level 2024 951690000000 CNY",
                        "地区生产总值 level 2024 105020000000 CNY 中山区",
                        "地区生产总值 level 2024 48030000000 CNY 西岗区");
        assertThat(beside.figures()).containsExactly("人口 level 2024 365000 人 中山区", "人口 level 2024 1582000 人 金普新区");
    }

    @Test
    void companies_are_subjects_of_their_rows() {
        Ledger ledger = Ledger.of(aTable().head("序号 | 企业名称 | 产值（亿元） | 统一社会信用代码 | 位次")
                .row("1 | 恒力重工 | 155.2 | 91210200MA0001 | 3")
                .row("2 | 大连船舶重工 | 320 | 91210200MA0002 | 1"));

        assertThat(ledger.figures())
                .containsExactly("产值 level 2024 15520000000 CNY 恒力重工", "产值 level 2024 32000000000 CNY 大连船舶重工");
        assertThat(ledger.exclusions()).contains("table: 1", "code: 91210200", "code: 0001", "rank: 3");
    }

    @Test
    void rows_that_head_others_give_them_period_and_unit() {
        Ledger ledger = Ledger.of(aTable().head("指标 | 总量")
                .row("2023年 | <")
                .row("粮食产量（万吨） | 150.2")
                .row("2024年 | <")
                .row("粮食产量（万吨） | 152.8")
                .row("单位：万元 | <")
                .row("农业产值 | 350"));

        assertThat(ledger.figures())
                .containsExactly(
                        "粮食产量 level 2023 1502000 t", "粮食产量 level 2024 1528000 t", "农业产值 level 2024 3500000 CNY");
    }

    @Test
    void a_merged_cell_is_read_once_for_a_row_and_again_for_the_next() {
        Ledger ledger = Ledger.of(aTable().head("指标 | 2023年 | 2024年")
                .row("城镇居民收入增速 | 5.1% | 5.3%")
                .row("农村居民收入增速 | 6.0% | ^")
                .row("居民收入增速 | 5.5% | <"));

        assertThat(ledger.figures())
                .containsExactly(
                        "城镇居民收入 growth 2023 5.1 %",
                        "城镇居民收入 growth 2024 5.3 %",
                        "农村居民收入 growth 2023 6 %",
                        "农村居民收入 growth 2024 5.3 %",
                        "居民收入 growth 2023 5.5 %");
    }

    @Test
    void numbers_among_words_are_excluded_by_name() {
        Ledger ledger = Ledger.of(aTable().head("指标 | 2024年 | 说明")
                .row("第三产业增加值（亿元） | 5582.2 | 占一半以上")
                .row("5G基站（座） | 2.1万 | 2024-12-31止")
                .row("财政实力 | 居全省第2位 | 共14市")
                .row("统一口径 | 2024年 | ")
                .row("专项数 | 完成3个，启动2个 | "));

        assertThat(ledger.figures()).containsExactly("第三产业增加值 level 2024 558220000000 CNY", "5G基站 level 2024 21000 座");
        assertThat(ledger.exclusions())
                .contains("name: 三", "name: 5", "rank: 2位", "table: 14", "year: 2024年", "idiom: 一");
    }

    @Test
    void a_number_that_nothing_names_is_bare() {
        Ledger ledger = Ledger.of(aTable().head("2023年 | 2024年").row("12 | 13"));

        assertThat(ledger.figures()).isEmpty();
        assertThat(ledger.exclusions()).contains("bare: 12", "bare: 13");
    }

    @Test
    void a_table_without_heading_is_read_by_its_rows() {
        Ledger ledger = Ledger.of(aTable().row("地区生产总值 | 9516.9亿元").row("城镇化率 | 83.6%"));

        assertThat(ledger.figures()).containsExactly("地区生产总值 level 2024 951690000000 CNY", "城镇化率 level 2024 83.6 %");
    }

    @Test
    void without_date_and_title_the_period_stays_open() {
        Ledger ledger = Ledger.of(aTable().publishedOn(null).head("指标 | 数值").row("医院（所） | 215"));

        assertThat(ledger.figures()).containsExactly("医院 level  215 所");
    }

    @Test
    void a_unit_line_that_leaves_open_which_unit_it_means_gives_none() {
        Ledger ledger = Ledger.of(aTable().inUnits("单位：万元、人")
                .head("指标 | 2024年")
                .row("一般公共预算收入 | 350")
                .row("参会嘉宾 | 12"));

        assertThat(ledger.figures()).containsExactly("一般公共预算收入 level 2024 3500000 CNY", "参会嘉宾 level 2024 12 1");
    }

    @Test
    void a_unit_line_at_the_end_of_a_title_is_no_figure() {
        Ledger ledger =
                Ledger.of(aTable().titled("表3 2024年港口生产 单位：万吨").head("指标 | 数量").row("港口货物吞吐量 | 31,600"));

        assertThat(ledger.exclusions()).contains("table: 万");
        assertThat(ledger.figures()).hasSize(1);
    }

    @Test
    void years_below_merged_indicators_are_heads_too() {
        Ledger ledger = Ledger.of(
                aTable().head("地区 | 常住人口（万人） | <").row("  | 2023 | 2024").row("大连市 | 753.9 | 755.2"));

        assertThat(ledger.figures()).containsExactly("常住人口 level 2023 7539000 人", "常住人口 level 2024 7552000 人");
    }

    @Test
    void a_second_heading_begins_anew() {
        Ledger ledger = Ledger.of(aTable().head("指标 | 2023年（亿元）")
                .row("农业产值 | 350")
                .head("指标 | 2024年（万元）")
                .row("渔业产值 | 420"));

        assertThat(ledger.figures()).containsExactly("农业产值 level 2023 35000000000 CNY", "渔业产值 level 2024 4200000 CNY");
    }

    @Test
    void groups_of_rows_stand_in_a_merged_column() {
        Ledger ledger = Ledger.of(aTable().head("项目 | 类别 | 2024年")
                .row("地区生产总值 | 总量（亿元） | 9516.9")
                .row("^ | 增速（%） | 5.2")
                .row("外贸出口总额 | 总量（亿元） | 2200.2")
                .row("^ | 增速（%） | 5.8"));

        assertThat(ledger.figures())
                .containsExactly(
                        "地区生产总值 level 2024 951690000000 CNY",
                        "地区生产总值 growth 2024 5.2 %",
                        "外贸出口总额 level 2024 220020000000 CNY",
                        "外贸出口总额 growth 2024 5.8 %");
    }

    @Test
    void english_headings_are_read() {
        Ledger ledger = Ledger.of(aTable().titled("Main indicators 2024")
                .inUnits("Unit: 100 million yuan")
                .head("Indicator | Value | Growth (%) | Cargo (10 000 tons)")
                .row("GDP | 9,516.9 | 5.2 | 12.5"));

        assertThat(ledger.figures())
                .containsExactly(
                        "GDP level 2024 951690000000 CNY", "GDP growth 2024 5.2 %", "GDPCargo level 2024 125000 t");
    }

    @Test
    void a_column_of_units_may_say_that_a_row_is_an_index() {
        Ledger ledger = Ledger.of(aTable().publishedOn(LocalDate.of(2024, 9, 20))
                .titled("2024年1-8月主要指标")
                .head("指标名称 | 计量单位 | 8月 | < | 1-8月 | <")
                .row("^ | ^ | 绝对量 | 增长% | 绝对量 | 增长%")
                .row("社会消费品零售总额 | 亿元 | 160.2 | 4.5 | 1300.5 | 4.2")
                .row("居民消费价格指数 | 上年同期=100 | 100.5 | - | 100.2 | -"));

        assertThat(ledger.figures())
                .containsExactly(
                        "社会消费品零售总额 level 2024-08 16020000000 CNY",
                        "社会消费品零售总额 growth 2024-08 4.5 %",
                        "社会消费品零售总额 level 2024-01/2024-08 130050000000 CNY",
                        "社会消费品零售总额 growth 2024-01/2024-08 4.2 %",
                        "居民消费价格指数 level 2024-08 100.5 1",
                        "居民消费价格指数 level 2024-01/2024-08 100.2 1");
    }

    @Test
    void growth_belongs_to_the_amount_before_it_past_other_rates() {
        Ledger ledger = Ledger.of(aTable().inUnits("单位：万元")
                .head("项目 | 2024年预算数 | 2024年执行数 | 为预算% | 比上年增减%")
                .row("1.增值税 | 1,900,000 | 1,850,000 | 97.4 | -2.2"));
        Ledger grouped = Ledger.of(aTable().head("年份 | 工业 | < | 位次")
                .row(" | 产值 | 增速 | ")
                .row(" | （亿元） | （%） | ")
                .row("2024年 | 350 | 5.1 | 2"));

        assertThat(ledger.figures())
                .containsExactly(
                        "增值税 level 2024 19000000000 CNY target",
                        "增值税 level 2024 18500000000 CNY",
                        "增值税为预算 level 2024 97.4 %",
                        "增值税 growth 2024 -2.2 %");
        assertThat(grouped.figures()).containsExactly("工业产值 level 2024 35000000000 CNY", "工业产值 growth 2024 5.1 %");
        assertThat(grouped.exclusions()).contains("rank: 2");
    }

    @Test
    void this_period_and_the_one_before_stand_side_by_side() {
        Ledger ledger = Ledger.of(
                aTable().titled("2024年用电情况").head("指标 | 本期 | 同期 | 增减%").row("全社会用电量（亿千瓦时） | 500.2 | 480.1 | 4.2"));

        assertThat(ledger.figures())
                .containsExactly(
                        "全社会用电量 level 2024 50020000000 kWh",
                        "全社会用电量 level 2023 48010000000 kWh",
                        "全社会用电量 growth 2024 4.2 %");
    }

    @Test
    void every_rule_is_fired_by_an_example_above() throws ReflectiveOperationException {
        for (Method example : TableReaderTest.class.getDeclaredMethods()) {
            boolean given = !example.getName().startsWith("every_")
                    && !example.getName().startsWith("any_");
            if (given && example.isAnnotationPresent(Test.class)) {
                example.invoke(this);
            }
        }

        assertThat(Ledger.FIRED)
                .containsAll(
                        Arrays.stream(TableRule.values()).map(TableRule::name).toList());
    }

    @Test
    void any_cells_at_all_are_accounted_for() {
        Random random = new Random(20250120);
        for (int i = 0; i < 2000; i++) {
            ATable table = aTable();
            int width = 1 + random.nextInt(5);
            if (random.nextBoolean()) {
                table.head(cells(random, width));
            }
            for (int r = 0; r < 1 + random.nextInt(5); r++) {
                table.row(cells(random, width));
            }
            Ledger.of(table);
        }
    }

    private static final List<String> PIECES = List.of(
            "2024年",
            "2023",
            "1—8月",
            "增速",
            "（%）",
            "亿元",
            "（亿元）",
            "指标",
            "地区",
            "5.2",
            "9,516.9",
            "-",
            "…",
            "①",
            "[1]",
            "(",
            ")",
            "（",
            "）",
            "%",
            "其中：",
            "一、",
            "二十三四",
            "第三产业",
            "5G",
            "约",
            "以上",
            "万",
            "百",
            "１２",
            "合计",
            "上年同期",
            "累计",
            "大连市",
            "单位：",
            "=100",
            "上年",
            "Q3",
            "2024-13",
            "2024-02-30",
            "99999999999999999999",
            "0",
            "+",
            "±",
            "同比增长",
            "下降",
            "年末",
            "目标",
            "家",
            "序号",
            "数值",
            "单位",
            "/",
            ".",
            "，",
            " ",
            "\u2009",
            "翻一番",
            "三成",
            "百分之五",
            "𠀀");

    private static String cells(Random random, int width) {
        StringBuilder cells = new StringBuilder();
        for (int c = 0; c < width; c++) {
            cells.append(c == 0 ? "" : "|");
            if (c > 0 && random.nextInt(12) == 0) {
                cells.append('<');
                continue;
            }
            for (int n = random.nextInt(4); n > 0; n--) {
                cells.append(PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return cells.toString();
    }
}
