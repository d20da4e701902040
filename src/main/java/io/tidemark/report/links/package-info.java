/** The links of a finished workbook: from a cell to the figure that it shows. */
@NullMarked
package io.tidemark.report.links;

import org.jspecify.annotations.NullMarked;
