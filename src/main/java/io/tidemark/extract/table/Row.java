package io.tidemark.extract.table;

import io.tidemark.extract.table.head.Head;
import io.tidemark.extract.table.head.ScaledUnit;
import io.tidemark.extract.table.head.When;
import io.tidemark.statistics.Figure.Status;
import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Quantity.Qualifier;
import org.jspecify.annotations.Nullable;

/** What the cells of a row say of the numbers in it. */
final class Row {
    Head head = Head.EMPTY;
    /** Whether the words of the head are those of a row above. */
    boolean inherited;

    When when = When.NEVER;
    boolean periodColumn;
    String subject = "";
    boolean subjectColumn;

    @Nullable
    Measure measure;

    /** The words by which the column for measures says it. */
    String measured = "";

    @Nullable
    ScaledUnit unit;

    @Nullable
    Status status;

    @Nullable
    Qualifier qualifier;

    boolean longForm;
    /** Whether the column for units says that it is an index: 上年=100. */
    boolean index;
}
