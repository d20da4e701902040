/** What a command would do, told beforehand, and the proof that the world is still the one it was told for. */
@NullMarked
package io.tidemark.job.plan;

import org.jspecify.annotations.NullMarked;
