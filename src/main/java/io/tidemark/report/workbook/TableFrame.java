package io.tidemark.report.workbook;

import io.tidemark.report.book.Book;
import io.tidemark.report.book.Cell;
import io.tidemark.report.book.Column;
import io.tidemark.report.book.Fold.Strip;
import io.tidemark.report.book.Look;
import io.tidemark.report.book.Profile;
import io.tidemark.report.book.TableSheet;
import io.tidemark.report.wording.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableStyleInfo;

/** A sheet with one table: POI makes everything around the rows, the rows themselves are written as they come. */
final class TableFrame {
    private static final double TITLE_HIGH = 30;
    private static final double NOTE_HIGH = 20;

    private final TableSheet plan;
    private final XSSFSheet sheet;
    private final Styles styles;
    private final Messages messages;
    private final Layout layout;
    private final List<List<Cell>> top;
    private final LinkList links;
    private final List<Strip> strips;
    private final boolean whole;
    private final int header;

    TableFrame(TableSheet plan, XSSFWorkbook book, Styles styles, Pages pages, Book content) throws IOException {
        this.plan = plan;
        this.sheet = book.createSheet(plan.name());
        this.styles = styles;
        this.messages = pages.messages();
        this.layout = Layout.of(plan, styles.profile());
        this.header = styles.profile().headerRow();
        this.top = top(content.cover().name());
        this.links = new LinkList(sheet.getPackagePart()
                .addExternalRelationship(content.page(), PackageRelationshipTypes.HYPERLINK_PART)
                .getId());
        double above = room(TITLE_HIGH) + (top.size() - 2) * room(NOTE_HIGH) + headHigh();
        this.strips = layout.strips(plan, top.subList(0, top.size() - 1));
        this.whole = plan.measured() && strips.size() == 1 && layout.fitsPage(plan, above, ChartDrawing.height(plan));
        pages.table(sheet, plan, strips, whole);
        frame();
    }

    /** Name of the sheet's part in the package. */
    String part() {
        return sheet.getPackagePart().getPartName().getName().substring(1);
    }

    private void frame() throws IOException {
        for (int i = 0; i < layout.widths().length; i++) {
            sheet.setColumnWidth(i, layout.widths()[i] * 256);
        }
        sheet.setZoom(100);
        if (styles.profile() == Profile.OFFICE) {
            sheet.setDisplayGridlines(false);
            sheet.createFreezePane(1, header);
        }
        int last = plan.columns().size() - 1;
        long rows = header + Math.max(1, plan.size());
        sheet.getCTWorksheet().getDimension().setRef("A1:" + CellReference.convertNumToColString(last) + rows);
        ChartDrawing.draw(plan, sheet, layout, strips.get(0));
        if (plan.size() > 0) {
            table(last);
            if (plan.measured()) {
                register();
            }
        }
    }

    private void table(int lastColumn) {
        AreaReference area = new AreaReference(
                new CellReference(header - 1, 0),
                new CellReference((int) (header - 1 + plan.size()), lastColumn),
                SpreadsheetVersion.EXCEL2007);
        XSSFTable table = sheet.createTable(area);
        table.setName(plan.table());
        table.setDisplayName(plan.table());
        for (int i = 0; i <= lastColumn; i++) {
            table.getCTTable()
                    .getTableColumns()
                    .getTableColumnArray(i)
                    .setName(plan.columns().get(i).head());
        }
        if (styles.profile() == Profile.OFFICE) {
            table.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
        }
        CTTableStyleInfo style = table.getCTTable().addNewTableStyleInfo();
        style.setName(TableStyle.NAME);
        style.setShowRowStripes(styles.profile() == Profile.OFFICE);
        style.setShowColumnStripes(false);
        style.setShowFirstColumn(false);
        style.setShowLastColumn(false);
    }

