package io.tidemark.report.page;

import io.tidemark.statistics.Span;

/** The address of a figure on the page of evidence, the same whenever the page is made: hash of the document and span. */
public final class Address {
    private static final int DIGITS = 12;

    private Address() {}

    /** {@code 3f2a90c1d4e5-120-127}: the document's hash, then first and last code point. */
    public static String of(Span span) {
        String document = span.document();
        return document.substring(0, Math.min(DIGITS, document.length())) + "-" + span.start() + "-" + span.end();
    }
}
