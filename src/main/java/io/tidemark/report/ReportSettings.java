package io.tidemark.report;

import io.tidemark.report.book.Profile;
import io.tidemark.report.wording.Messages;

/**
 * How reports look.
 *
 * @param region the region that the report is about
 * @param language {@code zh} or {@code en}
 * @param title on the cover, empty for the one of the language
 * @param profile for whom the workbook is made up
 */
public record ReportSettings(String region, String language, String title, Profile profile) {

    /** The title as it is printed. */
    String printedTitle(Messages messages) {
        return title.isBlank() ? messages.text("title", region) : title;
    }
}
