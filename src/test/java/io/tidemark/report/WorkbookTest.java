package io.tidemark.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.report.book.Profile;
import io.tidemark.store.Database;
import io.tidemark.store.night.Run;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The workbook of a usual night, read by another library than the one that wrote it. */
class WorkbookTest {
    @TempDir
    static Path folder;

    private static Path workbook;

    @BeforeAll
    static void write() throws Exception {
        Path database = folder.resolve("tidemark.db");
        Run run = Nights.usual().fill(database);
        workbook = new ReportWriter(Catalogue.shipped(), new ReportSettings("大连市", "zh", "", Profile.OFFICE))
                .write(Database.readOnly(database), run, folder, WriteReport.AT)
                .report()
                .workbook();
    }

    @Test
    void the_sheets_stand_in_the_order_of_reading() throws IOException {
        try (ReadableWorkbook read = open()) {
            assertThat(read.getSheets().map(Sheet::getName))
                    .containsExactly("封面", "综合", "产业", "创新", "投资", "变化", "核对", "隔离", "证据", "未采", "来源", "运行", "说明");
        }
    }

    @Test
    void the_cover_shows_headline_indicators_as_numbers() throws IOException {
        List<Row> rows = rows("封面");
        assertThat(text(rows.get(1), 1)).isEqualTo("大连市经济数据简报");
        assertThat(text(rows.get(5), 1)).contains("注意 1 项", "1 处内容隔离");
        assertThat(List.of(1, 3, 5, 7))
                .map(column -> text(rows.get(13), column))
                .containsExactly("地区生产总值", "规模以上工业增加值", "固定资产投资", "工业技术改造投资");
        assertThat(rows.get(14).getCell(1).asNumber()).isEqualTo(new BigDecimal("9516.9"));
        assertThat(rows.get(14).getCell(1).getDataFormatString()).contains("\" 亿元\"");
        assertThat(rows.get(15).getCell(1).asNumber()).isEqualTo(new BigDecimal("5.2"));
        assertThat(links("封面")).startsWith("'综合'!A4", "'产业'!A6").contains("'说明'!A1");
    }

    @Test
    void the_check_sheet_tells_values_what_rounding_explains_and_the_numbers_for_trace_and_decide() throws IOException {
        List<Row> rows = rows("核对");
        assertThat(rows).hasSize(4);
        assertThat(IntStream.range(0, 10).mapToObj(column -> text(rows.get(3), column)))
                .containsExactly(
                        "注意",
                        "CONFLICT-01",
                        "大连市2024年“地区生产总值”的增速各来源不一致，相差0.2个百分点：采用5.2%（input/text/release-2024.html："
                                + "“初步核算，全年地区生产总值9516.9亿元，按不变价格计算，比上年增长5.2%。”），"
                                + "另有5.5% (seeds/article-2024.txt)：“2024年，全市地区生产总值增长5.5%，一般公共预算收入增长3.3%。”",
                        "5.2%",
                        "—",
                        "—",
                        "大连市 2024年 地区生产总值（增速）5.2 %",
                        "观测 7；数字 10000002, 20000001",
                        "证据 2",
                        "证据 3");
    }

    @Test
    void values_are_numbers_in_the_unit_of_the_source() throws IOException {
        List<Row> rows = rows("综合");
        assertThat(text(rows.get(3), 0)).isEqualTo("地区生产总值");
        assertThat(rows.get(3).getCell(4).asNumber()).isEqualTo(new BigDecimal("9516.9"));
        assertThat(text(rows.get(3), 6)).isEqualTo("亿元");
        assertThat(rows.get(3).getCell(4).getDataFormatString()).isEqualTo("#,##0.0");
    }

    @Test
    void the_growth_stands_beside_its_level_and_leads_to_its_own_sentence() throws IOException {
        Row row = rows("综合").get(3);
        assertThat(row.getCell(7).asNumber()).isEqualTo(new BigDecimal("5.2"));
        assertThat(text(row, 11)).isEqualTo("2 份有分歧");
        assertThat(text(rows("证据").get(3), 6)).isEqualTo("9516.9亿元");
        assertThat(text(rows("证据").get(4), 6)).isEqualTo("5.2%");
        assertThat(part("xl/worksheets/sheet2.xml"))
                .contains("<hyperlink ref=\"H4\" location=\"'证据'!A5\"/>")
                .contains("<hyperlink ref=\"N4\" location=\"'证据'!A4\"/>");
    }

