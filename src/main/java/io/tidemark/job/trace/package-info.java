/** From a cell of a delivered workbook back to what it is made of, and from a document to the cells it ended in. */
@NullMarked
package io.tidemark.job.trace;

import org.jspecify.annotations.NullMarked;
