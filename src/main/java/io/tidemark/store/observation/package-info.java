/** What is kept of the agreed values: observations, their vintages, the figures behind them and the findings. */
@NullMarked
package io.tidemark.store.observation;

import org.jspecify.annotations.NullMarked;
