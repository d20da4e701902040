package io.tidemark.store.night;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file of a run's frozen list.
 *
 * @param ordinal its place in the list, from 1
 * @param path relative to the project's folder, with forward slashes
 * @param hash SHA-256 of its bytes, null for a file that could not be read
 * @param bytes its size
 * @param state what became of it
 * @param document identifier of its document, 0 for a file that could not be read
 */
public record Input(int ordinal, String path, @Nullable String hash, long bytes, State state, long document) {

    /**
     * A file as {@code collect} found it.
     *
     * @param hash null for a file that could not be read: it counts as quarantined
     */
    public record Listed(String path, @Nullable String hash, long bytes) {}

    /** What became of a file. */
    public enum State {
        /** To be read in this run. */
        NEW,
        /** Read in an earlier run by the same version: not read again. */
        KNOWN,
        /** Read in this run. */
        READ,
        /** Cannot be read; the quarantine says why. */
        QUARANTINED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
