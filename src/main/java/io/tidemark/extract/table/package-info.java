/** Tables of documents and structured inputs: label, period and unit from the heads, the value from the cell. */
@NullMarked
package io.tidemark.extract.table;

import org.jspecify.annotations.NullMarked;
