/** The commands that keep a project over the years: backups, what may go, what is held. */
@NullMarked
package io.tidemark.cli.keep;

import org.jspecify.annotations.NullMarked;
