/** What is kept of a night: runs, frozen inputs, quarantine, report files, deliveries and the balance of counts. */
@NullMarked
package io.tidemark.store.night;

import org.jspecify.annotations.NullMarked;
