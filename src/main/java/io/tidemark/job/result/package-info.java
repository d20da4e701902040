/** The steps from figures to the sealed report. Each can be repeated after a crash and leaves the same rows and files. */
@NullMarked
package io.tidemark.job.result;

import org.jspecify.annotations.NullMarked;
