package io.tidemark.report.verify;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;

/** Where a workbook does not say what the store says, in words, at most 100 of them. */
final class Differences {
    private static final int MOST = 100;

    private final List<String> all = new ArrayList<>();

    List<String> all() {
        return List.copyOf(all);
    }

    void add(String difference) {
        if (all.size() < MOST) {
            all.add(difference);
        }
    }

    void add(String sheet, Cell cell, String difference) {
        add(sheet + "!" + cell.getAddress() + " " + difference);
    }

    /** What a cell of a row should be; a row may end before it. */
    void expect(String sheet, Row row, int column, String text) {
        Cell cell = row.getCellCount() > column ? row.getCell(column) : null;
        if (cell == null) {
            add(sheet + "!" + CellReference.convertNumToColString(column) + row.getRowNum() + " is missing");
        } else if (!CellCheck.shown(cell).equals(text)) {
            add(sheet, cell, "reads \"" + CellCheck.shown(cell) + "\", the store says \"" + text + "\"");
        }
    }
}
