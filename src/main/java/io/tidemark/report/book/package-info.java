/** The workbook as planned, before it is written: sheets, tables, cells and charts, free of any library. */
@NullMarked
package io.tidemark.report.book;

import org.jspecify.annotations.NullMarked;
