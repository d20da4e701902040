/** What a report says, taken from the store: rows in report order, evidence and exclusions as streams. */
@NullMarked
package io.tidemark.report.content;

import org.jspecify.annotations.NullMarked;
