/** Reports go to all that the settings name, by night and on demand, each step kept in the ledger. */
@NullMarked
package io.tidemark.job.sending;

import org.jspecify.annotations.NullMarked;
