package io.tidemark.store.keep;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that must not go: the nights of some dates, or a document with the values that rest on it.
 *
 * @param first date, null for a hold of a document
 * @param last date, the same as the first for a single one
 * @param document its path or its hash, null for a hold of dates
 * @param reason why
 * @param actor who said so
 * @param ended when it was ended, null while it holds
 * @param endReason why it was ended
 */
public record Hold(
        long id,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        @Nullable String document,
        String reason,
        String actor,
        Instant at,
        @Nullable Instant ended,
        @Nullable String endReason) {
    /** What is held, in words. */
    public String subject() {
        if (document != null) {
            return document;
        }
        return String.valueOf(first).equals(String.valueOf(last)) ? String.valueOf(first) : first + " to " + last;
    }
}
