package io.tidemark.extract.prose;

/** How it was found what a growth, a change or a multiple is compared with. */
enum BaseRule {
    /** 高于全国0.5个百分点: a region, a group or a standard */
    REFERENCE,
    /** 较2020年, 比2019年同期: a time that the words name */
    NAMED,
    /** 环比, 比上月: the period of the same kind before */
    PERIOD_BEFORE,
    /** 比年初: the year before */
    YEAR_BEGIN,
    /** 五年累计…增长: the years before, as many */
    YEARS_BEFORE,
    /** growth within several years: the year before the first of them */
    BEFORE_SPAN,
    /** 两年平均增长: the same time so many years before */
    MEAN,
    /** 同比, or nothing said: the same time of the year before */
    YEAR_BEFORE,
    /** the period is open */
    OPEN
}
