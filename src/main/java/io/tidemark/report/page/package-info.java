/** What was extracted, as a page for a browser: one file that needs nothing else. */
@NullMarked
package io.tidemark.report.page;

import org.jspecify.annotations.NullMarked;
