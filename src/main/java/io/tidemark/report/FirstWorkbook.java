package io.tidemark.report;

import io.tidemark.report.book.Book;
import io.tidemark.report.book.Cell;
import io.tidemark.report.book.Chart;
import io.tidemark.report.book.Column;
import io.tidemark.report.book.Cover;
import io.tidemark.report.book.Look;
import io.tidemark.report.book.Profile;
import io.tidemark.report.book.TableSheet;
import io.tidemark.report.content.Head;
import io.tidemark.report.wording.Messages;
import io.tidemark.report.workbook.WorkbookWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The first workbook of a process takes ten times as long as the second one, for the classes that it loads. A small one that
 * nobody gets, written while Spring starts, is the first one; a test holds that it loads what a report needs.
 */
public final class FirstWorkbook {
    private static final String TEXT = "-";
    private static final String SHEET = "1";

    private FirstWorkbook() {}

    /** @param language of the report to come */
    public static void write(String language, Profile profile) throws IOException {
        List<Column> columns =
                List.of(Column.fixed(TEXT, 1), Column.slim("1", 1), Column.fixed("2", 1), Column.fixed("3", 1));
        List<Cell> row = List.of(
                new Cell.Link(TEXT, SHEET, 1, Look.LINK),
                new Cell.Number(BigDecimal.ONE, "0.0", Look.NUMBER),
                new Cell.Quote(TEXT + TEXT, 0, 1, Look.WRAP),
                new Cell.PageLink(TEXT, TEXT, Look.JUMP));
        Chart chart = new Chart(
                Chart.Kind.BARS, TEXT, TEXT, TEXT, TEXT, List.of(new Chart.Point(TEXT, "A4", BigDecimal.ONE, "B4")));
        TableSheet sheet = TableSheet.of(SHEET, "T", TEXT, TEXT, columns, List.of(row), TEXT)
                .with(List.of(chart));
        Cell.Link link = new Cell.Link(TEXT, SHEET, 1, Look.LINK);
        Cell.Number number = new Cell.Number(BigDecimal.ONE, "0.0", Look.NUMBER);
        Cover cover = new Cover(
                TEXT,
                TEXT,
                List.of(TEXT),
                TEXT,
                true,
                List.of(TEXT),
                TEXT,
                List.of(new Cover.Tile(link, number, number, "", TEXT)),
                TEXT,
                List.of(new Cover.Line(link, TEXT, TEXT)));
        new WorkbookWriter(Messages.of(language), profile)
                .write(
                        new Book(cover, List.of(sheet), TEXT),
                        new Head(TEXT, TEXT, LocalDate.EPOCH, 1),
                        OutputStream.nullOutputStream());
    }
}
