/** Figures of many documents become observations: the agreed value, the figures behind it and the ones that lost. */
@NullMarked
package io.tidemark.reconcile;

import org.jspecify.annotations.NullMarked;
