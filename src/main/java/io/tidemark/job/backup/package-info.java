/** One file with all that a project cannot make again, and the way back. */
@NullMarked
package io.tidemark.job.backup;

import org.jspecify.annotations.NullMarked;
