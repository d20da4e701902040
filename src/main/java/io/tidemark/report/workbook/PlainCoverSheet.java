package io.tidemark.report.workbook;

import io.tidemark.report.book.Cell;
import io.tidemark.report.book.Cover;
import io.tidemark.report.book.Look;
import io.tidemark.report.wording.CellText;
import io.tidemark.report.wording.Messages;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** The cover as lines that read from top to bottom: no tiles, no band, nothing said by colour. */
final class PlainCoverSheet {
    private static final int[] WIDTHS = {72, 22, 26, 52};

    /** All lines that a cover can have print on one page without being made smaller. */
    private static final double LINE_HIGH = 18;

    private final Cover cover;
    private final Messages messages;
    private final XSSFSheet sheet;
    private final Styles styles;
    private int next;

    PlainCoverSheet(Cover cover, XSSFWorkbook book, Styles styles, Pages pages) {
        this.cover = cover;
        this.messages = pages.messages();
        this.sheet = book.createSheet(cover.name());
        this.styles = styles;
        pages.cover(sheet);
    }

    void write() {
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * 256);
        }
        line(cover.title(), Look.TITLE);
        cover.facts().forEach(fact -> line(fact, Look.NOTE));
        line(cover.state(), Look.NOTE);
        cover.counts().forEach(count -> line(count, Look.NOTE));
        if (!cover.tiles().isEmpty()) {
            head("cover.headlines", "column.value", "column.growth", "cover.unit_and_period");
            cover.tiles().forEach(this::tile);
        }
        head("cover.contents", "cover.lines", "column.content");
        cover.lines().forEach(this::contents);
    }

    private void head(String... keys) {
        XSSFRow row = row();
        for (int i = 0; i < keys.length; i++) {
            text(row, i, messages.text(keys[i]), Look.HEAD);
        }
    }

    private void tile(Cover.Tile tile) {
        XSSFRow row = row();
        link(row, tile.label());
        number(row, 1, tile.value());
        Cell.Number growth = tile.growth();
        if (growth == null) {
            text(row, 2, tile.measure().isEmpty() ? messages.text("none") : tile.measure(), Look.CENTER);
        } else {
            number(row, 2, growth);
        }
        text(row, 3, tile.note(), Look.UNIT);
    }

    private void contents(Cover.Line line) {
        XSSFRow row = row();
        link(row, line.link());
        text(row, 1, messages.text("cover.rows", line.rows()), Look.CENTER);
        text(row, 2, line.about(), Look.NOTE);
    }

    private void line(String text, Look look) {
        text(row(), 0, text, look);
    }

    private XSSFRow row() {
        XSSFRow row = sheet.createRow(next++);
        row.setHeightInPoints((float) styles.profile().room(LINE_HIGH));
        return row;
    }

    private void text(XSSFRow row, int column, String text, Look look) {
        String safe = CellText.of(text, messages.text("cut"));
        XSSFCell cell = row.createCell(column);
        cell.getCTCell().setS(styles.text(look, CellText.looksLikeFormula(safe)));
        cell.setCellValue(safe);
    }

    private void number(XSSFRow row, int column, Cell.Number number) {
        XSSFCell cell = row.createCell(column);
        cell.getCTCell().setS(styles.number(Look.NUMBER, number.format(), number.fallback()));
        cell.getCTCell().setT(STCellType.N);
        cell.getCTCell().setV(number.value().toPlainString());
    }

    private void link(XSSFRow row, Cell.Link link) {
        text(row, 0, link.text(), Look.JUMP);
        XSSFHyperlink to = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        to.setAddress(Places.of(link.sheet(), link.row()));
        row.getCell(0).setHyperlink(to);
    }
}
