package io.tidemark.inputs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Indicators down, years across: merged heads, a unit line, missing marks, numbers typed and numbers as text with
 * separators.
 */
final class CrossTable {
    private static final String TITLE = "大连市主要经济指标（2023—2024年）";

    private static final Object[][] ROWS = {
        {"地区生产总值", 8752.9, 6.0, 9516.9, 5.2},
        {"第一产业增加值", 595.9, "…", 585.7, 4.3},
        {"第二产业增加值", "3,715.3", "…", "3,349.0", 6.6},
        {"第三产业增加值", "4,441.7", "…", "5,582.2", 4.6},
        {"人均地区生产总值（元）", 116557.0, "…", "-", "-"},
        {"规模以上工业增加值", "-", "…", "-", 7.6},
        {"固定资产投资", "-", "…", "-", 2.0},
        {"外贸出口总额", "…", "…", 2200.2, 5.8},
        {"一般公共预算收入", 750.2, 12.0, "…", 3.3},
        {"一般公共预算支出", 1013.5, "…", null, null},
        {"年末常住人口（万人）", 753.9, "…", "-", "-"},
    };

    private CrossTable() {}

    static byte[] xlsx() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            StableArchive.stamp(workbook.getProperties(), TITLE);
            XSSFSheet sheet = workbook.createSheet("指标");
            text(sheet, 0, 0, TITLE);
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
            text(sheet, 1, 4, "单位：亿元");
            text(sheet, 2, 0, "指标");
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
            text(sheet, 2, 1, "2023年");
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 1, 2));
            text(sheet, 2, 3, "2024年");
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 3, 4));
            for (int column = 1; column < 5; column++) {
                text(sheet, 3, column, column % 2 == 1 ? "总量" : "增速（%）");
            }
            CellStyle decimals = workbook.createCellStyle();
            decimals.setDataFormat(workbook.createDataFormat().getFormat("#,##0.0"));
            CellStyle whole = workbook.createCellStyle();
            whole.setDataFormat(workbook.createDataFormat().getFormat("#,##0"));
            for (int row = 0; row < ROWS.length; row++) {
                for (int column = 0; column < 5; column++) {
                    put(sheet, row + 4, column, ROWS[row][column], decimals, whole);
                }
            }
            text(sheet, ROWS.length + 4, 0, "注：2024年为初步核算数；“…”为未公布，“-”为无此项，空白为尚未统计。");
            sheet.setColumnWidth(0, 28 * 256);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return StableArchive.rewrite(bytes.toByteArray());
        }
    }

    private static void put(
            XSSFSheet sheet, int row, int column, @Nullable Object value, CellStyle decimals, CellStyle whole) {
        if (value instanceof Double number) {
            Cell cell = cell(sheet, row, column);
            cell.setCellValue(number);
            cell.setCellStyle(number > 100000 ? whole : decimals);
        } else if (value instanceof String words) {
            text(sheet, row, column, words);
        }
    }

    private static void text(XSSFSheet sheet, int row, int column, String words) {
        cell(sheet, row, column).setCellValue(words);
    }

    private static Cell cell(XSSFSheet sheet, int row, int column) {
        Row existing = sheet.getRow(row);
        return (existing == null ? sheet.createRow(row) : existing).createCell(column);
    }
}
