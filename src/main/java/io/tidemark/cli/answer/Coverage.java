package io.tidemark.cli.answer;

import io.tidemark.extract.Extraction;

/**
 * How the numbers of a document came out.
 *
 * @param runs number-like runs of characters
 * @param figures what was read from them
 * @param exclusions numbers that are no figures
 */
record Coverage(int runs, int figures, int exclusions) {

    static Coverage of(Extraction extraction) {
        return new Coverage(
                extraction.runs(),
                extraction.figures().size(),
                extraction.exclusions().size());
    }

    String sentence() {
        return runs + " numbers: " + figures + " figures, " + exclusions + " exclusions";
    }
}
