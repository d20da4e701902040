/** Stored observations become a workbook and a manifest, moved into place at once and read again. */
@NullMarked
package io.tidemark.report;

import org.jspecify.annotations.NullMarked;
