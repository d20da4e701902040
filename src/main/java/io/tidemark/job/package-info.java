/** The night as a Spring Batch job: one step a package, the lock, the log files. */
@NullMarked
package io.tidemark.job;

import org.jspecify.annotations.NullMarked;
