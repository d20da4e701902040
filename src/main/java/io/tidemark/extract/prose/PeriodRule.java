package io.tidemark.extract.prose;

/** How the period of a figure was found. */
enum PeriodRule {
    /** 2020年的10.5万元 */
    NAMED_AT_NUMBER,
    /** the time that the clause, sentence or passage is about */
    IN_FORCE,
    /** 从15家: the year before the span or the year */
    BASE_OF_COMPARISON,
    /** 达到, 增至 within 五年来: the year that closes the span */
    CLOSING_YEAR,
    /** 力争增长8% without a year: the year of publication */
    AHEAD,
    /** 2022年以来连续16个季度 */
    SINCE,
    /** a measure of a thing, not of a time: 0.01毫米的精度, land area, a caption */
    TIMELESS
}
