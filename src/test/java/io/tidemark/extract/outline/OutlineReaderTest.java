package io.tidemark.extract.outline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds in the sections and paragraphs of a document, and by which words. */
class OutlineReaderTest {
    private static final String BODY = "全市经济运行总体平稳，地区生产总值增长5.2%，规模以上工业增加值增长7.1%，一般公共预算收入增长3.0%。";
    private static final String AIM = "地区生产总值增长5%左右，规模以上工业增加值增长6%以上，城镇新增就业5万人，粮食产量保持稳定。";

    private static Outlines report(String... lines) {
        String[] all = new String[lines.length + 2];
        all[0] = "政府工作报告";
        all[1] = "2026年1月22日在临澄市第十七届人民代表大会第五次会议上";
        System.arraycopy(lines, 0, all, 2, lines.length);
        return Outlines.of("2026-01-30", all);
    }

    // --- documents ---------------------------------------------------------------------------------------------------

    @Test
    void a_work_report_reviews_the_year_before_the_one_in_which_it_is_given() {
        Outlines outline = report("一、工作回顾", BODY);

        assertThat(outline.document()).isEqualTo("report 2025");
        assertThat(outline.outline().document().calendar().spoken()).isEqualTo(2026);
    }

    @Test
    void the_title_of_a_work_report_of_2026_reviews_2025() {
        Outlines outline = Outlines.of("2026-01-30", "临澄市2026年政府工作报告", "市长　周延", "一、工作回顾", BODY);

        assertThat(outline.document()).isEqualTo("report 2025");
        assertThat(outline.words(outline.outline().document().timeFrom())).isEqualTo("2026年");
    }

    @Test
    void a_work_report_of_december_reviews_the_year_that_is_ending() {
        Outlines outline = Outlines.of("2021-12-20", "政府工作报告", "2021年12月16日在临澄市第十九届人民代表大会第一次会议上", "一、工作回顾", BODY);

        assertThat(outline.document()).isEqualTo("report 2021");
    }

    @Test
    void a_dateline_sets_the_year_spoken_in_whatever_the_day_of_publication() {
        Outlines outline = Outlines.of("2026-11-02", "政府工作报告", "——2023年1月12日在临澄市人民代表大会上", "一、工作回顾", BODY);

        assertThat(outline.outline().document().calendar().spoken()).isEqualTo(2023);
        assertThat(outline.document()).isEqualTo("report 2022");
    }

    @Test
    void a_bulletin_without_a_dateline_that_is_filed_years_later_reports_on_the_year_of_its_title() {
        assertThat(Outlines.of("2024-03-29", "临澄市2016年国民经济和社会发展统计公报", BODY).document())
                .isEqualTo("report 2016");
    }

    @Test
    void a_bulletin_reports_on_the_year_in_its_title() {
        assertThat(Outlines.of("2024-03-29", "临澄市2023年国民经济和社会发展统计公报", BODY).document())
                .isEqualTo("report 2023");
    }

    @Test
    void a_release_reports_on_the_part_of_the_year_in_its_title() {
        assertThat(Outlines.of("2024-07-19", "2024年上半年临澄市经济运行情况", BODY).document())
                .isEqualTo("report 2024-H1");
    }

    @Test
    void a_plan_sets_out_the_years_in_its_title() {
        assertThat(Outlines.of("2026-03-12", "临澄市制造业发展规划（2026—2030年）", AIM).document())
                .isEqualTo("plan 2026/2030");
    }

    @Test
    void a_text_without_a_title_speaks_of_the_year_before_while_its_own_is_young() {
        assertThat(Outlines.of("2026-02-05", BODY).document()).isEqualTo("report 2025");
        assertThat(Outlines.of("2026-08-05", BODY).document()).isEqualTo("report 2026");
    }

