package io.tidemark.source;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a source, and where that is known from.
 *
 * @param publisher who published it
 * @param published date of publication
 * @param region what it speaks of unless it says otherwise
 * @param authority how much its word counts against another's
 */
public record Source(
        Known<String> publisher,
        Known<@Nullable LocalDate> published,
        Known<String> region,
        Known<Authority> authority) {

    /**
     * A property and the place it was taken from.
     *
     * @param value the property, empty or null where nothing tells it
     * @param origin which of the places told it
     */
    public record Known<T extends @Nullable Object>(T value, Origin origin) {}

    /** Where a property of a source is known from; the first that tells it wins. */
    public enum Origin {
        /** {@code sources.yml} beside the file. */
        SOURCES_FILE,
        /** The file's name. */
        FILE_NAME,
        /** The text itself. */
        TEXT,
        /** The settings, or an option of the command. */
        SETTINGS,
        /** Nothing tells it. */
        UNKNOWN
    }

    /** Rank of a source, the highest first. */
    public enum Authority {
        STATISTICS_OFFICE,
        GOVERNMENT,
        PRESS,
        OTHER
    }

    /** This source, but for what an option of the command says of it: an option outranks whatever else tells. */
    public Source overriddenBy(@Nullable String newRegion, @Nullable LocalDate newPublished) {
        return new Source(
                publisher,
                newPublished == null ? published : new Known<>(newPublished, Origin.SETTINGS),
                newRegion == null ? region : new Known<>(newRegion, Origin.SETTINGS),
                authority);
    }

    /** A source of which only the region and the date of publication are known, both by setting. */
    public static Source ofSettings(String region, @Nullable LocalDate published) {
        return new Source(
                new Known<>("", Origin.UNKNOWN),
                new Known<>(published, published == null ? Origin.UNKNOWN : Origin.SETTINGS),
                new Known<>(region, region.isEmpty() ? Origin.UNKNOWN : Origin.SETTINGS),
                new Known<>(Authority.OTHER, Origin.UNKNOWN));
    }
}
