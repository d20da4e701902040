/** The commands that look at what stands, without starting Spring and without changing anything. */
@NullMarked
package io.tidemark.cli.look;

import org.jspecify.annotations.NullMarked;
