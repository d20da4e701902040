/** How the command line answers: exit codes, JSON lines, tables, trees, progress. */
@NullMarked
package io.tidemark.cli.answer;

import org.jspecify.annotations.NullMarked;
