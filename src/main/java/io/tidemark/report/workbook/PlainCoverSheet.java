package io.tidemark.report.workbook;

import io.tidemark.report.book.Cell;
import io.tidemark.report.book.Cover;
import io.tidemark.report.book.Look;
import io.tidemark.report.wording.CellText;
import io.tidemark.report.wording.Messages;
import io.tidemark.report.wording.TextWidth;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cover as lines that read from top to bottom: no tiles, no band, nothing said by colour. */
final class PlainCoverSheet {
    private static final int WIDTH = 110;

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
        sheet.setColumnWidth(0, WIDTH * 256);
        line(cover.title(), Look.TITLE);
        cover.facts().forEach(fact -> line(fact, Look.NOTE));
        line(cover.state(), Look.NOTE);
        cover.counts().forEach(count -> line(count, Look.NOTE));
        cover.lines().forEach(line -> link(line.link()));
    }

    private void line(String text, Look look) {
        XSSFRow row = row(TextWidth.lines(text, WIDTH));
        text(row, text, look);
    }

    private void link(Cell.Link link) {
        XSSFRow row = row(1);
        text(row, link.text(), Look.JUMP);
        XSSFHyperlink to = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        to.setAddress(Places.of(link.sheet(), link.row()));
        row.getCell(0).setHyperlink(to);
    }

    private XSSFRow row(int lines) {
        XSSFRow row = sheet.createRow(next++);
        row.setHeightInPoints((float) styles.profile().room(LINE_HIGH * lines));
        return row;
    }

    private void text(XSSFRow row, String text, Look look) {
        String safe = CellText.of(text, messages.text("cut"));
        XSSFCell cell = row.createCell(0);
        cell.getCTCell().setS(styles.text(look, CellText.looksLikeFormula(safe)));
        cell.setCellValue(safe);
    }
}
