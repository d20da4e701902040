/** The tree of a document's sections and what holds in each: of which time it speaks, and whether it reports or plans. */
@NullMarked
package io.tidemark.extract.outline;

import org.jspecify.annotations.NullMarked;
