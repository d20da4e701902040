package io.tidemark.report.content;

import io.tidemark.statistics.Finding;
import java.util.List;

/**
 * A result of the checks.
 *
 * @param finding code, severity and arguments
 * @param about the lines of the report that it is about
 * @param rival number of the evidence row that contradicts the first of them, 0 for none
 */
public record FindingRow(Finding finding, List<ReportRow> about, long rival) {
    public FindingRow {
        about = List.copyOf(about);
    }
}
