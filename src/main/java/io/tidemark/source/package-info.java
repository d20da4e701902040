/** One file becomes one {@link io.tidemark.source.Document}: text blocks and table cells, each with its position. */
@NullMarked
package io.tidemark.source;

import org.jspecify.annotations.NullMarked;
