/** What the checks found, held from vintage to vintage, and what there is to check. */
@NullMarked
package io.tidemark.store.finding;

import org.jspecify.annotations.NullMarked;
