package io.tidemark.report.window;

/**
 * How much a report shows at most. Below all of them it shows everything that the store holds; above, the {@link Window}.
 *
 * @param rows observations in the tables of the sections, beside what changed and what findings are about
 * @param changes changes, beside those of the rows
 * @param findings findings, the gravest first
 * @param evidence figures on the sheet of evidence, and numbers that are no figures on theirs
 * @param documents documents that exclusions and sources are told of because they are new
 * @param pageDocuments documents on the page of evidence
 * @param pageFigures figures on the page of evidence
 */
public record Bounds(
        int rows, int changes, int findings, long evidence, int documents, int pageDocuments, int pageFigures) {
    /** Those of every report. A report is made again with the same ones: they belong to the program's version. */
    public static final Bounds USUAL = new Bounds(10_000, 5_000, 2_000, 200_000, 20_000, 300, 12_000);
}
