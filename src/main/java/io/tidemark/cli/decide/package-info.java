/** The command that decides between sources. */
@NullMarked
package io.tidemark.cli.decide;

import org.jspecify.annotations.NullMarked;
