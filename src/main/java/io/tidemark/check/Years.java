package io.tidemark.check;

import org.jspecify.annotations.Nullable;

/** The same part of another year. */
final class Years {
    private Years() {}

    /** The period a year earlier: {@code 2024-Q1} for {@code 2025-Q1}; null for one that spans years and for a day. */
    static @Nullable String before(String period) {
        int slash = period.indexOf('/');
        if (slash < 0) {
            return period.length() == 10 ? null : yearBefore(period);
        }
        String first = period.substring(0, slash);
        String last = period.substring(slash + 1);
        return first.length() == 7 && first.regionMatches(0, last, 0, 4)
                ? yearBefore(first) + "/" + yearBefore(last)
                : null;
    }

    private static String yearBefore(String part) {
        return Integer.parseInt(part.substring(0, 4)) - 1 + part.substring(4);
    }
}
