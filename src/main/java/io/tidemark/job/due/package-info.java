/** The expectation ledger: on which dates a report is due, and what became of each. */
@NullMarked
package io.tidemark.job.due;

import org.jspecify.annotations.NullMarked;
