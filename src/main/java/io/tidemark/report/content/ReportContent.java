package io.tidemark.report.content;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.extract.Score;
import io.tidemark.statistics.Section;
import io.tidemark.store.decision.Decided;
import io.tidemark.store.evidence.Evidence;
import io.tidemark.store.evidence.Excluded;
import io.tidemark.store.night.Balance;
import io.tidemark.store.night.Quarantine;
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
 * @param evidence figures, in the order of the rows that they stand behind; then those that are set aside
 * @param documents how many documents the figures are from
 * @param findings results of the checks, the gravest first
 * @param lapsed decisions that hold no more because no source states what was decided for, and that nobody has seen to
 * @param quarantine what could not be read
 * @param exclusions numbers that are no figures, by document and place
 * @param sources files of the run, by path
 * @param texts documents with all that was read from them, by path
 * @param ledger what became of the numbers of these texts
 * @param changes what is different from the last report
 * @param score how well the extractor reads the examples of its catalogue
 * @param basis hash of the list of inputs, as in the manifest
 * @param anchor hash that binds this report to the reports before it
 * @param balance what went into the run and what became of it
 * @param versions what it was made with, by name
 */
public record ReportContent(
        Head head,
        Catalogue catalogue,
        List<ReportRow> rows,
        Streamed<Evidence> evidence,
        long documents,
        List<FindingRow> findings,
        List<Decided> lapsed,
        List<Quarantine.Entry> quarantine,
        Streamed<Excluded> exclusions,
        Streamed<SourceRow> sources,
        Streamed<ReadDocument> texts,
        Ledger ledger,
        Changes changes,
        Score score,
        String basis,
        String anchor,
        Balance balance,
        SortedMap<String, String> versions) {

    public ReportContent {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
        lapsed = List.copyOf(lapsed);
        quarantine = List.copyOf(quarantine);
        versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
    }

    /** The rows of one section, in report order. */
    public List<ReportRow> rows(Section section) {
        return rows.stream()
                .filter(row -> row.observation().section() == section)
                .toList();
    }

    /** The lines of one section's table, in report order. */
    public List<Line> lines(Section section) {
        return Line.of(rows(section));
    }
}
