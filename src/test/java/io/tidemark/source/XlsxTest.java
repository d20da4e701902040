package io.tidemark.source;

import static io.tidemark.source.Inbox.cells;
import static io.tidemark.source.Inbox.paragraphs;
import static io.tidemark.source.Inbox.tables;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxTest {
    @TempDir
    Path root;

    private Inbox inbox;

    @BeforeEach
    void open() {
        inbox = new Inbox(root);
    }

    @Test
    void title_unit_and_notes_stand_around_the_table_and_merged_headings_are_repeated() {
        Document document = inbox.document("input/a.xlsx", OfficeFiles.xlsx(XlsxTest::indicators));
        Document.Table table = tables(document).get(0);

        assertThat(paragraphs(document)).containsExactly("#2 指标", "主要经济指标", "单位：亿元", "注：为初步核算数。");
        assertThat(table.caption()).isEqualTo("主要经济指标");
        assertThat(table.unitLine()).isEqualTo("单位：亿元");
        assertThat(cells(document, table))
                .isEqualTo(List.of(
                        List.of("指标", "2024年", "2024年"), List.of("指标", "总量", "增速"), List.of("生产总值", "9516.9", "5.2%")));
        assertThat(table.rows().stream().map(row -> row.get(1).header())).containsExactly(true, true, false);
        assertThat(table.rows().get(2).get(1).place()).isEqualTo("指标!B5");
    }

    @Test
    void every_sheet_is_a_table_and_one_without_a_title_has_the_name_of_its_sheet() {
        Document document = inbox.document("input/a.xlsx", OfficeFiles.xlsx(workbook -> {
            rows(workbook.createSheet("2023年"), new Object[][] {{"指标", "数值"}, {"出口", 1}});
            workbook.createSheet("空白");
            rows(workbook.createSheet("2024年"), new Object[][] {{"指标", "数值"}, {"出口", 2}});
        }));

        assertThat(tables(document)).extracting(Document.Table::caption).containsExactly("2023年", "2024年");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    9516.9            | General       | 9516.9
                    9516.900000000001 | General       | 9516.9
                    9516.9            | 0             | 9516.9
                    9516.9            | #,##0.00      | 9,516.90
                    0.052             | 0.0%          | 5.2%
                    0.0523            | 0%            | 5.23%
                    -0.021            | 0.0%          | -2.1%
                    -1234.5           | #,##0.0_);(#,##0.0) | -1234.5
                    9516.9            | 0.0"亿元"     | 9516.9亿元
                    9516.94           | 0.0"亿元"     | 9516.94亿元
                    123456789012      | General       | 123456789012
                    0.000001          | General       | 0.000001
                    45646             | yyyy-mm-dd    | 2024-12-20
                    45646             | m/d/yy        | 2024-12-20
                    45646             | yyyy"年"m"月" | 2024年12月
                    """)
    void numbers_are_shown_by_their_format_without_loss(double value, String format, String shown) {
        Document document = inbox.document("input/a.xlsx", OfficeFiles.xlsx(workbook -> {
            XSSFCell cell = rows(workbook.createSheet(), new Object[][] {{"指标", "数值"}, {"出口", value}})
                    .getRow(1)
                    .getCell(1);
            var style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            cell.setCellStyle(style);
        }));

        assertThat(cells(document, tables(document).get(0)).get(1).get(1)).isEqualTo(shown);
    }

    @Test
    void of_a_formula_the_value_last_computed_is_taken() {
        Document document = inbox.document("input/a.xlsx", OfficeFiles.xlsx(workbook -> {
            XSSFSheet sheet = rows(workbook.createSheet(), new Object[][] {{"指标", "数值"}, {"合计", 0}});
            sheet.getRow(1).getCell(1).setCellFormula("1+1");
            sheet.getRow(1).getCell(1).setCellValue(3);
        }));

        assertThat(cells(document, tables(document).get(0)).get(1).get(1)).isEqualTo("3");
    }

    @Test
    void dates_are_dates() {
        Document document = inbox.document("input/a.xlsx", OfficeFiles.xlsx(workbook -> {
            XSSFCell cell = rows(workbook.createSheet(), new Object[][] {{"指标", "日期"}, {"出口", 0}})
                    .getRow(1)
                    .getCell(1);
            var style = workbook.createCellStyle();
            style.setDataFormat((short) 14);
            cell.setCellStyle(style);
            cell.setCellValue(LocalDate.of(2025, 1, 20));
        }));

        assertThat(cells(document, tables(document).get(0)).get(1).get(1)).isEqualTo("2025-01-20");
    }

    private static void indicators(XSSFWorkbook workbook) {
        XSSFSheet sheet = rows(workbook.createSheet("指标"), new Object[][] {
            {"主要经济指标"}, {"", "", "单位：亿元"}, {"指标", "2024年"}, {"", "总量", "增速"}, {"生产总值", 9516.9, 0.052}, {"注：为初步核算数。"}
        });
        sheet.addMergedRegion(CellRangeAddress.valueOf("A1:C1"));
        sheet.addMergedRegion(CellRangeAddress.valueOf("A3:A4"));
        sheet.addMergedRegion(CellRangeAddress.valueOf("B3:C3"));
        var percent = workbook.createCellStyle();
        percent.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
        sheet.getRow(4).getCell(2).setCellStyle(percent);
    }

    private static XSSFSheet rows(XSSFSheet sheet, Object[][] rows) {
        for (int r = 0; r < rows.length; r++) {
            var row = sheet.createRow(r);
            for (int c = 0; c < rows[r].length; c++) {
                if (rows[r][c] instanceof Number number) {
                    row.createCell(c).setCellValue(number.doubleValue());
                } else {
                    row.createCell(c).setCellValue(rows[r][c].toString());
                }
            }
        }
        return sheet;
    }
}
