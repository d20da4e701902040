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
public record Head(String title, String region, LocalDate date, int attempt) {}
