package io.tidemark.report.book;

import java.math.BigDecimal;
import java.util.List;

/**
 * A chart below the table of a sheet, drawn by the spreadsheet from the table's own cells.
 *
 * @param kind how values are drawn
 * @param title what it shows
 * @param across title of the axis of the names
 * @param up title of the axis of the values, with their unit
 * @param description the same in words, for those who do not see it
 * @param points from first to last
 */
public record Chart(Kind kind, String title, String across, String up, String description, List<Point> points) {
    public Chart {
        points = List.copyOf(points);
    }

    /** How values are drawn. */
    public enum Kind {
        /** Lying bars, the first on top. */
        BARS,
        /** Standing columns from left to right. */
        COLUMNS
    }

    /**
     * One value.
     *
     * @param name what it belongs to
     * @param nameCell the cell that has the name, such as {@code A4}
     * @param value the value
     * @param valueCell the cell that has the value
     */
    public record Point(String name, String nameCell, BigDecimal value, String valueCell) {}
}
