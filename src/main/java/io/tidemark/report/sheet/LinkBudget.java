package io.tidemark.report.sheet;

import io.tidemark.report.book.Cell;
import io.tidemark.report.book.Look;
import io.tidemark.report.book.TableSheet;

/** Counts the links of a sheet while it is planned: beyond {@link TableSheet#MOST_LINKS} the place stands as text. */
final class LinkBudget {
    private long asked;

    /** A link to a place of the workbook, or its text where the sheet has as many links as spreadsheets follow. */
    Cell inside(Cell.Link link) {
        return take() ? link : Cell.text(link.text(), Look.CENTER);
    }

    /** A number that leads to a place of the workbook, or the number alone. */
    Cell inside(Cell.LinkedNumber link) {
        return take() ? link : link.number();
    }

    /** A link to the page of evidence, or the figure's address on it, which can be searched for there. */
    Cell page(Cell.PageLink link) {
        return take() ? link : Cell.text(link.address(), Look.CODE);
    }

    private boolean take() {
        return ++asked <= TableSheet.MOST_LINKS;
    }

    /** How many places stand as text. */
    long refused() {
        return Math.max(0, asked - TableSheet.MOST_LINKS);
    }
}
