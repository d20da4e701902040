package io.tidemark.source.format;

import io.tidemark.source.ReadingLimits;
import io.tidemark.source.Refusal.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table while it is read: rows of cells, where merged cells are put into every place they cover. */
public final class Grid {
    private final List<List<@Nullable GridCell>> rows = new ArrayList<>();
    private final ReadingLimits limits;
    private long places;

    public Grid(ReadingLimits limits) {
        this.limits = limits;
    }

    /** Puts a cell into the first free place of a row and all the places it covers from there. */
    public void add(int row, GridCell cell, int columns, int rowCount) throws RefusedException {
        int column = 0;
        while (at(row, column) != null) {
            column++;
        }
        put(row, column, cell, columns, rowCount);
    }

    /** Puts a cell into a place and into all others it covers, over whatever stands there. */
    public void put(int row, int column, GridCell cell, int columns, int rowCount) throws RefusedException {
        places += (long) columns * rowCount;
        if (places > limits.cells()) {
            throw new RefusedException(Reason.TOO_LARGE, "more than " + limits.cells(), limits.cells() + " cells");
        }
        for (int r = row; r < row + rowCount; r++) {
            while (rows.size() <= r) {
                rows.add(new ArrayList<>());
            }
            List<@Nullable GridCell> line = rows.get(r);
            for (int c = column; c < column + columns; c++) {
                while (line.size() <= c) {
                    line.add(null);
                }
                line.set(c, cell);
            }
        }
    }

    /** What stands in a place, null where nothing does. */
    public @Nullable GridCell at(int row, int column) {
        return row < rows.size() && column < rows.get(row).size()
                ? rows.get(row).get(column)
                : null;
    }

    /** The rows, with blank cells where nothing was put. */
    public List<List<GridCell>> rows() {
        List<List<GridCell>> result = new ArrayList<>();
        for (List<@Nullable GridCell> row : rows) {
            GridCell[] cells = new GridCell[row.size()];
            Arrays.setAll(cells, c -> blankFor(row.get(c)));
            result.add(List.of(cells));
        }
        return result;
    }

    private static GridCell blankFor(@Nullable GridCell cell) {
        return cell == null ? new GridCell("", "", false) : cell;
    }
}
