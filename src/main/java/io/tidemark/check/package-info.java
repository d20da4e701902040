/** Observations become findings: values outside of what is plausible or possible, and sources that contradict each other. */
@NullMarked
package io.tidemark.check;

import org.jspecify.annotations.NullMarked;
