package io.tidemark.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.report.book.Profile;
import io.tidemark.store.night.Run;
import java.io.FileInputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second report over ten regions and five years: charts, comparison, changes. */
class TenRegionsTest {
    @TempDir
    static Path folder;

    private static MadeReport office;
    private static MadeReport accessible;

    @BeforeAll
    static void write() throws Exception {
        Path database = folder.resolve("tidemark.db");
        Run run = WriteReport.secondOfRegions(database);
        String region = TenRegions.REGIONS.get(0);
        office = MadeReport.of(database, run, folder.resolve("office"), region, "zh", Profile.OFFICE);
        accessible = MadeReport.of(database, run, folder.resolve("plain"), region, "en", Profile.ACCESSIBLE);
    }

    @Test
    void regions_are_compared_by_value_with_ranks_that_follow_them() throws Exception {
        List<Row> rows = office.rows("地区");
        assertThat(rows.get(2).getCell(4).getText()).isEqualTo("东港市");
        assertThat(rows.get(2).getCell(14).getText()).isEqualTo("东港市位次");
        Row row = rows.get(3);
        List<BigDecimal> values = new ArrayList<>();
        for (int i = 4; i < 14; i++) {
            values.add(row.getCell(i).asNumber());
        }
        for (int i = 0; i < 10; i++) {
            BigDecimal own = values.get(i);
            long higher =
                    values.stream().filter(other -> other.compareTo(own) > 0).count();
            assertThat(row.getCell(14 + i).asNumber()).isEqualTo(BigDecimal.valueOf(higher + 1));
        }
    }

    @Test
    void each_row_of_the_comparison_is_shaded_on_a_scale_of_its_own() throws Exception {
        int rows = office.rows("地区").size() - 3;
        assertThat(MadeReport.all(office.sheet("地区"), "<conditionalFormatting sqref=\"(E\\d+:N\\d+)\">"))
                .hasSize(rows)
                .startsWith("E4:N4", "E5:N5")
                .doesNotHaveDuplicates();
        assertThat(accessible.sheet("Regions")).doesNotContain("conditionalFormatting");
    }

    @Test
    void a_short_sheet_is_printed_on_one_page_and_a_long_one_has_its_charts_on_a_page_of_their_own() throws Exception {
        assertThat(office.sheet("运行")).contains("fitToHeight=\"1\"");
        assertThat(office.sheet("综合")).contains("fitToHeight=\"0\"");
        int table = office.rows("综合").size();
        assertThat(office.parts().get("xl/workbook.xml"))
                .contains(">综合!$A$1:$O$" + table + ",综合!$A$" + (table + 2) + ":$O$")
                .doesNotContain(">运行!$A$1");
    }

    @Test
    void columns_of_ranks_are_narrow_under_headings_of_two_lines() throws Exception {
        assertThat(office.sheet("地区")).containsPattern("<col min=\"1[5-9]\" max=\"\\d+\" width=\"7(\\.0)?\"");
    }

    @Test
    void on_the_cover_the_numbers_are_links_and_the_names_above_them_are_free_to_wrap() throws Exception {
        String cover = office.sheet("封面");
        List<String> linked = MadeReport.all(cover, "<hyperlink [^>]*ref=\"([A-Z]+\\d+)\"");
        assertThat(linked).hasSizeGreaterThan(8);
        assertThat(linked.subList(0, 8))
                .allSatisfy(cell -> assertThat(cover).containsPattern("<c r=\"" + cell + "\" s=\"\\d+\" t=\"n\""));
    }

    @Test
    void changes_since_the_last_report_have_old_and_new_value_and_the_reason() throws Exception {
        List<Row> rows = office.rows("变化");
        Row first = rows.get(3);
        assertThat(first.stream().limit(8).map(cell -> cell.getText()))
                .containsExactly("修订", "地区生产总值", "东港市", "2024年", "水平", "441.5 亿元", "441.8 亿元", "同一文件内容已更新");
        assertThat(rows.stream().skip(3).map(row -> row.getCell(0).getText()).distinct())
                .containsExactlyInAnyOrder("修订", "重读", "新增");
        assertThat(rows.stream()
                        .skip(3)
                        .filter(row -> row.getCell(0).getText().equals("新增"))
                        .map(row -> row.getCell(2).getText() + row.getCell(3).getText())
                        .distinct())
                .containsExactly("西岭市2025年");
    }

    @Test
    void a_line_tells_its_change_and_counts_only_documents_that_still_speak() throws Exception {
        Row row = office.rows("综合").get(3);
        assertThat(row.getCell(10).getText()).isEqualTo("修订，原为 441.5 亿元");
        assertThat(row.getCell(11).getText()).isEqualTo("单一来源");
        assertThat(office.rows("综合").get(4).getCell(10).getText()).isEqualTo("未变");
    }

