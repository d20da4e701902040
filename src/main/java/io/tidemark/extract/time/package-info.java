/** Words and numbers that name a time, and the reference period that they give to a figure. */
@NullMarked
package io.tidemark.extract.time;

import org.jspecify.annotations.NullMarked;
