/** What keeps a store over the years: copies of it, a look at whether it is sound, what may go and what is held. */
@NullMarked
package io.tidemark.store.keep;

import org.jspecify.annotations.NullMarked;