    @Test
    void a_section_has_a_chart_of_growth_and_one_of_levels_with_axis_titles_units_and_words() throws Exception {
        Map<String, String> parts = office.parts();
        String growth = parts.get("xl/charts/chart1.xml");
        assertThat(growth).contains("2024年综合主要指标增速", ">增速（%）<", ">指标<", "barDir val=\"bar\"");
        String levels = parts.get("xl/charts/chart2.xml");
        assertThat(levels).contains("地区生产总值历年数值", ">数值（亿元）<", ">年份<", "barDir val=\"col\"");
        assertThat(MadeReport.all(levels, "<c:pt idx=\"\\d\"><c:v>(\\d{4}年)</c:v>"))
                .containsExactly("2020年", "2021年", "2022年", "2023年", "2024年");
        assertThat(parts.get("xl/drawings/drawing1.xml"))
                .contains("descr=\"条形图：2024年综合主要指标增速，共 ")
                .contains("descr=\"柱形图：地区生产总值历年数值。2020年为 ", "，单位：亿元。");
    }

    @Test
    void the_bars_of_a_chart_are_whole_and_begin_at_zero() throws Exception {
        assertThat(office.parts().get("xl/charts/chart2.xml"))
                .contains("<c:min val=\"0.0\"/>", "<c:crossBetween val=\"between\"/>");
    }

    @Test
    void a_chart_shows_the_values_of_the_cells_that_it_points_at() throws Exception {
        String chart = office.parts().get("xl/charts/chart2.xml");
        List<String> cells = MadeReport.all(chart, "(?:\\(|,)'综合'!\\$E\\$(\\d+)");
        List<String> values =
                MadeReport.all(chart.substring(chart.indexOf("<c:val>")), "<c:pt idx=\"\\d\"><c:v>([0-9.]+)</c:v>");
        assertThat(cells).hasSize(5);
        List<Row> rows = office.rows("综合");
        for (int i = 0; i < cells.size(); i++) {
            Row row = rows.get(Integer.parseInt(cells.get(i)) - 1);
            assertThat(row.getCell(4).asNumber()).isEqualByComparingTo(values.get(i));
        }
    }

    @Test
    void the_accessible_workbook_has_no_panes_filters_stripes_or_fills() throws Exception {
        Map<String, String> parts = accessible.parts();
        parts.forEach((name, xml) -> {
            if (name.startsWith("xl/worksheets/sheet")) {
                assertThat(xml).as(name).doesNotContain("<pane", "showGridLines=\"false\"", "mergeCell");
            }
            if (name.startsWith("xl/tables/")) {
                assertThat(xml).as(name).doesNotContain("autoFilter").contains("showRowStripes=\"false\"");
            }
        });
        assertThat(MadeReport.all(parts.get("xl/styles.xml"), "<sz val=\"([0-9.]+)\"/>"))
                .allMatch(size -> new BigDecimal(size).intValue() >= 12);
        List<Row> cover = accessible.rows("Cover");
        assertThat(cover.stream()
                        .filter(row -> row.getCell(0) == null
                                || row.getCell(0).getText().isBlank()))
                .isEmpty();
        assertThat(accessible.rows("Headlines").stream()
                        .skip(Profile.ACCESSIBLE.headerRow())
                        .filter(row -> row.getCell(3).getType() == CellType.NUMBER))
                .hasSize(8);
    }

    @Test
    void the_parts_of_each_sheet_stand_in_the_order_that_excel_asks_for() throws Exception {
        List<String> order = List.of(
                "sheetPr",
                "dimension",
                "sheetViews",
                "sheetFormatPr",
                "cols",
                "sheetData",
                "conditionalFormatting",
                "hyperlinks",
                "pageMargins",
                "pageSetup",
                "headerFooter",
                "rowBreaks",
                "drawing",
                "tableParts");
        for (MadeReport made : List.of(office, accessible)) {
            made.parts().forEach((name, xml) -> {
                if (name.startsWith("xl/worksheets/sheet")) {
                    String outside = xml.replaceFirst("(?s)<sheetData>.*</sheetData>", "<sheetData>");
                    List<String> found = MadeReport.all(outside, "<(" + String.join("|", order) + ")[ >/]").stream()
                            .distinct()
                            .toList();
                    assertThat(found).as(name).isSortedAccordingTo(Comparator.comparingInt(order::indexOf));
                    assertThat(MadeReport.all(outside, "<(hyperlinks)>"))
                            .as(name)
                            .hasSize(1);
                    assertThat(MadeReport.all(outside, "<(hyperlink) ").size()).isLessThanOrEqualTo(65_530);
                }
            });
        }
    }

    @Test
    void names_of_sheets_and_the_number_of_styles_keep_to_the_limits() throws Exception {
        try (FileInputStream in = new FileInputStream(office.report().workbook().toFile());
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            assertThat(book.getNumCellStyles()).isLessThan(400);
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                assertThat(book.getSheetName(i)).hasSizeLessThanOrEqualTo(31).doesNotContainPattern("[\\\\/?*\\[\\]:]");
            }
        }
    }
}
