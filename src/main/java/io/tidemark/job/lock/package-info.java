/** One night at a time, and proof that a killed one is gone. */
@NullMarked
package io.tidemark.job.lock;

import org.jspecify.annotations.NullMarked;
