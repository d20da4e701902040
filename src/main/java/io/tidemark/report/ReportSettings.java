package io.tidemark.report;

import io.tidemark.report.book.Profile;
import io.tidemark.report.wording.Messages;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How reports look.
 *
 * @param region the region that the report is about
 * @param language {@code zh} or {@code en}
 * @param title on the cover, empty for the one of the language
 * @param profile for whom the workbook is made up
 */
public record ReportSettings(String region, String language, String title, Profile profile) {

    /** By name, to be kept with the report. */
    public SortedMap<String, String> words() {
        return new TreeMap<>(Map.of("region", region, "language", language, "title", title, "profile", profile.name()));
    }

    /** What {@link #words} made. */
    public static ReportSettings of(Map<String, String> words) {
        return new ReportSettings(
                word(words, "region"),
                word(words, "language"),
                word(words, "title"),
                Profile.valueOf(word(words, "profile")));
    }

    private static String word(Map<String, String> words, String name) {
        return Objects.requireNonNull(words.get(name), () -> "no word for " + name);
    }

    /** The title as it is printed. */
    String printedTitle(Messages messages) {
        return title.isBlank() ? messages.text("title", region) : title;
    }
}
