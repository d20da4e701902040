package io.tidemark.report.content;

import io.tidemark.statistics.Finding;
import java.util.List;

/**
 * A result of the checks.
 *
 * @param finding code, severity and arguments
 * @param about the lines of the report that it is about
 */
public record FindingRow(Finding finding, List<ReportRow> about) {
    public FindingRow {
        about = List.copyOf(about);
    }
}
