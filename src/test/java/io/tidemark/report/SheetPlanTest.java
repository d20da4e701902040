package io.tidemark.report;

import static io.tidemark.report.Nights.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.report.book.Profile;
import io.tidemark.source.Source.Authority;
import io.tidemark.statistics.Section;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How sheets are laid out for what a store happens to hold: years with gaps, many regions, parts of parts. */
class SheetPlanTest {
    @TempDir
    Path folder;

    @Test
    void a_chart_of_levels_shows_the_newest_years_that_follow_each_other() throws Exception {
        String chart = chartOfLevels("gdp", "地区生产总值", 2019, 2022, 2023, 2024);
        assertThat(MadeReport.all(chart, "<c:pt idx=\"\\d\"><c:v>(\\d{4}年)</c:v>"))
                .containsExactly("2022年", "2023年", "2024年");
    }

    @Test
    void years_with_gaps_between_them_are_no_chart() throws Exception {
        assertThat(chartOfLevels("gdp", "地区生产总值", 2019, 2022, 2024)).isEmpty();
    }

    @Test
    void what_the_catalogue_does_not_have_is_no_chart() throws Exception {
        assertThat(chartOfLevels("", "某项收入", 2022, 2023, 2024)).isEmpty();
    }

    @Test
    void forty_regions_print_on_pages_side_by_side_that_each_begin_with_the_indicator() throws Exception {
        MadeReport made = made(regions(40));
        assertThat(made.sheet("地区")).contains("fitToWidth=\"1\"", "fitToHeight=\"0\"");
        assertThat(made.parts().get("xl/workbook.xml"))
                .contains("地区!$A:$C,地区!$3:$3")
                .containsPattern(">地区!\\$A\\$1:(\\$\\w+\\$4,地区!\\$\\w+\\$3:){3,}");
    }

    @Test
    void three_regions_print_on_one_page() throws Exception {
        assertThat(made(regions(3)).sheet("地区")).contains("fitToWidth=\"1\"");
    }

    @Test
    void a_part_of_a_part_stands_deeper_than_the_part() throws Exception {
        Article article = article("大连市")
                .says("第二产业增加值3349亿元。", read("3349亿元", "gdp_secondary", "第二产业增加值", Section.INDUSTRY))
                .says("工业增加值2900亿元。", read("2900亿元", "industrial_va", "工业增加值", Section.INDUSTRY))
                .says("制造业增加值2500亿元。", read("2500亿元", "manufacturing_va", "制造业增加值", Section.INDUSTRY))
                .says("工业总产值9000亿元。", read("9000亿元", "industrial_output", "工业总产值", Section.INDUSTRY))
                .says("战略性新兴产业产值2000亿元。", read("2000亿元", "strategic_emerging_output", "战略性新兴产业产值", Section.INDUSTRY));
        MadeReport made = made(new Night().reads(article));
        assertThat(made.rows("产业").stream().skip(3).map(row -> row.getCell(0).getText()))
                .containsExactly("第二产业增加值", "工业增加值", "制造业增加值", "规模以上工业总产值", "战略性新兴产业总产值");
        String styles =
                Objects.requireNonNull(made.parts().get("xl/styles.xml")).replaceFirst("(?s)^.*<cellXfs[^>]*>", "");
        List<String> formats = MadeReport.all(styles, "(?s)(<xf .*?</xf>|<xf [^>]*/>)");
        List<Integer> indents = MadeReport.all(made.sheet("产业"), "<c r=\"A[4-8]\" s=\"(\\d+)\"").stream()
                .map(style -> MadeReport.all(formats.get(Integer.parseInt(style)), "indent=\"(\\d+)\""))
                .map(indent -> indent.isEmpty() ? 0 : Integer.parseInt(indent.get(0)))
                .toList();
        assertThat(indents).containsExactly(0, 2, 4, 0, 2);
    }

    private String chartOfLevels(String indicator, String label, int... years) throws Exception {
        Article article = article("大连市");
        for (int year : years) {
            String printed = year - 1000 + "亿元";
            article.says(
                    year + "年" + label + printed + "。",
                    read(printed, indicator, label, Section.OVERVIEW).period(String.valueOf(year)));
        }
        return made(new Night().reads(article)).parts().getOrDefault("xl/charts/chart1.xml", "");
    }

    private static Night regions(int count) {
        Night night = new Night();
        for (int i = 0; i < count; i++) {
            String region = "甲乙丙丁戊己庚辛壬癸".charAt(i % 10) + "" + "东南西北".charAt(i / 10) + "市";
            night.reads(article(region)
                    .says(
                            region + "地区生产总值" + (1000 + i) + "亿元。",
                            read(1000 + i + "亿元", "gdp", "地区生产总值", Section.OVERVIEW)
                                    .subject(region)));
        }
        return night;
    }

    private static Article article(String region) {
        return new Article(
                "input/" + region + ".txt",
                region + "统计局",
                region,
                Authority.STATISTICS_OFFICE,
                LocalDate.of(2025, 1, 20));
    }

    private MadeReport made(Night night) throws Exception {
        Path output = Files.createTempDirectory(folder, "night");
        Path database = output.resolve("tidemark.db");
        return MadeReport.of(database, night.fill(database), output, "大连市", "zh", Profile.OFFICE);
    }
}
