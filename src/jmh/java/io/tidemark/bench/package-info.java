/** {@code ./tidemark bench}: what starts, stages and nights cost, beside floors that are measured in the same run. */
@NullMarked
package io.tidemark.bench;

import org.jspecify.annotations.NullMarked;
