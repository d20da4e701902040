/** Tables: what in a grid of cells is title, unit, heading, body and note, and the readers of csv and json. */
@NullMarked
package io.tidemark.source.table;

import org.jspecify.annotations.NullMarked;
