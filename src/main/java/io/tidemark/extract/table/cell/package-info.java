/** The number of a cell, with its sign, unit, qualifier and footnotes, or that there is none. */
@NullMarked
package io.tidemark.extract.table.cell;

import org.jspecify.annotations.NullMarked;
