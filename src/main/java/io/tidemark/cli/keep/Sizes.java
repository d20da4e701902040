package io.tidemark.cli.keep;

import java.util.Locale;

/** Sizes for people. */
final class Sizes {
    private Sizes() {}

    static String words(long bytes) {
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
