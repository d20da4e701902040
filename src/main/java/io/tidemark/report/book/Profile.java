package io.tidemark.report.book;

/** For whom a workbook is made up. */
public enum Profile {
    /** With colours, tiles, frozen panes and filters. */
    OFFICE,
    /** For screen readers and magnifiers: large plain text in one column of sense, nothing said by colour or place alone. */
    ACCESSIBLE;

    /** Number of the header row of every table, from 1: what is read before it takes more rows where nothing stands beside. */
    public int headerRow() {
        return this == OFFICE ? 3 : 6;
    }

    /** Size of a font in points, from its size in the office. */
    public int points(int office) {
        return this == OFFICE ? office : Math.max(12, office + 2);
    }

    /** Width of a column or height of a row, from that in the office. */
    public double room(double office) {
        return this == OFFICE ? office : office * 1.25;
    }
}
