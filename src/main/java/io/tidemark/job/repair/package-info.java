/** What an operator looks at and mends by hand: quarantined files, and the ground that the program stands on. */
@NullMarked
package io.tidemark.job.repair;

import org.jspecify.annotations.NullMarked;
