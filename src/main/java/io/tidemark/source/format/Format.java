package io.tidemark.source.format;

import io.tidemark.source.ReadingLimits;

/** Reads the content out of one kind of file. Without state, safe for use by many threads. */
public interface Format {
    /**
     * The text and the blocks in the file's own order.
     *
     * @throws RefusedException where the bytes are no such file, or more than the limits allow
     */
    Content read(byte[] bytes, ReadingLimits limits) throws RefusedException;
}
