/** The log files: a readable one for the operator, JSON lines for the auditor. Nothing is logged to the terminal. */
@NullMarked
package io.tidemark.job.log;

import org.jspecify.annotations.NullMarked;
