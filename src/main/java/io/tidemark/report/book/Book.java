package io.tidemark.report.book;

import java.util.List;

/**
 * The whole workbook.
 *
 * @param cover the first sheet
 * @param sheets the sheets after it, in order
 */
public record Book(Cover cover, List<TableSheet> sheets) {
    /** Column of the value in the sheets of the sections, from 0; its unit follows it. */
    public static final int VALUE_COLUMN = 4;

    public Book {
        sheets = List.copyOf(sheets);
    }
}
