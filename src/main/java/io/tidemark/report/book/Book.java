package io.tidemark.report.book;

import java.util.List;

/**
 * The whole workbook.
 *
 * @param cover the first sheet
 * @param sheets the sheets after it, in order
 * @param page name of the page of evidence, which lies beside the workbook
 */
public record Book(Cover cover, List<TableSheet> sheets, String page) {
    /** Column of the value in the sheets of the sections, from 0; its unit follows it. */
    public static final int VALUE_COLUMN = 4;

    public Book {
        sheets = List.copyOf(sheets);
    }
}
