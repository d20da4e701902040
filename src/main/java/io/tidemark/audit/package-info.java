/** Append-only log of events, each carrying the hash of the one before, and its verification. */
@NullMarked
package io.tidemark.audit;

import org.jspecify.annotations.NullMarked;
