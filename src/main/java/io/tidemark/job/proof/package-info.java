/** Proves that what stands is what was made. */
@NullMarked
package io.tidemark.job.proof;

import org.jspecify.annotations.NullMarked;
