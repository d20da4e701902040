package io.tidemark.report.content;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.statistics.Section;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that a report says.
 *
 * @param head what it is about
 * @param catalogue names and order of the indicators
 * @param rows observations in report order: by section, catalogue, subject, status and period
 * @param evidence figures, in the order of the rows that they stand behind
 * @param findings results of the checks, the gravest first
 * @param quarantine what was set aside
 * @param exclusions numbers that are no figures, by document and place
 * @param sources files of the run, by path
 * @param versions what it was made with, by name
 * @param counters what the run counted, by name
 */
public record ReportContent(
        Head head,
        Catalogue catalogue,
        List<ReportRow> rows,
        Streamed<EvidenceRow> evidence,
        List<FindingRow> findings,
        List<QuarantineRow> quarantine,
        Streamed<ExclusionRow> exclusions,
        Streamed<SourceRow> sources,
        SortedMap<String, String> versions,
        SortedMap<String, Long> counters) {

    public ReportContent {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
        quarantine = List.copyOf(quarantine);
        versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
        counters = Collections.unmodifiableSortedMap(new TreeMap<>(counters));
    }

    /** The rows of one section, in report order. */
    public List<ReportRow> rows(Section section) {
        return rows.stream()
                .filter(row -> row.observation().section() == section)
                .toList();
    }
}
