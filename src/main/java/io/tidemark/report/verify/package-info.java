/** Reads a written workbook and tells where it does not say what the store says. */
@NullMarked
package io.tidemark.report.verify;

import org.jspecify.annotations.NullMarked;
