package io.tidemark.report.book;

/** Counts the links of a sheet while it is planned: beyond {@link TableSheet#MOST_LINKS} the place stands as text. */
public final class LinkBudget {
    private long asked;

    /** A link to a place of the workbook, or its text where the sheet has as many links as spreadsheets follow. */
    public Cell inside(Cell.Link link) {
        return take() ? link : Cell.text(link.text(), Look.CENTER);
    }

    /** A number that leads to a place of the workbook, or the number alone. */
    public Cell inside(Cell.LinkedNumber link) {
        return take() ? link : link.number();
    }

    /** A link to the page of evidence, or the figure's address on it, which can be searched for there. */
    public Cell page(Cell.PageLink link) {
        return take() ? link : Cell.text(link.address(), Look.CODE);
    }

    private boolean take() {
        return ++asked <= TableSheet.MOST_LINKS;
    }

    /** How many places stand as text. */
    public long refused() {
        return Math.max(0, asked - TableSheet.MOST_LINKS);
    }
}
