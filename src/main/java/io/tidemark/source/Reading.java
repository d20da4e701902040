package io.tidemark.source;

/** What came of one file: a document, or the reason why there is none. */
public sealed interface Reading {
    /** The file was read. */
    record Accepted(Document document) implements Reading {}

    /** The file was not read, and the operator is told why and what helps. */
    record Refused(Refusal refusal) implements Reading {}
}
