package io.tidemark.report.book;

import java.math.BigDecimal;
import java.time.LocalDate;

/** One cell of a sheet. Its text is as it came: making it safe for a file is the writer's work. */
public sealed interface Cell {
    /** The look of the cell. */
    Look look();

    /** @param text shown as it is, never taken for a formula */
    record Text(String text, Look look) implements Cell {}

    /**
     * @param value written digit by digit, without any binary rounding
     * @param format number format of the spreadsheet
     */
    record Number(BigDecimal value, String format, Look look) implements Cell {}

    /** A calendar date. */
    record Day(LocalDate day, Look look) implements Cell {}

    /**
     * Text that leads to a place of the same workbook.
     *
     * @param sheet name of the sheet
     * @param row row number as shown, from 1
     */
    record Link(String text, String sheet, long row, Look look) implements Cell {}

    /**
     * Text that leads to a figure on the page of evidence.
     *
     * @param address of the figure on that page
     */
    record PageLink(String text, String address, Look look) implements Cell {}

    /** A number that leads to a place of the same workbook. */
    record LinkedNumber(Number number, String sheet, long row) implements Cell {
        @Override
        public Look look() {
            return number.look();
        }
    }

    /**
     * A sentence in which some characters stand out.
     *
     * @param from first {@code char} that stands out
     * @param to after the last one
     */
    record Quote(String text, int from, int to, Look look) implements Cell {}

    static Text text(String text) {
        return new Text(text, Look.TEXT);
    }

    static Text text(String text, Look look) {
        return new Text(text, look);
    }

    /** A whole number such as a count. */
    static Number count(long count) {
        return new Number(BigDecimal.valueOf(count), "#,##0", Look.COUNT);
    }
}
