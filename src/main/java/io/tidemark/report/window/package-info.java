/** What of the store a report shows, and the reading of it: the cost follows what is shown, not what is held. */
@NullMarked
package io.tidemark.report.window;

import org.jspecify.annotations.NullMarked;
