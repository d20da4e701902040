/** Numerals and quantities as characters: what a run of digits or Chinese numerals says. */
@NullMarked
package io.tidemark.extract.number;

import org.jspecify.annotations.NullMarked;
