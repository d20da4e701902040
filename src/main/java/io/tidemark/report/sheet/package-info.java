/** What stands in the workbook: each sheet as a table of typed cells, free of any file format. */
@NullMarked
package io.tidemark.report.sheet;

import org.jspecify.annotations.NullMarked;
