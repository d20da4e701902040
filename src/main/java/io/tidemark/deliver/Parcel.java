package io.tidemark.deliver;

import io.tidemark.store.night.Deliveries.Delivery;

/**
 * Something to be sent, with its line in the ledger.
 *
 * @param line due, failed before, or to be sent once more
 * @param wire speaks to the other side
 */
public record Parcel(Delivery line, Wire wire) {
    /** Speaks to the other side once. */
    public interface Wire {
        Reply send();
    }
}
