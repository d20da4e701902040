/** The steps that take files in: {@code collect} and {@code read}. Each can be repeated after a crash. */
@NullMarked
package io.tidemark.job.intake;

import org.jspecify.annotations.NullMarked;
