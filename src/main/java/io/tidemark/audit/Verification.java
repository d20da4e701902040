package io.tidemark.audit;

/**
 * What a walk along the chain showed.
 *
 * @param events entries that hold, from the first on
 * @param head hash of the last of them
 * @param broken what is wrong with the next one, in words; empty for a chain that holds to its end
 */
public record Verification(long events, String head, String broken) {
    public boolean holds() {
        return broken.isEmpty();
    }
}