    @Test
    void two_documents_in_one_file_have_a_frame_each() {
        Outlines outline = Outlines.of(
                "2025-02-20", "临澄市2023年国民经济和社会发展统计公报", "一、综合", BODY, "临澄市2024年国民经济和社会发展统计公报", "一、农业", "粮食产量" + BODY);

        assertThat(outline.outline().sections())
                .filteredOn(section -> section.level() == 0)
                .hasSize(2);
        assertThat(outline.section("一、综合")).isEqualTo("report 2023");
        assertThat(outline.section("一、农业")).isEqualTo("report 2024");
        assertThat(outline.around("粮食产量")).containsExactly("一、农业");
    }

    // --- sections ----------------------------------------------------------------------------------------------------

    @Test
    void a_heading_that_names_a_year_and_a_review_makes_its_section_a_report_of_that_year() {
        Outlines outline = report("一、2025年工作回顾", BODY);

        assertThat(outline.section("一、")).isEqualTo("report 2025");
        assertThat(outline.words(outline.frame(BODY).timeFrom())).isEqualTo("2025年");
    }

    @Test
    void a_heading_that_names_aims_makes_its_section_a_plan_of_the_year_to_come() {
        Outlines outline = report("一、工作回顾", BODY, "二、2026年重点工作", AIM);

        assertThat(outline.section("二、")).isEqualTo("plan 2026");
        assertThat(outline.paragraph(AIM)).isEqualTo("plan 2026");
    }

    @Test
    void a_plan_section_ends_where_a_report_section_begins() {
        Outlines outline = report("一、2026年目标任务", AIM, "二、2025年工作回顾", BODY);

        assertThat(outline.paragraph(AIM)).isEqualTo("plan 2026");
        assertThat(outline.paragraph(BODY)).isEqualTo("report 2025");
    }

    @Test
    void a_section_below_a_plan_plans_without_saying_so() {
        Outlines outline = report("一、工作回顾", BODY, "二、2026年重点工作", "（一）着力扩大内需", AIM);

        assertThat(outline.section("（一）")).isEqualTo("plan 2026");
        assertThat(outline.around(AIM)).containsExactly("二、2026年重点工作", "（一）着力扩大内需");
    }

    @Test
    void a_glossary_is_background() {
        Outlines outline = report("一、工作回顾", BODY, "名词解释", "1.“双百工程”：" + AIM);

        assertThat(outline.paragraph("1.")).startsWith("background");
    }

    @ParameterizedTest
    @CsvSource({
        "第一章　发展基础, 1",
        "第二部分　主要任务, 1",
        "第三节　主要任务, 2",
        "一、工作回顾, 3",
        "十二、工作回顾, 3",
        "（一）工业, 5",
        "(一)工业, 5",
        "1.工业, 6",
        "1．工业, 6",
        "1、工业, 6",
        "（1）工业, 7",
        "一是工业平稳, 0",
        "——工业平稳, 0",
        "●工业平稳, 0",
        "1.5亿元投向工业, 0",
        "一批项目开工, 0",
        "'', 0",
    })
    void the_beginning_of_a_line_numbers_it(String line, int level) {
        assertThat(Marker.of(line.toCharArray(), 0, line.length()).level()).isEqualTo(level);
    }

    @Test
    void sections_nest_by_their_numbers_and_captions() {
        Outlines outline = report("一、工作回顾", "（一）工业", "1.装备制造", BODY, "（二）农业", "粮食" + BODY, "二、民生", "就业" + BODY);

        assertThat(outline.around(BODY)).containsExactly("一、工作回顾", "（一）工业", "1.装备制造");
        assertThat(outline.around("粮食")).containsExactly("一、工作回顾", "（二）农业");
        assertThat(outline.around("就业")).containsExactly("二、民生");
    }

    @Test
    void a_heading_may_stand_at_the_head_of_its_paragraph() {
        Outlines outline = report("一、2025年工作回顾", BODY, "二、2026年重点工作", "（一）着力扩大内需。" + AIM);

        assertThat(outline.section("（一）")).isEqualTo("plan 2026");
        assertThat(outline.around("（一）")).containsExactly("二、2026年重点工作", "（一）着力扩大内需");
    }

