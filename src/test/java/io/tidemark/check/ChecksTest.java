package io.tidemark.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.statistics.Finding;
import io.tidemark.statistics.Finding.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ChecksTest {
    private static final Catalogue CATALOGUE = Catalogue.shipped();
    private static final RuleBook BOOK = RuleBook.shipped(CATALOGUE);
    private static final Reader CHINESE = new TestReader(Locale.CHINESE, CATALOGUE);
    private static final Reader ENGLISH = new TestReader(Locale.UK, CATALOGUE);

    @TestFactory
    Stream<DynamicTest> the_example_that_passes_breaks_no_rule() {
        return BOOK.rules().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.code(), () -> {
                    List<Finding> findings =
                            ExampleLines.findings(BOOK, rule.examples().passes());

                    assertThat(findings)
                            .allMatch(finding ->
                                    RuleBook.HOLDS.equals(finding.arguments().get(RuleBook.RESULT)));
                    assertThat(findings).hasSize(rule.holds() == null ? 0 : 1);
                    assertIsSaid(findings);
                }));
    }

    @TestFactory
    Stream<DynamicTest> the_example_that_fails_breaks_this_rule_alone() {
        return BOOK.rules().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.code(), () -> {
                    List<Finding> findings =
                            ExampleLines.findings(BOOK, rule.examples().fails());

                    assertThat(findings).extracting(Finding::code).containsExactly(rule.code());
                    assertThat(findings).extracting(Finding::severity).containsExactly(rule.severity());
                    assertIsSaid(findings);
                }));
    }

    @TestFactory
    Stream<DynamicTest> the_example_that_a_revision_explains_is_only_noted() {
        return BOOK.rules().stream()
                .filter(rule -> rule.revised() != null)
                .map(rule -> DynamicTest.dynamicTest(rule.code(), () -> {
                    List<Finding> findings = ExampleLines.findings(
                                    BOOK, rule.examples().revised())
                            .stream()
                            .filter(finding -> finding.code().equals(rule.code()))
                            .toList();

                    assertThat(findings).isNotEmpty();
                    assertThat(findings).extracting(Finding::severity).containsOnly(Severity.NOTE);
                    assertThat(findings).allMatch(finding -> finding.arguments().containsKey("implied"));
                    assertIsSaid(findings);
                }));
    }

    private static void assertIsSaid(List<Finding> findings) {
        for (Finding finding : findings) {
            assertThat(BOOK.say(finding, CHINESE)).isNotBlank().doesNotContain("{", "}");
            assertThat(BOOK.say(finding, ENGLISH)).isNotBlank().doesNotContain("{", "}");
        }
    }

    private static List<Finding> of(String... lines) {
        return ExampleLines.findings(BOOK, List.of(lines));
    }

    private static String said(String... lines) {
        return BOOK.say(of(lines).get(0), CHINESE);
    }

    @Test
    void a_sum_that_differs_names_stated_and_computed_value_what_rounding_explains_and_the_parts() {
        String[] lines = {
            "gdp level 2024 9518亿 CNY", "gdp_primary level 2024 585.7亿 CNY",
            "gdp_secondary level 2024 3349.0亿 CNY", "gdp_tertiary level 2024 5582.2亿 CNY"
        };

        assertThat(said(lines))
                .isEqualTo("大连市2024年“地区生产总值”9518亿元（input/a.csv）与三次产业增加值之和9516.9亿元不符，相差1.1亿元，舍入可解释7000万元："
                        + "第一产业增加值 585.7亿元; 第二产业增加值 3349.0亿元; 第三产业增加值 5582.2亿元");
        assertThat(of(lines).get(0).observations()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(BOOK.say(of(lines).get(0), ENGLISH))
                .contains("“Gross Regional Product (GDP)”", "add up to 951.69 billion CNY", "by 110 million CNY");
    }

    @Test
    void a_difference_that_rounding_explains_is_none() {
        assertThat(of("exports level 2023 2079.6亿 CNY", "exports level 2024 2200.2亿 CNY", "exports growth 2024 5.8 %"))
                .isEmpty();
        assertThat(of("exports level 2023 2079.6亿 CNY", "exports level 2024 ~2200亿 CNY", "exports growth 2024 5.8 %"))
                .isEmpty();
        assertThat(of("exports level 2023 2079.6亿 CNY", "exports level 2024 2200.2亿 CNY", "exports growth 2024 >=4 %"))
                .isEmpty();
        assertThat(of("exports level 2023 2079.6亿 CNY", "exports level 2024 2200.2亿 CNY", "exports growth 2024 5.7 %"))
                .hasSize(1);
    }

    @Test
    void a_level_is_held_against_the_growth_on_the_year_before_and_no_other() {
        String[] levels = {"exports level 2023 2279.6亿 CNY", "exports level 2024 2200.2亿 CNY"};
        assertThat(of(levels[0], levels[1], "exports growth 2024 5.8 %"))
                .extracting(Finding::code)
                .containsExactly("GROWTH-01");
        for (String other : List.of("base 2020", "base 2020 mean", "mean", "base @全国")) {
            assertThat(of(levels[0], levels[1], "exports growth 2024 5.8 % " + other))
                    .as(other)
                    .isEmpty();
        }
    }

    @Test
    void a_growth_is_held_against_the_change_on_the_same_base() {
        String level = "budget_revenue level 2024 775.0亿 CNY";
        assertThat(of("budget_revenue growth 2024 8.3 % base 2020", level, "budget_revenue change 2024 24.8亿 CNY"))
                .isEmpty();
        assertThat(of(
                        "budget_revenue growth 2024 8.3 % base 2020",
                        level, "budget_revenue change 2024 24.8亿 CNY base 2020"))
                .extracting(Finding::code)
                .containsExactly("GROWTH-03");
    }

    @Test
    void what_is_plausible_in_a_year_binds_no_growth_over_several_but_binds_its_yearly_mean() {
        assertThat(of("gdp growth 2024 25.2 % base 2019")).isEmpty();
        assertThat(of("gdp growth 2020/2024 25.2 % base 2019 mean"))
                .extracting(Finding::code)
                .containsExactly("RANGE-01");
        assertThat(said("gdp growth 2020/2024 25.2 % base 2019 mean")).contains("年均增速（比2019年）为25.2%");
    }

    @Test
    void a_target_is_held_against_what_has_its_base() {
        assertThat(of("gdp growth 2024 3.9 %", "gdp growth 2024 5 % target"))
                .extracting(Finding::code)
                .containsExactly("TARGET-01");
        assertThat(of("gdp growth 2024 3.9 %", "gdp growth 2024 5 % target base 2020 mean"))
                .isEmpty();
    }

    @Test
    void two_values_of_one_document_are_told_instead_of_the_conflict() {
        assertThat(of("gdp growth 2024 5.2 % within 6.1"))
                .extracting(Finding::code)
                .containsExactly("READ-02");
        assertThat(of("gdp growth 2024 5.2 % against 6.1 against 7.1"))
                .extracting(Finding::code)
                .containsExactly("READ-02");
        assertThat(of("gdp growth 2024 5.2 % against 6.1 against 6.10"))
                .extracting(Finding::code)
                .containsExactly("CONFLICT-01");
        assertThat(of("gdp growth 2025 5 % target within 6.1"))
                .extracting(Finding::code)
                .contains("READ-02");
    }

    @Test
    void a_scale_word_that_was_lost_shows_against_another_source_and_the_year_before() {
        assertThat(of("exports level 2024 2200.2亿 CNY against 2200.2万"))
                .extracting(Finding::code)
                .containsExactly("READ-05");
        assertThat(said("exports level 2024 2200.2亿 CNY against 2200.2万"))
                .contains("与2200.2万（input/b.txt）相差约一万倍或一亿倍".replace("（input/b.txt）", " (input/b.txt)"));
        assertThat(said("exports level 2024 2200.2万 CNY", "exports level 2023 2079.6亿 CNY"))
                .contains("与2023年 2079.6亿元相差约一万倍或一亿倍");
        assertThat(said("exports level 2024 2200.2亿 CNY breach shifted-scale")).contains("与该指标的合理范围相差");
        assertThat(of("exports level 2024 2200.2亿 CNY against 2300亿"))
                .extracting(Finding::code)
                .containsExactly("CONFLICT-01");
    }

    @Test
    void a_reading_that_cannot_be_right_names_document_place_and_sentence() {
        assertThat(said("gdp growth 2024 5.2 % breach after-publication"))
                .contains("（input/a.csv，¶1：“原句写作5.2。”）", "始于发布日期之后");
    }

    @Test
    void a_rule_needs_all_of_its_observations() {
        assertThat(of(
                        "gdp level 2024 9518亿 CNY",
                        "gdp_primary level 2024 585.7亿 CNY",
                        "gdp_secondary level 2024 3349.0亿 CNY"))
                .isEmpty();
        assertThat(of("exports level 2022 1亿 CNY", "exports level 2024 2200.2亿 CNY", "exports growth 2024 5.8 %"))
                .isEmpty();
    }

    @Test
    void the_same_part_of_the_year_before_is_what_growth_refers_to() {
        assertThat(of(
                        "exports level 2023-Q1 500亿 CNY",
                        "exports level 2024-Q1 700亿 CNY",
                        "exports growth 2024-Q1 5.8 %"))
                .extracting(Finding::code)
                .containsExactly("GROWTH-01");
        assertThat(of(
                        "exports level 2023-01/2023-08 500亿 CNY",
                        "exports level 2024-01/2024-08 700亿 CNY",
                        "exports growth 2024-01/2024-08 5.8 %"))
                .hasSize(1);
        assertThat(of("exports level 2023 500亿 CNY", "exports level 2024-Q1 700亿 CNY", "exports growth 2024-Q1 5.8 %"))
                .isEmpty();
    }

    @Test
    void the_census_explains_why_the_second_industry_of_2024_is_below_that_of_2023_though_it_grew() {
        List<Finding> findings = of(
                "gdp_secondary level 2023 3715.3亿 CNY on 2024-04-01",
                "gdp_secondary level 2024 3349.0亿 CNY on 2025-01-20",
                "gdp_secondary growth 2024 6.6 % on 2025-01-20");

        assertThat(findings).extracting(Finding::severity).containsExactly(Severity.NOTE);
        assertThat(BOOK.say(findings.get(0), CHINESE))
                .contains("水平3349.0亿元与可比价增速不符", "计算为3960.51亿元", "第五次全国经济普查", "隐含的上年同期水平为3141.65亿元");
        assertThat(BOOK.say(findings.get(0), ENGLISH)).contains("disagree", "fifth economic census");
    }

    @Test
    void a_level_and_a_growth_that_disagree_without_sign_of_a_revision_are_a_warning() {
        assertThat(of(
                        "gdp_secondary level 2023 3715.3亿 CNY on 2025-01-10",
                        "gdp_secondary level 2024 3349.0亿 CNY on 2025-01-20",
                        "gdp_secondary growth 2024 6.6 %"))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
        assertThat(of(
                        "exports level 2023 2279.6亿 CNY on 2024-04-01",
                        "exports level 2024 2200.2亿 CNY on 2025-01-20",
                        "exports growth 2024 5.8 %"))
                .as("a census of the economy revises no trade")
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void three_series_of_one_office_that_shift_together_make_a_revision_likely() {
        String[] two = {
            "gdp_primary level 2021 600亿 CNY", "gdp_primary level 2022 500亿 CNY", "gdp_primary growth 2022 4 %",
            "gdp_secondary level 2021 3000亿 CNY", "gdp_secondary level 2022 2000亿 CNY", "gdp_secondary growth 2022 5 %"
        };
        String[] three = Stream.concat(
                        Stream.of(two),
                        Stream.of(
                                "gdp_tertiary level 2021 3000亿 CNY",
                                "gdp_tertiary level 2022 5000亿 CNY",
                                "gdp_tertiary growth 2022 6 %"))
                .toArray(String[]::new);

        assertThat(of(two)).extracting(Finding::severity).containsExactly(Severity.WARNING, Severity.WARNING);
        assertThat(of(three))
                .extracting(Finding::severity)
                .containsOnly(Severity.NOTE)
                .hasSize(3);
        assertThat(said(three)).contains("很可能");
    }

    @Test
    void a_conflict_shows_both_values_both_sentences_and_the_distance() {
        Finding finding = of("gdp growth 2024 5.2 % against 6.1").get(0);

        assertThat(BOOK.say(finding, CHINESE))
                .isEqualTo("大连市2024年“地区生产总值”的增速各来源不一致，相差0.8个百分点：采用5.2%（input/a.csv：“原句写作5.2。”），"
                        + "另有6.1 (input/b.txt)：“另一句写作6.1。”");
        assertThat(finding.arguments()).containsEntry("figures", "11, 101");
    }

    @Test
    void level_growth_and_increase_are_only_set_against_each_other_within_one_source() {
        assertThat(of(
                        "budget_revenue growth 2024 8.3 %",
                        "budget_revenue level 2024 775.0亿 CNY in input/c.csv", "budget_revenue change 2024 24.8亿 CNY"))
                .isEmpty();
    }

    @Test
    void a_value_far_out_of_the_range_is_one_finding_and_an_error() {
        assertThat(of("gdp growth 2024 49 %")).extracting(Finding::severity).containsExactly(Severity.WARNING);
        assertThat(of("gdp growth 2024 52 %")).extracting(Finding::severity).containsExactly(Severity.ERROR);
        assertThat(said("gdp growth 2024 52 %")).contains("超过50%");
    }

    @Test
    void a_value_that_may_lie_in_the_range_is_no_finding() {
        assertThat(of("gdp growth 2024 20 %")).isEmpty();
        assertThat(of("gdp growth 2024 <=-40 %")).isEmpty();
        assertThat(of("gdp growth 2024 >20 %")).hasSize(1);
    }

    @Test
    void a_unit_of_the_same_dimension_is_converted_and_one_of_another_is_a_finding() {
        assertThat(of("expressway_length level 2024 4800 km")).isEmpty();
        assertThat(of("gdp_per_capita level 2024 16000 USD"))
                .extracting(Finding::code)
                .containsExactly("UNIT-01");
        assertThat(of("urban_unemployment change 2024 0.1 pp")).isEmpty();
        assertThat(of("urbanisation_rate level 2024 7 人"))
                .extracting(Finding::code)
                .containsExactly("UNIT-01");
    }

    @Test
    void a_finding_of_no_rule_and_one_without_its_arguments_are_refused() {
        assertThatThrownBy(() -> BOOK.say(new Finding("SUM-99", Severity.NOTE, List.of(), Map.of()), CHINESE))
                .hasMessageContaining("SUM-99");
        assertThatThrownBy(() -> BOOK.say(new Finding("RANGE-01", Severity.NOTE, List.of(), Map.of()), CHINESE))
                .hasMessageContaining("subject");
    }

    @Test
    void what_a_check_looks_at_is_known_both_ways() {
        Checks checks = new Checks(BOOK);

        assertThat(checks.looksAt("gdp")).contains("gdp", "gdp_primary", "gdp_secondary", "gdp_tertiary");
        assertThat(checks.lookedAtBy("gdp_secondary")).contains("gdp", "gdp_secondary", "industrial_va");
        assertThat(checks.lookedAtBy("population")).contains("population", "gdp_per_capita");
        assertThat(checks.lookedAtBy("label:在手订单")).containsExactly("label:在手订单");
        assertThat(checks.lookedAtBy("pm25")).containsExactly("pm25");
    }
}
