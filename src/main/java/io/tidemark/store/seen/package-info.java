/** What the last night saw, so that the next one knows what is different: files, settings. */
@NullMarked
package io.tidemark.store.seen;

import org.jspecify.annotations.NullMarked;
