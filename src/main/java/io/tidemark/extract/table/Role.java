package io.tidemark.extract.table;

import io.tidemark.extract.table.head.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a column of a table holds. */
enum Role {
    REGION,
    PERIOD,
    LABEL,
    MEASURE,
    VALUE,
    UNIT,
    QUALIFIER,
    STATUS,
    SUBJECT,
    PUBLISHER,
    PUBLISHED,
    NOTE,
    /** Numbers of the rows. */
    ORDER,
    /** Codes of regions, indicators, enterprises. */
    CODE,
    /** Places in a ranking. */
    RANK,
    /** Heads of rows: labels, periods or regions, as each of them tells. */
    ROW_HEAD,
    /** Words that are no part of any figure. */
    WORDS;

    private static final List<String> NAMED = List.of(
            "region",
            "period",
            "label",
            "measure",
            "value",
            "unit",
            "qualifier",
            "status",
            "subject",
            "publisher",
            "published",
            "note",
            "order",
            "code",
            "rank");

    /** The role that a heading names, null where it names none. */
    static @Nullable Role named(Wording wording, String plain) {
        String list = wording.listOf(plain, NAMED);
        return list == null ? null : valueOf(list.toUpperCase(java.util.Locale.ROOT));
    }
}
