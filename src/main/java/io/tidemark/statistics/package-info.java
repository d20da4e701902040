/** The words of the trade as immutable values; depends on {@code java.*} only. */
@NullMarked
package io.tidemark.statistics;

import org.jspecify.annotations.NullMarked;
