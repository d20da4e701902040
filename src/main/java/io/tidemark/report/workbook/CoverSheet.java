package io.tidemark.report.workbook;

import io.tidemark.report.book.Cell;
import io.tidemark.report.book.Cover;
import io.tidemark.report.wording.CellText;
import io.tidemark.report.wording.Messages;
import io.tidemark.report.wording.TextWidth;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** Lays the cover out: a band with the title, the state of the night, tiles, the list of sheets. No cell is merged. */
final class CoverSheet {
    private static final int FIRST = 1;
    private static final int STEP = 2;
    private static final int LAST = FIRST + (Cover.ACROSS - 1) * STEP;
    private static final int TILE_WIDTH = 30;
    private static final int GAP = 2;

    private final Cover cover;
    private final Messages messages;
    private final XSSFSheet sheet;
    private final CoverStyles styles;
    private int next;

    CoverSheet(Cover cover, XSSFWorkbook book, Styles styles, Pages pages) {
        this.cover = cover;
        this.messages = pages.messages();
        this.sheet = book.createSheet(cover.name());
        this.styles = new CoverStyles(styles);
        pages.cover(sheet);
    }

    void write() {
        sheet.setDisplayGridlines(false);
        sheet.setDisplayRowColHeadings(false);
        for (int i = 0; i <= LAST + 1; i++) {
            boolean tile = i >= FIRST && i <= LAST && (i - FIRST) % STEP == 0;
            sheet.setColumnWidth(i, (tile ? TILE_WIDTH : GAP) * 256);
        }
        space(12);
        band(cover.title(), 50, styles.title());
        cover.facts().forEach(fact -> band(fact, 26, styles.facts()));
        band("", 4, styles.accent());
        space(12);
        band(cover.state(), 22, styles.state(cover.sound()));
        cover.counts().forEach(line -> band(line, 18, styles.small()));
        space(12);
        if (!cover.tiles().isEmpty()) {
            band(cover.headlines(), 26, styles.heading());
            for (int i = 0; i < cover.tiles().size(); i += Cover.ACROSS) {
                space(8);
                tiles(i);
            }
            space(16);
        }
        band(cover.contents(), 26, styles.heading());
        cover.lines().forEach(this::line);
    }

    private void tiles(int from) {
        int to = Math.min(cover.tiles().size(), from + Cover.ACROSS);
        XSSFRow label = row(labelHeight(from, to));
        XSSFRow value = row(36);
        XSSFRow growth = row(20);
        XSSFRow period = row(20);
        for (int i = from; i < to; i++) {
            Cover.Tile tile = cover.tiles().get(i);
            int column = FIRST + (i - from) * STEP;
            text(label, column, tile.label().text(), styles.tileLabel());
            number(value, column, tile.value(), styles.tileValue(tile.value().format()));
            lead(value, column, tile.label());
            Cell.Number beside = tile.growth();
            if (beside == null) {
                text(growth, column, tile.measure(), styles.tilePeriod());
            } else {
                number(growth, column, beside, styles.tileGrowth(beside.format()));
            }
            text(period, column, tile.note(), styles.tilePeriod());
        }
    }

    private double labelHeight(int from, int to) {
        int lines = 1;
        for (Cover.Tile tile : cover.tiles().subList(from, to)) {
            lines = Math.max(lines, TextWidth.lines(tile.label().text(), TILE_WIDTH - 4));
        }
        return 8 + 16.0 * lines;
    }

    private void line(Cover.Line line) {
        XSSFRow row = row(21);
        for (int i = FIRST; i <= LAST; i++) {
            text(row, i, "", styles.line());
        }
        link(row, FIRST, line.link(), styles.lineLink());
        text(row, FIRST + 1, line.about(), styles.line());
        text(row, LAST, line.rows(), styles.lineCount());
    }

    private void band(String text, double height, XSSFCellStyle style) {
        XSSFRow row = row(height);
        for (int i = FIRST; i <= LAST; i++) {
            row.createCell(i).setCellStyle(style);
        }
        text(row, FIRST, text, style);
    }

    private void space(double height) {
        row(height);
    }

    private XSSFRow row(double height) {
        XSSFRow row = sheet.createRow(next++);
        row.setHeightInPoints((float) height);
        return row;
    }

    private void text(XSSFRow row, int column, String text, XSSFCellStyle style) {
        XSSFCell cell = cell(row, column, style);
        String safe = CellText.of(text, messages.text("cut"));
        if (!safe.isEmpty()) {
            cell.setCellValue(safe);
        }
    }

    private void number(XSSFRow row, int column, Cell.Number number, XSSFCellStyle style) {
        XSSFCell cell = cell(row, column, style);
        cell.getCTCell().setT(STCellType.N);
        cell.getCTCell().setV(number.value().toPlainString());
    }

    private void link(XSSFRow row, int column, Cell.Link link, XSSFCellStyle style) {
        text(row, column, link.text(), style);
        lead(row, column, link);
    }

    private void lead(XSSFRow row, int column, Cell.Link link) {
        XSSFHyperlink to = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        to.setAddress(Places.of(link.sheet(), link.row()));
        row.getCell(column).setHyperlink(to);
    }

    private static XSSFCell cell(XSSFRow row, int column, XSSFCellStyle style) {
        XSSFCell present = row.getCell(column);
        XSSFCell cell = present == null ? row.createCell(column) : present;
        cell.setCellStyle(style);
        return cell;
    }
}
