/** The outline of a document as a person or a program reads it: a line a section, a paragraph, a table. */
@NullMarked
package io.tidemark.cli.outline;

import org.jspecify.annotations.NullMarked;
