/** What operators decided about observations, and what became of it. */
@NullMarked
package io.tidemark.store.decision;

import org.jspecify.annotations.NullMarked;
