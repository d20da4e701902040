/** A sentence as words: numbers with their units, times, marks, and what each word does. */
@NullMarked
package io.tidemark.extract.token;

import org.jspecify.annotations.NullMarked;
