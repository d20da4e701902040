/** The command line: one class a command, no logic. Exit codes stand in {@link io.tidemark.cli.answer.ExitCode}. */
@NullMarked
package io.tidemark.cli;

import org.jspecify.annotations.NullMarked;
