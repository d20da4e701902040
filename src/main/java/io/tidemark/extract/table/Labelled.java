package io.tidemark.extract.table;

import io.tidemark.extract.table.head.Head;
import org.jspecify.annotations.Nullable;

/**
 * The words that name a number.
 *
 * @param text the words
 * @param rule where they stand
 * @param start first char
 * @param end after the last char; {@code start} where they stand outside of the table
 */
record Labelled(String text, TableRule rule, int start, int end) {

    /** The words of row and column, else those of the title; null where there are none. */
    static @Nullable Labelled of(Column column, Row row, Setting setting) {
        String beside = row.head.words();
        Head above = column.head();
        String words = above.words();
        if (!beside.isEmpty()) {
            boolean said = words.isEmpty() || beside.endsWith(words);
            TableRule rule = row.inherited ? TableRule.LABEL_FROM_ROW_ABOVE : TableRule.LABEL_FROM_ROW;
            return said
                    ? new Labelled(beside, rule, row.head.start(), row.head.end())
                    : new Labelled(beside + words, TableRule.LABEL_FROM_BOTH, row.head.start(), row.head.end());
        }
        if (!words.isEmpty()) {
            TableRule rule = column.ownWords() ? TableRule.LABEL_FROM_HEAD : TableRule.LABEL_FROM_NEIGHBOUR;
            return new Labelled(words, rule, above.start(), above.end());
        }
        String title = setting.caption().words();
        return title.isEmpty() ? null : new Labelled(title, TableRule.LABEL_FROM_CAPTION, 0, 0);
    }
}
