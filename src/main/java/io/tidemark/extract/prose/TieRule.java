package io.tidemark.extract.prose;

/**
 * Readings between which nothing in the text decides. The figure is kept with the first of them, and says so in its
 * derivation.
 */
enum TieRule {
    /** 甲、乙、丙分别增长5%和6%: not as many names as numbers */
    UNEVEN,
    /** A text of the first months of a year that names no year, and calls for as much as it reports. */
    PLAN_OR_REVIEW,
    /** 车间18，640台: a list of bare counts, or one number whose thousands a comma of clauses parts. */
    LIST_OR_THOUSANDS,
    /** A label that two indicators of the catalogue may claim, one by its front and one by its back. */
    TWO_INDICATORS
}
