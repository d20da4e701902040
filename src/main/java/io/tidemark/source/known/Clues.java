package io.tidemark.source.known;

import io.tidemark.source.Source.Authority;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one place tells of a source.
 *
 * @param publisher empty where it does not tell
 * @param published null where it does not tell
 * @param region empty where it does not tell
 * @param authority null where it does not tell
 */
public record Clues(
        String publisher,
        @Nullable LocalDate published,
        String region,
        @Nullable Authority authority) {
    /** Tells nothing. */
    public static final Clues NONE = new Clues("", null, "", null);

    /** What these tell, and what only {@code others} do. */
    public Clues or(Clues others) {
        return new Clues(
                publisher.isEmpty() ? others.publisher : publisher,
                published == null ? others.published : published,
                region.isEmpty() ? others.region : region,
                authority == null ? others.authority : authority);
    }
}
