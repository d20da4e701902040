package io.tidemark.extract.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.source.Document;
import io.tidemark.source.DocumentReader;
import io.tidemark.source.Inbox;
import io.tidemark.source.Reading;
import io.tidemark.source.ReadingLimits;
import io.tidemark.source.Sources;
import io.tidemark.statistics.Figure;
import io.tidemark.statistics.Measure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables in real files, through the readers of their formats, and the tables that ship. */
class TableFilesTest {
    @TempDir
    Path folder;

    @Test
    void a_csv_in_gb18030_with_title_and_unit_line() {
        Ledger ledger = read("input/tables/monthly.csv", """
                2024年8月主要指标,,,
                单位：亿元,,,
                指标,1—8月,同比增长（%）,备注
                社会消费品零售总额,"1,300.5",4.2,
                固定资产投资,…,3.5,不含农户
                注：本表为快报数。,,,
                """.getBytes(Charset.forName("GB18030")));

        assertThat(ledger.figures())
                .containsExactly(
                        "社会消费品零售总额 level 2024-01/2024-08 130050000000 CNY",
                        "社会消费品零售总额 growth 2024-01/2024-08 4.2 %",
                        "固定资产投资 growth 2024-01/2024-08 3.5 %");
        assertThat(ledger.places()).first().isEqualTo("row 4, column 2: 1,300.5");
    }