    @Test
    void what_has_only_a_growth_shows_it_as_its_value() throws IOException {
        Row row = rowOf("产业", "规模以上工业增加值");
        assertThat(text(row, 3)).isEqualTo("增速");
        assertThat(row.getCell(4).asNumber()).isEqualTo(new BigDecimal("7.6"));
        assertThat(text(row, 6)).isEqualTo("%");
        assertThat(text(row, 7)).isEqualTo("—");
    }

    @Test
    void the_cover_tells_coverage_score_and_the_hash_of_the_inputs() throws Exception {
        List<Row> rows = rows("封面");
        assertThat(text(rows.get(7), 1)).startsWith("数码台账覆盖率 ").contains("多读 0 个");
        byte[] list = Files.readAllBytes(workbook.resolveSibling("manifest.json"));
        StringBuilder lines = new StringBuilder();
        for (JsonNode input : new ObjectMapper().readTree(list).get("inputs")) {
            lines.append(input.get("sha256").asString()).append("  ");
            lines.append(input.get("name").asString()).append('\n');
        }
        byte[] hash =
                MessageDigest.getInstance("SHA-256").digest(lines.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(text(rows.get(8), 1)).endsWith(HexFormat.of().formatHex(hash));
    }

    @Test
    void a_qualified_value_is_a_number_with_words_in_its_format() throws IOException {
        Row row = rowOf("投资", "工业技术改造投资");
        assertThat(row.getCell(4).asNumber()).isEqualTo(new BigDecimal("70"));
        assertThat(row.getCell(4).getDataFormatString()).isEqualTo("#,##0\"以上\";-#,##0\"以上\"");
        Row range = rowOf("创新", "研究与试验发展（R&D）经费支出");
        assertThat(range.getCell(4).asNumber()).isEqualTo(new BigDecimal("3"));
        assertThat(range.getCell(4).getDataFormatString()).isEqualTo("#,##0\"起\";-#,##0\"起\"");
        assertThat(range.getCell(5).asNumber()).isEqualTo(new BigDecimal("5"));
    }

    @Test
    void catalogued_indicators_come_first_then_others_by_subject() throws IOException {
        List<String> labels =
                rows("产业").stream().skip(3).map(row -> text(row, 0)).toList();
        assertThat(labels).containsExactly("第一产业增加值", "第二产业增加值", "规模以上工业增加值", "战略性新兴产业增加值", "=1+1", "产能", "大型曲轴");
    }

    @Test
    void a_part_stands_one_step_in_under_its_whole() throws IOException {
        String sheet = part("xl/worksheets/sheet5.xml");
        int whole = style(sheet, "A4");
        assertThat(text(rowOf("投资", "固定资产投资"), 0)).isEqualTo(text(rows("投资").get(3), 0));
        assertThat(indent(whole)).isZero();
        assertThat(indent(style(sheet, "A6"))).isEqualTo(2);
    }

    @Test
    void each_value_leads_to_the_row_of_its_sentence() throws IOException {
        Row value = rowOf("投资", "固定资产投资");
        int number = Integer.parseInt(text(value, 13).replace("证据 ", ""));
        Row evidence = rows("证据").get(2 + number);
        assertThat(evidence.getCell(0).asNumber()).isEqualTo(new BigDecimal(number));
        assertThat(text(evidence, 6)).isEqualTo("2.0%");
        assertThat(text(evidence, 7)).startsWith("固定资产投资增长2.0%，其中");
        assertThat(text(evidence, 8)).isEqualTo("采用");
        assertThat(links("投资")).contains("'证据'!A" + (3 + number));
    }

    @Test
    void the_words_stand_out_in_their_sentence() throws IOException {
        assertThat(part("xl/worksheets/sheet9.xml"))
                .contains("<r><t xml:space=\"preserve\">初步核算，全年地区生产总值</t></r><r><rPr><b/>")
                .contains("<t xml:space=\"preserve\">9516.9亿元</t></r>");
    }

    @Test
    void text_that_looks_like_a_formula_stays_text_when_it_is_edited() throws IOException {
        Row row = rowOf("产业", "=1+1");
        assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(format(style(part("xl/worksheets/sheet3.xml"), "A8"))).contains("quotePrefix=\"true\"");
    }

    @Test
    void quarantined_files_are_listed_with_reason_and_remedy() throws IOException {
        Row row = rows("隔离").get(3);
        assertThat(text(row, 0)).isEqualTo("input/text/scan.pdf");
        assertThat(text(row, 2)).isEqualTo("没有文字");
        assertThat(text(row, 4)).contains("文字识别");
    }

    @Test
    void tables_have_names_of_their_own_and_cover_their_rows() throws IOException {
        List<String> names = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (Map.Entry<String, String> part : parts().entrySet()) {
            if (part.getKey().startsWith("xl/tables/")) {
                names.add(first(part.getValue(), "displayName=\"([^\"]+)\""));
                ids.add(first(part.getValue(), " id=\"(\\d+)\""));
                assertThat(first(part.getValue(), " ref=\"([^\"]+)\""))
                        .isEqualTo(first(part.getValue(), "<autoFilter ref=\"([^\"]+)\""));
            }
        }
        assertThat(names).hasSize(12).doesNotHaveDuplicates();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(parts().get("xl/tables/table1.xml")).contains(" ref=\"A3:O7\"");
    }

    @Test
    void every_sheet_prints_on_a4_across_the_page_with_its_header_row() throws IOException {
        parts().forEach((name, xml) -> {
            if (name.startsWith("xl/worksheets/sheet")) {
                assertThat(xml)
                        .as(name)
                        .contains("paperSize=\"9\"", "orientation=\"landscape\"", "fitToWidth=\"1\"", "第 &P 页");
            }
        });
        assertThat(part("xl/workbook.xml")).contains("产业!$3:$3").contains("证据!$3:$3");
    }

    @Test
    void it_tells_no_time_but_the_report_date() throws IOException {
        assertThat(part("docProps/core.xml"))
                .contains(">2025-03-31T00:00:00Z</dcterms:created>")
                .contains(">2025-03-31T00:00:00Z</dcterms:modified>");
    }

    private static ReadableWorkbook open() throws IOException {
        return new ReadableWorkbook(workbook.toFile(), new ReadingOptions(true, false));
    }

    private static List<Row> rows(String sheet) throws IOException {
        try (ReadableWorkbook read = open()) {
            return read.findSheet(sheet).orElseThrow().read();
        }
    }

    private static Row rowOf(String sheet, String label) throws IOException {
        return rows(sheet).stream()
                .filter(row -> text(row, 0).equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line " + label));
    }

    private static String text(Row row, int column) {
        Cell cell = row.getCell(column);
        return cell == null ? "" : cell.getText();
    }

    private static List<String> links(String sheet) throws IOException {
        int index;
        try (ReadableWorkbook read = open()) {
            index = read.findSheet(sheet).orElseThrow().getIndex();
        }
        return Pattern.compile("location=\"([^\"]+)\"")
                .matcher(part("xl/worksheets/sheet" + (index + 1) + ".xml"))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static int style(String sheet, String cell) {
        return Integer.parseInt(first(sheet, "<c r=\"" + cell + "\" s=\"(\\d+)\""));
    }

    /** The format with the given number, as the file has it. */
    private static String format(int style) throws IOException {
        String formats = part("xl/styles.xml").replaceFirst("(?s)^.*<cellXfs[^>]*>", "");
        return formats.split("(?=<xf )")[style + 1 - (formats.startsWith("<xf ") ? 1 : 0)];
    }

    private static int indent(int style) throws IOException {
        return format(style).contains("indent=\"2\"") ? 2 : 0;
    }

    private static String first(String xml, String pattern) {
        return Pattern.compile(pattern)
                .matcher(xml)
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing matches " + pattern))
                .group(1);
    }

    private static String part(String name) throws IOException {
        return parts().get(name);
    }

    private static Map<String, String> parts() throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
