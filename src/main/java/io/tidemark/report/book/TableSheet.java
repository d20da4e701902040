package io.tidemark.report.book;

import io.tidemark.report.content.Streamed;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
 * @param charts below the table
 * @param heat columns that are shaded by value, null for none
 * @param nothing what stands in place of the table when there is no row
 * @param fold how it is printed where it is too wide for the paper
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
        List<Chart> charts,
        @Nullable Heat heat,
        String nothing,
        Fold fold) {

    /** Rows that a sheet has room for below its header, in any profile. */
    public static final long MOST_ROWS = 1_048_576L - 6;

    /** Links that a sheet may have in its table: spreadsheets follow 65,530 of them a sheet. */
    public static final int MOST_LINKS = 65_000;

    public TableSheet {
        columns = List.copyOf(columns);
        charts = List.copyOf(charts);
        long heads = columns.stream()
                .map(column -> column.head().toLowerCase(Locale.ROOT))
                .distinct()
                .count();
        if (heads != columns.size()) {
            throw new IllegalArgumentException("two columns of " + name + " have one heading");
        }
        if (size > MOST_ROWS) {
            throw new IllegalArgumentException(name + " has no room for " + size + " rows");
        }
    }

    /** A sheet whose rows are read as they are written; those beyond {@link #MOST_ROWS} stay in the store. */
    public static <T> TableSheet streamed(
            String name,
            String table,
            String title,
            String note,
            List<Column> columns,
            Streamed<T> rows,
            Function<T, List<Cell>> cells,
            String nothing) {
        Streamed<T> shown = rows.first(MOST_ROWS);
        return new TableSheet(
                name,
                table,
                title,
                note,
                columns,
                shown.size(),
                sink -> shown.forEach(row -> sink.accept(cells.apply(row))),
                false,
                List.of(),
                null,
                nothing,
                Fold.ANYWHERE);
    }

    /** A sheet whose rows are in memory; those beyond {@link #MOST_ROWS} stay in the store. */
    public static TableSheet of(
            String name,
            String table,
            String title,
            String note,
            List<Column> columns,
            List<List<Cell>> rows,
            String nothing) {
        List<List<Cell>> kept = List.copyOf(rows.subList(0, (int) Math.min(rows.size(), MOST_ROWS)));
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
                List.of(),
                null,
                nothing,
                Fold.ANYWHERE);
    }

    /** The same sheet with charts below its table. */
    public TableSheet with(List<Chart> added) {
        return new TableSheet(name, table, title, note, columns, size, rows, measured, added, heat, nothing, fold);
    }

    /** The same sheet with columns shaded by value. */
    public TableSheet with(Heat added) {
        return new TableSheet(name, table, title, note, columns, size, rows, measured, charts, added, nothing, fold);
    }

    /** The same sheet, printed on pages side by side in another way. */
    public TableSheet with(Fold other) {
        return new TableSheet(name, table, title, note, columns, size, rows, measured, charts, heat, nothing, other);
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
