/** The commands that run a night. */
@NullMarked
package io.tidemark.cli.night;

import org.jspecify.annotations.NullMarked;
