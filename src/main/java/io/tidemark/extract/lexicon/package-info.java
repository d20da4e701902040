/** The words of the grammar and of the catalogue in one automaton. */
@NullMarked
package io.tidemark.extract.lexicon;

import org.jspecify.annotations.NullMarked;
