package io.tidemark.report.content;

import io.tidemark.extract.Coverage;
import io.tidemark.statistics.Section;
import io.tidemark.store.evidence.Evidence;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/**
 * What became of the numbers of all documents, counted on their texts.
 *
 * @param runs number-like runs of characters
 * @param covered runs that are whole in figures or exclusions
 * @param figures by section
 * @param exclusions numbers that are no figures
 */
public record Ledger(long runs, long covered, Map<Section, Long> figures, long exclusions) {
    public Ledger {
        figures = Map.copyOf(figures);
    }

    static Ledger of(Streamed<ReadDocument> documents) throws IOException {
        Map<Section, Long> figures = new EnumMap<>(Section.class);
        long[] counts = new long[3];
        documents.forEach(document -> {
            Coverage coverage = Coverage.of(
                    document.text(),
                    document.figures().stream().map(Evidence::figure).toList(),
                    document.exclusions());
            counts[0] += coverage.runs();
            counts[1] += coverage.covered();
            counts[2] += document.exclusions().size();
            document.figures()
                    .forEach(evidence -> figures.merge(evidence.figure().section(), 1L, Long::sum));
        });
        return new Ledger(counts[0], counts[1], figures, counts[2]);
    }

    /** In per cent, rounded down, so that 100 means all. */
    public long percent() {
        return runs == 0 ? 100 : 100 * covered / runs;
    }
}
