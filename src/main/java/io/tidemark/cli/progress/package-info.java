/** How far a night is, for people who wait and for logs. */
@NullMarked
package io.tidemark.cli.progress;

import org.jspecify.annotations.NullMarked;
