/** Commands about the dates on which a report is due. */
@NullMarked
package io.tidemark.cli.due;

import org.jspecify.annotations.NullMarked;
