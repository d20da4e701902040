package io.tidemark.store;

/**
 * Identifiers of figures: made of that of the document and of the place in the order of its text. The figures of a document are
 * a range of them, and the table lies in their order, so that nothing else is needed to find them.
 */
public final class FigureIds {
    /** More figures than a document can have. */
    public static final long RANGE = 10_000_000;

    /** Joins the figures {@code f} to their document {@code d}. */
    public static final String OF_D = "f.id > d.id * " + RANGE + " AND f.id < (d.id + 1) * " + RANGE;

    private FigureIds() {}
}