    // --- paragraphs --------------------------------------------------------------------------------------------------

    @Test
    void a_paragraph_that_opens_with_the_past_five_years_turns_to_them() {
        Outlines outline = report("一、工作回顾", "五年来，" + BODY, BODY);

        assertThat(outline.paragraph("五年来")).isEqualTo("report 2021/2025");
        assertThat(outline.words(outline.frame("五年来").timeFrom())).isEqualTo("五年来");
        assertThat(outline.section("一、")).isEqualTo("report 2025");
    }

    @Test
    void what_a_paragraph_turns_to_holds_for_those_after_it_that_name_no_time() {
        Outlines outline = report("一、工作回顾", "五年来，" + BODY, "粮食" + BODY, "2025年，" + BODY, "就业" + BODY);

        assertThat(outline.paragraph("粮食")).isEqualTo("report 2021/2025");
        assertThat(outline.paragraph("2025年")).isEqualTo("report 2025");
        assertThat(outline.paragraph("就业")).isEqualTo("report 2025");
    }

    @Test
    void an_item_of_a_list_turns_for_itself_only() {
        Outlines outline = report("一、工作回顾", "五年来，" + BODY, "——2025年，" + BODY, "——粮食" + BODY);

        assertThat(outline.paragraph("——粮食")).isEqualTo("report 2021/2025");
    }

    @Test
    void history_is_told_for_its_paragraph_only() {
        Outlines outline = Outlines.of("2024-03-29", "临澄市2023年国民经济和社会发展统计公报", "2008年，" + BODY, BODY);

        assertThat(outline.paragraph("2008年")).isEqualTo("report 2008");
        assertThat(outline.paragraph(BODY)).isEqualTo("report 2023");
    }

    @ParameterizedTest
    @CsvSource({
        "较2020年",
        "与2020年相比，",
        "在2020年的基础上，",
        "《2018—2020年行动计划》实施后，",
    })
    void a_year_in_a_comparison_or_a_name_changes_nothing(String opening) {
        assertThat(report("一、2025年工作回顾", opening + BODY).paragraph(opening)).isEqualTo("report 2025");
    }

    @Test
    void aims_announced_in_the_opening_make_a_paragraph_a_plan() {
        Outlines outline = report("一、工作回顾", BODY, "今年经济社会发展的主要预期目标是：" + AIM);

        assertThat(outline.paragraph("今年")).isEqualTo("plan 2026");
        assertThat(outline.words(outline.frame("今年").timeFrom())).isEqualTo("今年");
    }

    @Test
    void aims_that_were_fulfilled_are_a_report() {
        assertThat(report("一、2025年工作回顾", "圆满完成全年目标任务，" + BODY).paragraph("圆满")).isEqualTo("report 2025");
    }

    @Test
    void what_somebody_has_said_ends_where_another_speaks() {
        Outlines outline = Outlines.of(
                "2024-07-19", "2024年上半年临澄市经济运行情况新闻发布会", "市发展改革委主任周延：下半年，我们将抓好三件事，" + AIM, "市统计局局长韩雪：全市" + BODY);

        assertThat(outline.paragraph("市发展改革委")).endsWith("2024-H2");
        assertThat(outline.paragraph("市统计局")).isEqualTo("report 2024-H1");
    }

    @Test
    void a_text_of_january_that_calls_for_as_much_as_it_tells_is_in_doubt() {
        String line = "力争工业投资增长10%，支持技改，鼓励创新，首次累计同比增长。";

        assertThat(Outlines.of("2026-01-30", line).outline().isInDoubt()).isTrue();
        assertThat(Outlines.of("2026-08-30", line).outline().isInDoubt()).isFalse();
    }
}
