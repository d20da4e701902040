package io.tidemark.statistics;

import java.util.Locale;

/** The part of the report that a figure belongs to. */
public enum Section {
    INDUSTRY,
    INNOVATION,
    INVESTMENT,
    OVERVIEW;

    /** The name in data files, in the store and in JSON: {@code industry}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for a code that is none of the four */
    public static Section of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
