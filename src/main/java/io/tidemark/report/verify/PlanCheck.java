package io.tidemark.report.verify;

import io.tidemark.report.book.Book;
import io.tidemark.report.book.Cell;
import io.tidemark.report.book.Cover;
import io.tidemark.report.book.Profile;
import io.tidemark.report.book.TableSheet;
import io.tidemark.report.links.CellName;
import io.tidemark.report.links.WorkbookLinks;
import io.tidemark.report.wording.Messages;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Every cell of a workbook against the plan that it was written from: what it says, how it is shown, where it leads. */
final class PlanCheck {
    private final Profile profile;
    private final CellCheck cells;
    private final Differences differences;

    PlanCheck(Messages messages, Profile profile, Differences differences) {
        this.profile = profile;
        this.cells = new CellCheck(messages.text("cut"));
        this.differences = differences;
    }

    void check(Book book, ReadableWorkbook read, WorkbookLinks links) throws IOException {
        cover(book.cover(), ReportVerifier.sheet(read, book.cover().name()), links);
        for (TableSheet expected : book.sheets()) {
            table(expected, ReportVerifier.sheet(read, expected.name()), links);
        }
        long sheets = read.getSheets().count();
        if (sheets != book.sheets().size() + 1L) {
            differences.add("the workbook has " + sheets + " sheets");
        }
    }

    /** What stands on the cover, in the order of reading. */
    private void cover(Cover cover, Sheet sheet, WorkbookLinks links) throws IOException {
        Iterator<Cell> expected = cover.cells(profile).iterator();
        try (Stream<Row> rows = sheet.openStream()) {
            rows.flatMap(Row::stream)
                    .filter(Objects::nonNull)
                    .filter(cell -> cell.getType() != CellType.EMPTY)
                    .forEach(cell -> {
                        if (!expected.hasNext()) {
                            differences.add(sheet.getName(), cell, "is too much");
                            return;
                        }
                        compare(sheet.getName(), cell, expected.next(), links);
                    });
        }
        expected.forEachRemaining(cell -> differences.add(sheet.getName() + " ends before " + cell));
    }

    private void table(TableSheet expected, Sheet sheet, WorkbookLinks links) throws IOException {
        try (Stream<Row> stream = sheet.openStream()) {
            Iterator<Row> rows = stream.iterator();
            for (int i = 1; i < profile.headerRow() && rows.hasNext(); i++) {
                Row row = rows.next();
                if (i == 1) {
                    differences.expect(expected.name(), row, 0, expected.title());
                }
            }
            if (rows.hasNext()) {
                boolean none = expected.size() == 0 && profile == Profile.ACCESSIBLE;
                List<Cell> head = none
                        ? List.of(Cell.text(expected.nothing()))
                        : expected.columns().stream()
                                .<Cell>map(column -> Cell.text(column.head()))
                                .toList();
                compare(expected.name(), rows.next(), head, links);
            }
            expected.rows().forEach(row -> {
                if (rows.hasNext()) {
                    compare(expected.name(), rows.next(), row, links);
                } else {
                    differences.add(expected.name() + " ends early");
                }
            });
            if (expected.size() > 0 && rows.hasNext()) {
                differences.add(
                        expected.name() + " goes on at row " + rows.next().getRowNum());
            }
        }
    }

    private void compare(String sheet, Row row, List<Cell> expected, WorkbookLinks links) {
        for (int i = 0; i < expected.size(); i++) {
            org.dhatim.fastexcel.reader.Cell read = row.getCellCount() > i ? row.getCell(i) : null;
            if (read == null) {
                differences.add(sheet + "!" + CellReference.convertNumToColString(i) + row.getRowNum() + " is missing");
            } else {
                compare(sheet, read, expected.get(i), links);
            }
        }
    }

    private void compare(String sheet, org.dhatim.fastexcel.reader.Cell read, Cell expected, WorkbookLinks links) {
        String difference = cells.difference(expected, read);
        if (!difference.isEmpty()) {
            differences.add(sheet, read, difference);
            return;
        }
        String planned = target(expected);
        if (!planned.isEmpty()) {
            String column = CellReference.convertNumToColString(read.getColumnIndex());
            String found = links.target(
                            new CellName(sheet, column, read.getAddress().getRow() + 1))
                    .orElse("nowhere");
            if (!found.equals(planned)) {
                differences.add(sheet, read, "leads to " + found + ", not to " + planned);
            }
        }
    }

    private static String target(Cell cell) {
        if (cell instanceof Cell.PageLink link) {
            return link.address();
        }
        if (cell instanceof Cell.LinkedNumber link) {
            return new CellName(link.sheet(), "A", (int) link.row()).toString();
        }
        return cell instanceof Cell.Link link ? new CellName(link.sheet(), "A", (int) link.row()).toString() : "";
    }
}
