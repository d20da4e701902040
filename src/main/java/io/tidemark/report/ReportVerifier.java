package io.tidemark.report;

import io.tidemark.report.book.Book;
import io.tidemark.report.book.Cover;
import io.tidemark.report.book.Profile;
import io.tidemark.report.book.TableSheet;
import io.tidemark.report.content.Line;
import io.tidemark.report.content.ReportContent;
import io.tidemark.report.content.ReportOrder;
import io.tidemark.report.content.ReportRow;
import io.tidemark.report.sheet.Sheets;
import io.tidemark.report.wording.Messages;
import io.tidemark.statistics.Section;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * Reads a workbook with another library than the one that wrote it and compares every cell with what the store says. The
 * values of the sections are also compared on a way of their own: number and unit as a reader sees them, against the store.
 */
final class ReportVerifier {
    private static final int MOST = 100;

    private final ReportContent content;
    private final Messages messages;
    private final Profile profile;
    private final CellCheck cells;
    private final List<String> differences = new ArrayList<>();

    ReportVerifier(ReportContent content, Messages messages, Profile profile) {
        this.content = content;
        this.profile = profile;
        this.messages = messages;
        this.cells = new CellCheck(messages.text("cut"));
    }

    /** What does not agree, in words, at most 100; empty for a workbook that says what the store says. */
    List<String> differences(Path workbook) throws IOException {
        Book book = Sheets.book(content, messages);
        try (ReadableWorkbook read = new ReadableWorkbook(workbook.toFile())) {
            cover(book.cover(), sheet(read, book.cover().name()));
            for (TableSheet expected : book.sheets()) {
                table(expected, sheet(read, expected.name()));
            }
            for (Section section : ReportOrder.SECTIONS) {
                values(section, sheet(read, messages.text("sheet." + section.code())));
            }
            long sheets = read.getSheets().count();
            if (sheets != book.sheets().size() + 1L) {
                differ(workbook.getFileName() + " has " + sheets + " sheets");
            }
        } catch (ExcelReaderException e) {
            differ(workbook.getFileName() + " cannot be read: " + e.getMessage());
        }
        return List.copyOf(differences);
    }

    private static Sheet sheet(ReadableWorkbook read, String name) {
        return read.findSheet(name).orElseThrow(() -> new ExcelReaderException("no sheet " + name));
    }

    /** The numbers of the tiles, from left to right and from top to bottom; the lines with counts, inputs and anchor. */
    private void cover(Cover cover, Sheet sheet) throws IOException {
        List<BigDecimal> numbers = new ArrayList<>();
        Set<String> texts = new HashSet<>();
        try (Stream<Row> rows = sheet.openStream()) {
            rows.forEach(row -> row.stream().filter(Objects::nonNull).forEach(cell -> {
                if (cell.getType() == CellType.NUMBER) {
                    numbers.add(cell.asNumber().stripTrailingZeros());
                } else if (cell.getType() == CellType.STRING) {
                    texts.add(cell.asString());
                }
            }));
        }
        cover.counts().stream()
                .filter(line -> texts.stream().noneMatch(text -> text.contains(line)))
                .forEach(line -> differ(sheet.getName() + " does not say \"" + line + "\""));
        List<BigDecimal> expected = cover.numbers(profile).stream()
                .map(BigDecimal::stripTrailingZeros)
                .toList();
        if (!numbers.equals(expected)) {
            differ(sheet.getName() + " shows " + numbers + ", the store says " + expected);
        }
    }

    private void table(TableSheet expected, Sheet sheet) throws IOException {
        try (Stream<Row> stream = sheet.openStream()) {
            Iterator<Row> rows = stream.iterator();
            for (int i = 0; i < TableSheet.HEADER_ROW && rows.hasNext(); i++) {
                Row row = rows.next();
                if (i == TableSheet.HEADER_ROW - 1) {
                    head(expected, row);
                }
            }
            expected.rows().forEach(row -> {
                if (!rows.hasNext()) {
                    differ(sheet.getName() + " ends early");
                    return;
                }
                Row read = rows.next();
                for (int i = 0; i < row.size(); i++) {
                    compare(sheet.getName(), read, i, row.get(i));
                }
            });
            if (expected.size() > 0 && rows.hasNext()) {
                differ(sheet.getName() + " goes on at row " + rows.next().getRowNum());
            }
        }
    }

    private void head(TableSheet expected, Row row) {
        for (int i = 0; i < expected.columns().size(); i++) {
            compare(
                    expected.name(),
                    row,
                    i,
                    io.tidemark.report.book.Cell.text(expected.columns().get(i).head()));
        }
    }

    private void compare(String sheet, Row row, int column, io.tidemark.report.book.Cell expected) {
        Cell read = row.getCellCount() > column ? row.getCell(column) : null;
        String difference = cells.difference(expected, read);
        if (!difference.isEmpty()) {
            differ(sheet + "!" + (read == null ? "row " + row.getRowNum() : read.getAddress()) + " " + difference);
        }
    }

    private void values(Section section, Sheet sheet) throws IOException {
        List<Line> lines = content.lines(section);
        if (lines.isEmpty()) {
            return;
        }
        try (Stream<Row> rows = sheet.openStream()) {
            rows.filter(row -> row.getRowNum() > TableSheet.HEADER_ROW).forEach(row -> {
                if (row.getRowNum() > TableSheet.HEADER_ROW + lines.size()) {
                    return;
                }
                ReportRow line =
                        lines.get(row.getRowNum() - TableSheet.HEADER_ROW - 1).main();
                Cell value = row.getCell(Book.VALUE_COLUMN);
                BigDecimal meant = value.asNumber().scaleByPowerOfTen(exponent(row.getCell(Book.VALUE_COLUMN + 1)));
                if (meant.compareTo(line.observation().quantity().value()) != 0) {
                    differ(sheet.getName() + "!" + value.getAddress() + " means " + meant.toPlainString()
                            + ", the store says "
                            + line.observation().quantity().value().toPlainString());
                }
            });
        }
    }

    private int exponent(Cell unit) {
        for (int exponent : new int[] {12, 8, 4}) {
            if (unit.asString()
                    .startsWith(messages.text("scale." + exponent, "").strip())) {
                return exponent;
            }
        }
        return 0;
    }

    private void differ(String difference) {
        if (differences.size() < MOST) {
            differences.add(difference);
        }
    }
}
