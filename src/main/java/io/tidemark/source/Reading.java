package io.tidemark.source;

/** What came of one file: a document, or the reason why there is none. */
public sealed interface Reading {
    /**
     * The file was read.
     *
     * @param bytes of it, whose hash is that of the document
     */
    record Accepted(Document document, byte[] bytes) implements Reading {}

    /** The file was not read, and the operator is told why and what helps. */
    record Refused(Refusal refusal) implements Reading {}
}
