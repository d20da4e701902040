/** What is kept of the sources: documents with their text, figures and exclusions with the sentence they stand in. */
@NullMarked
package io.tidemark.store.evidence;

import org.jspecify.annotations.NullMarked;
