/** The commands that look for what is wrong and mend it. */
@NullMarked
package io.tidemark.cli.repair;

import org.jspecify.annotations.NullMarked;
