/** How the command line prints: JSON lines, tables, trees. */
@NullMarked
package io.tidemark.cli.print;

import org.jspecify.annotations.NullMarked;
