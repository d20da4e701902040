package io.tidemark.extract.table;

import java.util.List;
import java.util.Locale;

/** How figures are read from tables, and what numbers in tables are that are no figures. */
enum TableRule {
    /** one figure a row, its properties in columns of their own */
    LONG_FORM,
    /** heads of rows and columns cross */
    CROSS_TABLE,

    /** words of the head of the row, or of the column for labels */
    LABEL_FROM_ROW,
    /** words of the head of the column */
    LABEL_FROM_HEAD,
    /** 比上年增长（%） beside 地区生产总值（亿元） */
    LABEL_FROM_NEIGHBOUR,
    /** 装备制造业 with 产值（亿元）above */
    LABEL_FROM_BOTH,
    /** 比上年增长（%） below 地区生产总值 */
    LABEL_FROM_ROW_ABOVE,
    /** one indicator by regions or periods, named in the title */
    LABEL_FROM_CAPTION,

    /** 18.8亿美元 */
    UNIT_FROM_CELL,
    /** a column for units */
    UNIT_FROM_COLUMN,
    /** 增加值（亿元） above */
    UNIT_FROM_HEAD,
    /** 年末常住人口（万人） beside */
    UNIT_FROM_ROW,
    /** 单位：亿元 */
    UNIT_FROM_UNIT_LINE,
    /** the title ends with a unit */
    UNIT_FROM_CAPTION,
    /** growth and shares are in per cent */
    UNIT_OF_MEASURE,
    /** a rate of the catalogue under 单位：亿元 */
    UNIT_OF_INDICATOR,
    /** nothing states one */
    UNIT_UNSTATED,

    /** 下降2.1 */
    MEASURE_FROM_CELL,
    /** a column for measures */
    MEASURE_FROM_COLUMN,
    /** 增速（%） above */
    MEASURE_FROM_HEAD,
    /** 工业增加值增速 beside */
    MEASURE_FROM_ROW,
    /** 各市主要指标增速 as title */
    MEASURE_FROM_CAPTION,
    /** 个百分点, 倍, or % of an indicator that is counted in money */
    MEASURE_OF_UNIT,
    /** an amount, a count or a rate as it stands */
    MEASURE_LEVEL,

    /** a column for periods */
    PERIOD_FROM_COLUMN,
    /** 2024年 above */
    PERIOD_FROM_HEAD,
    /** 1—8月 beside */
    PERIOD_FROM_ROW,
    /** growth beside 2024年 without a period of its own */
    PERIOD_FROM_NEIGHBOUR,
    /** 2024年主要指标 */
    PERIOD_FROM_CAPTION,
    /** the time of the section that the table stands in */
    PERIOD_OF_SECTION,
    /** the year before a review is published */
    PERIOD_OF_PUBLICATION,
    /** nothing tells it */
    PERIOD_OPEN,

    /** a column for regions or organisations */
    SUBJECT_FROM_COLUMN,
    /** a place as head of the row */
    SUBJECT_FROM_ROW,
    /** a place as head of the column */
    SUBJECT_FROM_HEAD,
    /** the region of the document */
    SUBJECT_OF_DOCUMENT,

    /** in a section of plans */
    STATUS_OF_SECTION,
    /** a column, a head, or nothing: a fact */
    STATUS_FROM_COLUMN,
    STATUS_FROM_HEAD,
    STATUS_ACTUAL,

    /** 约9500, 70以上, or a column */
    QUALIFIER_FROM_CELL,
    QUALIFIER_FROM_COLUMN,

    /** 2024年 as head */
    TIME_IN_HEAD,
    /** 亿 of （亿元） */
    SCALE_OF_UNIT,
    /** 100 of 上年=100 */
    BASE_OF_INDEX,
    /** 一、 before a label */
    LIST_NUMBER_OF_ROW,
    /** 9516.9①, 5.2[1] */
    FOOTNOTE_MARK,
    /** 第一产业, 5G */
    NUMBER_IN_NAME,
    /** 一般, 统一 */
    NUMBER_IN_WORD,
    /** a column that numbers the rows */
    ROW_NUMBER,
    /** a column of codes */
    CODE_COLUMN,
    /** a column of ranks */
    RANK_COLUMN,
    /** a column of dates */
    DATE_COLUMN,
    /** a column of notes, sources or other words */
    ASIDE_COLUMN,
    /** a number among words in a cell for values */
    NUMBER_AMONG_WORDS,
    /** a number that nothing in the table names */
    UNNAMED_NUMBER;

    private final String step;

    TableRule() {
        step = step(name()) + ":" + name();
    }

    /** The name in derivations, behind the step that it belongs to: {@code unit:UNIT_FROM_HEAD}. */
    String step() {
        return step;
    }

    private static String step(String name) {
        String first = name.substring(0, name.indexOf('_')).toLowerCase(Locale.ROOT);
        return List.of("label", "unit", "measure", "period", "subject", "status", "qualifier")
                        .contains(first)
                ? first
                : "table";
    }
}
