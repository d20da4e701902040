package io.tidemark.report.content;

/**
 * What became of the numbers of all documents, as it was counted on the text of each when it was read.
 *
 * @param runs number-like runs of characters
 * @param covered runs that are whole in figures or exclusions
 */
public record Ledger(long runs, long covered) {

    /** In per cent, rounded down, so that 100 means all. */
    public long percent() {
        return runs == 0 ? 100 : 100 * covered / runs;
    }
}
