package io.tidemark.report.page;

import io.tidemark.statistics.Span;
import io.tidemark.store.evidence.Figures;

/** The address of a figure on the page of evidence, the same whenever the page is made: hash of the document and span. */
public final class Address {
    private Address() {}

    /** {@code 3f2a90c1d4e5-120-127}: the document's hash, then first and last code point. */
    public static String of(Span span) {
        return Figures.address(span);
    }
}
