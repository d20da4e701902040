package io.tidemark.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.report.book.Profile;
import io.tidemark.source.Source.Authority;
import io.tidemark.statistics.AFigure;
import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Section;
import io.tidemark.store.night.Run;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One indicator that is compared with the year before, with an earlier year and with another region: lines that never meet. */
class ComparedSheetTest {
    @TempDir
    static Path folder;

    private static MadeReport made;

    @BeforeAll
    static void write() throws Exception {
        Path database = folder.resolve("tidemark.db");
        Run run = new Night()
                .reads(new Article(
                                "input/text/report.txt",
                                "大连市统计局",
                                Authority.STATISTICS_OFFICE,
                                LocalDate.of(2026, 1, 20))
                        .says(
                                "2025年地区生产总值10000亿元，增长5.7%，比2020年增长30%，年均增长5.4%，高于全国0.5个百分点。",
                                gdp("10000亿元").period("2025"),
                                gdp("5.7%").period("2025").base("2024"),
                                gdp("30%").period("2025").base("2020"),
                                gdp("5.4%").period("2021/2025").base("2020").mean(),
                                gdp("0.5个百分点")
                                        .measure(Measure.CHANGE)
                                        .period("2025")
                                        .base("@全国")))
                .fill(database);
        made = MadeReport.of(database, run, folder, "大连市", "zh", Profile.OFFICE);
    }

    private static AFigure gdp(String printed) {
        return AFigure.read(printed).of("gdp").label("地区生产总值").section(Section.OVERVIEW);
    }

    @Test
    void the_growth_on_the_year_before_stands_beside_the_level_and_every_other_one_alone() throws Exception {
        List<String> lines = made.rows("综合").stream()
                .skip(3)
                .map(row -> text(row, 2) + " " + text(row, 3) + " " + text(row, 7) + " " + text(row, 8))
                .toList();
        assertThat(lines)
                .containsExactly(
                        "2021—2025年 增速 — 比2020年，年均", "2025年 水平 5.7 比上年", "2025年 增速 — 比2020年", "2025年 增减 — 比全国");
    }

    @Test
    void the_evidence_tells_the_base_of_each_figure() throws Exception {
        assertThat(made.rows("证据").stream().skip(3).map(row -> text(row, 6) + " " + text(row, 5)))
                .containsExactlyInAnyOrder("10000亿元 —", "5.7% 比上年", "30% 比2020年", "5.4% 比2020年，年均", "0.5个百分点 比全国");
    }

    @Test
    void the_data_files_have_base_and_mean() throws Exception {
        assertThat(made.file("observations.csv").lines())
                .anyMatch(line -> line.startsWith("gdp,地区生产总值,大连市,growth,actual,2025,2024,,5.7,"))
                .anyMatch(line -> line.startsWith("gdp,地区生产总值,大连市,growth,actual,2021/2025,2020,true,5.4,"))
                .anyMatch(line -> line.startsWith("gdp,地区生产总值,大连市,change,actual,2025,'@全国,,0.5,"));
        assertThat(made.file("figures.csv").lines())
                .anyMatch(line -> line.contains(",growth,actual,2021/2025,2020,true,"));
    }

    private static String text(Row row, int column) {
        return row.getCell(column).getText();
    }
}
