/** Pages of a PDF: lines in the order of their content, joined into paragraphs and tables. */
@NullMarked
package io.tidemark.source.pdf;

import org.jspecify.annotations.NullMarked;
