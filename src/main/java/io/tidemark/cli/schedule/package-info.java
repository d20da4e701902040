/** Commands for nights that run by themselves. */
@NullMarked
package io.tidemark.cli.schedule;

import org.jspecify.annotations.NullMarked;
