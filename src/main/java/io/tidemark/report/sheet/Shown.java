package io.tidemark.report.sheet;

import io.tidemark.report.book.Cell;
import io.tidemark.report.book.Column;
import io.tidemark.report.book.LinkBudget;
import io.tidemark.report.book.Look;
import io.tidemark.report.content.ReportContent;
import io.tidemark.report.page.Address;
import io.tidemark.report.wording.Messages;
import io.tidemark.statistics.Span;
import java.util.ArrayList;
import java.util.List;

/** What is said where a report shows a part of what the store holds, and where the rest is. */
final class Shown {
    /** Wide enough for a command with an address, on one line. */
    private static final int COMMAND = 44;

    private Shown() {}

    /** The note of a sheet, with how many of how many it shows where it does not show all. */
    static String note(Messages messages, String note, long shown, long all) {
        return note(messages, "shown.part", note, shown, all);
    }

    /** The same in other words. */
    static String note(Messages messages, String words, String note, long shown, long all) {
        return shown >= all ? note : note + messages.text(words, shown, all);
    }

    /** The lines of the cover, with one more for a report that does not show all. */
    static List<String> with(ReportContent content, Messages messages, String... lines) {
        List<String> all = new ArrayList<>(List.of(lines));
        if (!content.isWhole()) {
            all.add(
                    1,
                    messages.text(
                            "shown.cover",
                            content.rows().size(),
                            content.whole().observations()));
        }
        return all;
    }

    /** The way to a figure on the page of evidence; where the page has not got it, the command that shows it. */
    static Cell original(ReportContent content, Messages messages, Span span, long number, LinkBudget links) {
        return content.page().shows(span)
                ? links.page(new Cell.PageLink(messages.text("original.link", number), Address.of(span), Look.LINK))
                : Cell.text(messages.text("original.command", Address.of(span)), Look.CLIPPED);
    }

    /** The column of these. */
    static Column column(ReportContent content, Messages messages, int width, int wide) {
        int widest = content.page().whole() ? wide : COMMAND;
        return Column.slim(messages.text("column.original"), width, widest);
    }

    /** How wide it is where the rows are not measured. */
    static int width(ReportContent content, int width) {
        return content.page().whole() ? width : COMMAND;
    }
}
