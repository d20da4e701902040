/** What was typed, as it is kept for the record. */
@NullMarked
package io.tidemark.cli.typed;

import org.jspecify.annotations.NullMarked;
