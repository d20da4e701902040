/** What may go when it is old, and what is held all the same. */
@NullMarked
package io.tidemark.job.keep;

import org.jspecify.annotations.NullMarked;
