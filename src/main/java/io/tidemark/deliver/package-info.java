/** Reports go to their recipients, with a line in the ledger for each. */
@NullMarked
package io.tidemark.deliver;

import org.jspecify.annotations.NullMarked;
