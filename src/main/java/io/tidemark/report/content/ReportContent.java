package io.tidemark.report.content;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.extract.Score;
import io.tidemark.statistics.Finding.Severity;
import io.tidemark.statistics.Section;
import io.tidemark.store.decision.Decided;
import io.tidemark.store.evidence.Evidence;
import io.tidemark.store.evidence.Excluded;
import io.tidemark.store.evidence.Whole;
import io.tidemark.store.night.Balance;
import io.tidemark.store.night.Quarantine;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that a report says.
 *
 * @param head what it is about
 * @param catalogue names and order of the indicators
 * @param rows observations in report order: by section, catalogue, subject, status and period
 * @param evidence figures, in the order of the rows that they stand behind; then those that are set aside
 * @param whole all that the store holds, of which the report shows this
 * @param findings results of the checks, the gravest first
 * @param severities how many findings there are of each severity, shown or not
 * @param lapsed decisions that hold no more because no source states what was decided for, and that nobody has seen to
 * @param quarantine what could not be read
 * @param exclusions numbers that are no figures, by document and place
 * @param sources files of the run, by path
 * @param page what the page of evidence shows
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
        Whole whole,
        List<FindingRow> findings,
        Map<Severity, Long> severities,
        List<Decided> lapsed,
        List<Quarantine.Entry> quarantine,
        Streamed<Excluded> exclusions,
        Streamed<SourceRow> sources,
        Page page,
        Changes changes,
        Score score,
        String basis,
        String anchor,
        Balance balance,
        SortedMap<String, String> versions) {

    public ReportContent {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
        severities = Map.copyOf(severities);
        lapsed = List.copyOf(lapsed);
        quarantine = List.copyOf(quarantine);
        versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
    }

    /** Whether it shows every observation that the store holds. */
    public boolean isWhole() {
        return rows.size() >= whole.observations();
    }

    /** What became of the numbers of all documents. */
    public Ledger ledger() {
        return new Ledger(whole.runs(), whole.covered());
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
