package io.tidemark.extract.outline;

/**
 * The words that a frame rests on.
 *
 * @param start first char of the document's text
 * @param end after the last char, {@code start} where no words say it
 */
public record Evidence(int start, int end) {
    /** Nothing in the text says it. */
    public static final Evidence NONE = new Evidence(0, 0);

    public boolean isSaid() {
        return end > start;
    }
}
