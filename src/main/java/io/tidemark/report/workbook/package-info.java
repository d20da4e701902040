/** Sheets become an xlsx file: the same sheets give the same bytes on any machine. */
@NullMarked
package io.tidemark.report.workbook;

import org.jspecify.annotations.NullMarked;
