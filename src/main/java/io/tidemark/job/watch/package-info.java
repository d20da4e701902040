/** Looks from outside of the night whether the report lies there by its deadline, and says so where it does not. */
@NullMarked
package io.tidemark.job.watch;

import org.jspecify.annotations.NullMarked;