    @Test
    void an_xlsx_with_merged_heads_typed_numbers_and_percent_formats() throws IOException {
        Ledger ledger = read("input/tables/yearbook.xlsx", workbook());

        assertThat(ledger.figures())
                .containsExactly(
                        "地区生产总值 level 2023 875290000000 CNY",
                        "地区生产总值 growth 2023 6 %",
                        "地区生产总值 level 2024 951690000000 CNY",
                        "地区生产总值 growth 2024 5.2 %",
                        "水产品产量 level 2024 2601000 t");
        assertThat(ledger.places())
                .contains("综合!B5: 8,752.9", "综合!C5: 6.0%", "综合!D5: 9,516.9", "综合!E5: 5.2%", "综合!D6: 260.1");
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("综合");
            CellStyle thousands = workbook.createCellStyle();
            thousands.setDataFormat(workbook.createDataFormat().getFormat("#,##0.0"));
            CellStyle percent = workbook.createCellStyle();
            percent.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
            cells(sheet, 0, "大连市国民经济主要指标");
            cells(sheet, 1, "单位：亿元");
            cells(sheet, 2, "指标", "2023年", "", "2024年", "");
            cells(sheet, 3, "", "总量", "增速", "总量", "增速");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 1, 2));
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 3, 4));
            Row gdp = sheet.createRow(4);
            gdp.createCell(0).setCellValue("地区生产总值");
            number(gdp, 1, 8752.9, thousands);
            number(gdp, 2, 0.06, percent);
            number(gdp, 3, 9516.9, thousands);
            number(gdp, 4, 0.052, percent);
            Row fish = sheet.createRow(5);
            fish.createCell(0).setCellValue("水产品产量（万吨）");
            fish.createCell(1).setCellValue("-");
            number(fish, 3, 260.1, thousands);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void cells(XSSFSheet sheet, int row, String... words) {
        for (int c = 0; c < words.length; c++) {
            (sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row))
                    .createCell(c)
                    .setCellValue(words[c]);
        }
    }

    private static void number(Row row, int column, double value, CellStyle style) {
        row.createCell(column).setCellValue(value);
        row.getCell(column).setCellStyle(style);
    }

    @Test
    void an_html_page_with_spans_and_a_unit_line_in_the_title() {
        Ledger ledger = read("input/text/release.html", """
                <html><head><meta charset="utf-8"><title>x</title></head><body>
                <p>全市经济平稳运行。</p>
                <p>表1　2024年规模以上工业</p><p>（单位：亿元）</p>
                <table>
                <tr><th rowspan="2">行业</th><th colspan="2">2024年</th></tr>
                <tr><th>增加值</th><th>增速（%）</th></tr>
                <tr><th>装备制造业</th><td>812.5</td><td>9.1</td></tr>
                <tr><th>石化工业</th><td>1,033.1<sup>[1]</sup></td><td>-0.8</td></tr>
                </table></body></html>
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(ledger.figures())
                .containsExactly(
                        "装备制造业增加值 level 2024 81250000000 CNY",
                        "装备制造业增加值 growth 2024 9.1 %",
                        "石化工业增加值 level 2024 103310000000 CNY",
                        "石化工业增加值 growth 2024 -0.8 %");
        assertThat(ledger.exclusions()).contains("table: 亿");
    }

    @Test
    void a_docx_table_and_the_prose_around_it_are_read_each_once() throws IOException {
        byte[] bytes;
        try (XWPFDocument docx = new XWPFDocument()) {
            docx.createParagraph().createRun().setText("2024年全市高新技术企业达到5300家。");
            docx.createParagraph().createRun().setText("表2　2024年创新主体");
            XWPFTable table = docx.createTable(2, 3);
            String[][] cells = {{"指标", "数量（家）", "比上年增长（%）"}, {"瞪羚企业", "125", "12.5"}};
            for (int r = 0; r < 2; r++) {
                for (int c = 0; c < 3; c++) {
                    table.getRow(r).getCell(c).setText(cells[r][c]);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            docx.write(out);
            bytes = out.toByteArray();
        }
        Ledger ledger = read("input/text/innovation.docx", bytes);

        assertThat(ledger.figures())
                .containsExactly("高新技术企业 level 2024 5300 家", "瞪羚企业 level 2024 125 家", "瞪羚企业 growth 2024 12.5 %");
    }

    @Test
    void json_of_rows_of_columns_and_of_named_rows() {
        Ledger rows = read(
                "input/tables/rows.json",
                bytes(
                        "[{\"region\":\"沈阳市\",\"period\":\"2024-01/2024-06\",\"label\":\"进出口总额\",\"value\":-12.5,\"unit\":\"亿美元\"}]"));
        Ledger columns = read("input/tables/columns.json", bytes("{\"年份\":[2023,2024],\"城镇化率（%）\":[82.93,83.6]}"));
        Ledger named = read(
                "input/tables/named.json", bytes("{\"unit\":\"亿元\",\"地区生产总值\":{\"2023年\":8752.9,\"2024年\":9516.9}}"));

        assertThat(rows.figures()).containsExactly("进出口总额 level 2024-01/2024-06 -1250000000 USD 沈阳市");
        assertThat(columns.figures()).containsExactly("城镇化率 level 2023 82.93 %", "城镇化率 level 2024 83.6 %");
        assertThat(named.figures())
                .containsExactly("地区生产总值 level 2023 875290000000 CNY", "地区生产总值 level 2024 951690000000 CNY");
        assertThat(rows.places()).containsExactly("$[0].value: -12.5");
    }

    @Test
    void a_markdown_table() {
        Ledger ledger = read("input/text/note.md", bytes("""
                        ## 2024年外贸

                        | 指标 | 2024年（亿元） | 增长（%） |
                        |---|---:|---:|
                        | 外贸出口总额 | 2200.2 | 5.8 |
                        | 外贸进口总额 | 2,150 | — |
                        """));

        assertThat(ledger.figures())
                .containsExactly(
                        "外贸出口总额 level 2024 220020000000 CNY",
                        "外贸出口总额 growth 2024 5.8 %",
                        "外贸进口总额 level 2024 215000000000 CNY");
    }

    /** Published for Dalian; levels in yuan and dollars, growth in per cent. */
    private static final Map<String, String> FACTS_2024 = Map.ofEntries(
            Map.entry("gdp level", "951690000000"),
            Map.entry("gdp growth", "5.2"),
            Map.entry("gdp_primary level", "58570000000"),
            Map.entry("gdp_primary growth", "4.3"),
            Map.entry("gdp_secondary level", "334900000000"),
            Map.entry("gdp_secondary growth", "6.6"),
            Map.entry("gdp_tertiary level", "558220000000"),
            Map.entry("gdp_tertiary growth", "4.6"),
            Map.entry("industrial_va_above_scale growth", "7.6"),
            Map.entry("fai growth", "2.0"),
            Map.entry("fai_infrastructure growth", "61.3"),
            Map.entry("fai_renovation growth", "75.6"),
            Map.entry("exports level", "220020000000"),
            Map.entry("exports growth", "5.8"),
            Map.entry("fdi level", "1880000000"),
            Map.entry("fdi growth", "94.2"));

    private static final Map<String, String> FACTS_2023 = Map.ofEntries(
            Map.entry("gdp level", "875290000000"),
            Map.entry("gdp growth", "6.0"),
            Map.entry("gdp_primary level", "59590000000"),
            Map.entry("gdp_secondary level", "371530000000"),
            Map.entry("gdp_tertiary level", "444170000000"),
            Map.entry("gdp_per_capita level", "116557"),
            Map.entry("budget_revenue level", "75020000000"),
            Map.entry("budget_revenue growth", "12.0"),
            Map.entry("budget_expenditure level", "101350000000"),
            Map.entry("population level", "7539000"),
            Map.entry("urbanisation_rate level", "82.93"),
            Map.entry("cpi growth", "0.4"));

    @Test
    void the_tables_that_ship_hold_the_published_facts() {
        Map<String, Integer> expected = new HashMap<>();
        expected.put("input/tables/dalian-2024.csv", 19);
        expected.put("input/tables/dalian-2023-2024.xlsx", 23);
        expected.put("input/tables/dalian-2023.json", 12);
        expected.forEach((file, count) -> {
            Ledger ledger = shipped(file);
            assertThat(ledger.all()).as(file).hasSize(count);
            ledger.all().forEach(figure -> agrees(file, figure));
        });
    }

    @Test
    void the_tables_in_the_texts_that_ship_hold_them_too() {
        for (String file : List.of("input/text/dalian-bulletin-2023.docx", "input/text/dalian-economy-2024.html")) {
            List<Figure> inTables = new ArrayList<>(shipped(file).all());
            inTables.removeIf(figure -> !figure.span().place().startsWith("table"));
            assertThat(inTables).as(file).hasSizeGreaterThan(10);
            inTables.forEach(figure -> agrees(file, figure));
        }
    }

    private static void agrees(String file, Figure figure) {
        Map<String, String> facts = figure.periodCode().equals("2023") ? FACTS_2023 : FACTS_2024;
        String fact = facts.get(figure.indicator() + " " + figure.measure().code());
        if (fact != null) {
            BigDecimal off =
                    figure.quantity().value().subtract(new BigDecimal(fact)).abs();
            assertThat(off.multiply(BigDecimal.valueOf(2)))
                    .as("%s: %s", file, figure)
                    .isLessThanOrEqualTo(figure.quantity().quantum());
        } else {
            assertThat(figure.label() + " " + figure.measure().code() + " " + figure.text())
                    .as(file)
                    .isIn("第三产业投资 growth 8.8", "工业企业技术改造项目 level 315", "工业企业技术改造项目 growth 19.3", "一般公共预算收入 growth 3.3");
        }
        assertThat(figure.periodCode()).as(file).isIn("2023", "2024");
        assertThat(figure.measure()).isIn(Measure.LEVEL, Measure.GROWTH);
        assertThat(figure.subject()).isEqualTo("大连市");
    }

    private static Ledger shipped(String file) {
        Path project = Path.of("").toAbsolutePath();
        Reading reading = new DocumentReader(ReadingLimits.DEFAULT, new Sources("大连市", null)).read(project, file);
        assertThat(reading).isInstanceOf(Reading.Accepted.class);
        Document document = ((Reading.Accepted) reading).document();
        return Ledger.of(document);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A file as if it spoke of 大连市 and was published in January 2025. */
    private Ledger read(String path, byte[] bytes) {
        Inbox inbox = new Inbox(folder);
        String name = path.substring(path.lastIndexOf('/') + 1);
        inbox.put(
                path.substring(0, path.lastIndexOf('/')) + "/sources.yml",
                bytes(name + ":\n  region: 大连市\n  published: 2025-01-20\n"));
        return Ledger.of(inbox.document(path, bytes));
    }
}
