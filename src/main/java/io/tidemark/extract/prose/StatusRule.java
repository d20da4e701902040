package io.tidemark.extract.prose;

import io.tidemark.statistics.Figure.Status;

/** Whether a figure is a fact, an aim or an expectation. */
enum StatusRule {
    /** in a passage that sets out what is to be done */
    PLAN_PASSAGE(Status.TARGET),
    /** an entry of a glossary that explains a programme: what it is to do */
    PROGRAMME(Status.TARGET),
    /** 力争增长8% */
    AIMED_AT(Status.TARGET),
    /** 预计新增年产值10亿元 */
    EXPECTED(Status.FORECAST),
    STATED(Status.ACTUAL);

    private final Status status;

    StatusRule(Status status) {
        this.status = status;
    }

    Status status() {
        return status;
    }
}
