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
    public Book {
        sheets = List.copyOf(sheets);
    }
}
