/** What every reader of a format shares: how content is put together, and how a file is refused. */
@NullMarked
package io.tidemark.source.format;

import org.jspecify.annotations.NullMarked;
