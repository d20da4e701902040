/** Fills the sheets of the workbook with what the report says. */
@NullMarked
package io.tidemark.report.sheet;

import org.jspecify.annotations.NullMarked;