    /** The styles go into the file before the rows do. */
    private void register() throws IOException {
        plan.rows().forEach(cells -> {
            for (Cell cell : cells) {
                if (cell instanceof Cell.Number number) {
                    register(number);
                } else if (cell instanceof Cell.LinkedNumber linked) {
                    register(linked.number());
                }
            }
        });
    }

    private void register(Cell.Number number) {
        styles.number(number.look(), number.format());
    }

    private List<List<Cell>> top(String cover) {
        List<Cell> head = plan.columns().stream()
                .map(Column::head)
                .map(text -> (Cell) Cell.text(text, Look.HEAD))
                .toList();
        Cell back = new Cell.Link(messages.text("page.back"), cover, 1, Look.BACK);
        List<List<Cell>> rows = new ArrayList<>(
                styles.profile() == Profile.OFFICE ? List.of(besideTitle(back), note(plan.note())) : inOrder(back));
        // Without a row there is no table for those who are told so, and no headings of one.
        rows.add(plan.size() == 0 && styles.profile() == Profile.ACCESSIBLE ? note(plan.nothing()) : head);
        return rows;
    }

    /** The title with the ways to the charts and to the cover, where a reader looks for them: at the right of the screen. */
    private List<Cell> besideTitle(Cell back) {
        List<Cell> first = new ArrayList<>();
        first.add(Cell.text(plan.title(), Look.TITLE));
        int charts = plan.charts().isEmpty() || layout.lastOnScreen() < 4 ? 0 : 1;
        // What is longer than its column runs over to the left: a free cell stands between the two.
        while (first.size() < layout.lastOnScreen() - 2 * charts) {
            first.add(Cell.text("", Look.TITLE));
        }
        if (charts > 0) {
            first.add(charts());
            first.add(Cell.text("", Look.TITLE));
        }
        first.add(back);
        return first;
    }

    /** What a screen reader says from the first cell downwards, before it comes to the table. */
    private List<List<Cell>> inOrder(Cell back) {
        String tables =
                plan.size() == 0 ? "page.no_table" : plan.charts().isEmpty() ? "page.table" : "page.table_charts";
        return List.of(
                List.of(Cell.text(plan.title(), Look.TITLE)),
                note(messages.text(tables)),
                note(plan.note()),
                note(messages.text("page.shorthand")),
                plan.charts().isEmpty() ? List.of(back) : List.of(back, charts()));
    }

    private static List<Cell> note(String text) {
        return List.of(Cell.text(text, Look.NOTE));
    }

    private Cell charts() {
        return new Cell.Link(
                messages.text("page.charts"), plan.name(), ChartDrawing.firstRow(plan, header) + 1L, Look.BACK);
    }

    private double room(double office) {
        return styles.profile().room(office);
    }

    private double headHigh() {
        return Math.max(24, layout.height(top.get(top.size() - 1)));
    }

    /** Writes the rows of the sheet. */
    void rows(OutputStream out) throws IOException {
        RowWriter writer = new RowWriter(out, styles, links, messages.text("cut"));
        for (int i = 0; i < top.size(); i++) {
            writer.row(top.get(i), i == 0 ? room(TITLE_HIGH) : i < top.size() - 1 ? room(NOTE_HIGH) : headHigh());
        }
        if (plan.size() == 0 && styles.profile() == Profile.OFFICE) {
            writer.row(List.of(Cell.text(plan.nothing(), Look.NOTE)), 24);
        }
        plan.rows().forEach(row -> writer.row(row, layout.height(row)));
        writer.flush();
    }

    /** What stands between the rows and the print set-up: shading and links; the links are known when the rows are written. */
    void afterRows(OutputStream out) throws IOException {
        if (styles.profile() == Profile.OFFICE) {
            write(HeatScale.xml(plan, header), out);
        }
        if (!links.isEmpty()) {
            write("<hyperlinks>", out);
            links.write(out);
            write("</hyperlinks>", out);
        }
    }

    private static void write(String xml, OutputStream out) throws IOException {
        out.write(xml.getBytes(StandardCharsets.UTF_8));
    }
}
