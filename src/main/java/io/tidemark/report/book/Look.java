package io.tidemark.report.book;

/** The few looks that cells have; the writer maps each to one style. */
public enum Look {
    /** Name of the sheet, above its table. */
    TITLE,
    /** What the sheet shows, under its title. */
    NOTE,
    /** Heading of a column. */
    HEAD,
    TEXT,
    /** Text one step in: a part of the indicator above. */
    INDENT,
    /** Two steps in: a part of a part. */
    INDENT_TWO,
    /** Three steps in. */
    INDENT_THREE,
    /** A unit, a little apart from the number before it. */
    UNIT,
    /** Text that may take several lines. */
    WRAP,
    CENTER,
    /** Details that most readers pass over. */
    MUTED,
    /** Hashes, paths and codes. */
    CODE,
    /** One line of details, however long: what does not fit is seen when the cell is chosen. */
    CLIPPED,
    NUMBER,
    /** A growth beside its level, which leads to its evidence. */
    GROWTH,
    /** Text with a number in it, in line with the numbers of its column. */
    RIGHT,
    /** A whole number that is read, not compared. */
    COUNT,
    DAY,
    LINK,
    /** A link that is the name of its line. */
    JUMP,
    /** The way back to the cover. */
    BACK,
    GOOD,
    WARNING,
    BAD;

    /** Plain text, so many steps in. */
    public static Look indented(int steps) {
        return switch (steps) {
            case 0 -> TEXT;
            case 1 -> INDENT;
            case 2 -> INDENT_TWO;
            default -> INDENT_THREE;
        };
    }

    /** How many steps in the text begins. */
    public int steps() {
        return switch (this) {
            case INDENT -> 1;
            case INDENT_TWO -> 2;
            case INDENT_THREE -> 3;
            default -> 0;
        };
    }
}
