package io.tidemark.report.content;

import io.tidemark.store.observation.Held;

/**
 * A line of a section's table.
 *
 * @param observation what it shows
 * @param documents how many documents speak of it
 * @param evidence number of the first of its evidence rows, from 1; the others follow it
 */
public record ReportRow(Held observation, int documents, long evidence) {}
