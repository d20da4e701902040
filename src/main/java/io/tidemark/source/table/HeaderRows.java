package io.tidemark.source.table;

import io.tidemark.source.format.GridCell;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the heading rows of a table that does not mark them: the first row unless it holds numbers, and the rows below it
 * that merged cells tie to it. Cells that a csv file leaves blank where merged ones stood are filled again.
 */
final class HeaderRows {
    private HeaderRows() {}

    static List<List<GridCell>> mark(List<List<GridCell>> rows) {
        if (rows.stream().flatMap(List::stream).anyMatch(GridCell::header)) {
            return rows;
        }
        int headers = count(rows);
        Map<GridCell, GridCell> marked = new IdentityHashMap<>();
        List<List<GridCell>> result = new ArrayList<>(rows.size());
        for (int r = 0; r < rows.size(); r++) {
            result.add(r < headers ? header(rows, r, headers, marked) : rows.get(r));
        }
        return result;
    }

    private static int count(List<List<GridCell>> rows) {
        if (rows.size() < 2 || holdsNumbers(rows.get(0))) {
            return 0;
        }
        int headers = 1;
        while (headers < rows.size() - 1
                && !holdsNumbers(rows.get(headers))
                && tied(rows.get(headers - 1), rows.get(headers))) {
            headers++;
        }
        return headers;
    }

    private static List<GridCell> header(
            List<List<GridCell>> rows, int r, int headers, Map<GridCell, GridCell> marked) {
        List<GridCell> row = new ArrayList<>();
        for (int c = 0; c < rows.get(r).size(); c++) {
            GridCell cell = rows.get(r).get(c);
            if (cell.isBlank() && headers > 1) {
                cell = filled(rows, r, c, headers);
            }
            row.add(marked.computeIfAbsent(cell, old -> new GridCell(old.text(), old.place(), true)));
        }
        return row;
    }

    /** What stood in a merged heading: in the rows above the last the cell to the left, in the last one the cell above. */
    private static GridCell filled(List<List<GridCell>> rows, int r, int c, int headers) {
        if (r == headers - 1) {
            return c < rows.get(r - 1).size()
                    ? rows.get(r - 1).get(c)
                    : rows.get(r).get(c);
        }
        for (int left = c - 1; left > 0; left--) {
            if (!rows.get(r).get(left).isBlank()) {
                return rows.get(r).get(left);
            }
        }
        return rows.get(r).get(c);
    }

    private static boolean holdsNumbers(List<GridCell> row) {
        return row.stream().anyMatch(cell -> TableLines.isNumber(cell.text()));
    }

    /** Whether a merged cell reaches down into the row, or spans several columns that the row then tells apart. */
    private static boolean tied(List<GridCell> above, List<GridCell> row) {
        boolean down = false;
        boolean across = false;
        for (int c = 0; c < Math.min(above.size(), row.size()); c++) {
            down |= above.get(c) == row.get(c) && !row.get(c).isBlank();
            across |= c > 0 && above.get(c) == above.get(c - 1) && !above.get(c).isBlank();
        }
        boolean gaps = row.get(0).isBlank() && above.stream().skip(1).anyMatch(GridCell::isBlank);
        return down || across || gaps;
    }
}
