/** What operators decide between nights. */
@NullMarked
package io.tidemark.job.decision;

import org.jspecify.annotations.NullMarked;
