package io.tidemark.report.sheet;

import java.io.IOException;
import java.util.List;

/**
 * A sheet that holds one table: a title, a line of explanation, one header row, then the rows.
 *
 * @param name name on the tab, at most 31 characters
 * @param table name of the table in formulas, unique in the workbook, ASCII letters
 * @param title first line
 * @param note second line
 * @param columns from left to right
 * @param size number of rows
 * @param rows the rows
 * @param measured whether widths are computed from the rows; false where the rows are too many to go through twice
 * @param nothing what stands in place of the table when there is no row
 */
public record TableSheet(
        String name,
        String table,
        String title,
        String note,
        List<Column> columns,
        long size,
        Rows rows,
        boolean measured,
        String nothing) {

    /** Number of the header row, from 1. */
    public static final int HEADER_ROW = 3;

    public TableSheet {
        columns = List.copyOf(columns);
    }

    /** A sheet whose rows are in memory. */
    public static TableSheet of(
            String name,
            String table,
            String title,
            String note,
            List<Column> columns,
            List<List<Cell>> rows,
            String nothing) {
        List<List<Cell>> kept = List.copyOf(rows);
        return new TableSheet(
                name,
                table,
                title,
                note,
                columns,
                kept.size(),
                sink -> {
                    for (List<Cell> row : kept) {
                        sink.accept(row);
                    }
                },
                true,
                nothing);
    }

    /** Goes through the rows, each time from the first; every row has a cell for each column. */
    @FunctionalInterface
    public interface Rows {
        void forEach(Sink sink) throws IOException;
    }

    /** Takes one row after the other. */
    @FunctionalInterface
    public interface Sink {
        void accept(List<Cell> row) throws IOException;
    }
}
