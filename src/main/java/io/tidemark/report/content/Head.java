package io.tidemark.report.content;

import java.time.LocalDate;

/**
 * What the report is about.
 *
 * @param title its title, as on the cover
 * @param region the region that it is about; observations of it come first
 * @param date the report date
 * @param attempt 1, or more for a further report of the date
 */
public record Head(String title, String region, LocalDate date, int attempt) {
    /** How the files of the report begin: {@code tidemark-2026-11-23}, {@code tidemark-2026-11-23-2}. */
    public String stem() {
        return stem(date, attempt);
    }

    /** Name of the page of evidence, which lies beside the workbook. */
    public String page() {
        return page(date, attempt);
    }

    /** The same of any report. */
    public static String page(LocalDate date, int attempt) {
        return stem(date, attempt) + ".evidence.html";
    }

    /** The same of any report. */
    public static String stem(LocalDate date, int attempt) {
        return "tidemark-" + date + (attempt == 1 ? "" : "-" + attempt);
    }
}
