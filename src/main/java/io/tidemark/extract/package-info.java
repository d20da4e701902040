/** A document becomes figures and exclusions, each with its derivation. No Spring, no I/O, no clock. */
@NullMarked
package io.tidemark.extract;

import org.jspecify.annotations.NullMarked;
