package io.tidemark.report.content;

import java.util.List;

/**
 * Rows that are too many to hold at once. Going through them again gives the same rows in the same order.
 *
 * @param <T> a row
 */
public interface Streamed<T> {
    /** How many rows there are. */
    long size();

    void forEach(Sink<T> sink);

    /** Takes one row after the other. */
    @FunctionalInterface
    interface Sink<T> {
        void accept(T row);
    }

    static <T> Streamed<T> of(List<T> rows) {
        List<T> kept = List.copyOf(rows);
        return new Streamed<>() {
            @Override
            public long size() {
                return kept.size();
            }

            @Override
            public void forEach(Sink<T> sink) {
                kept.forEach(sink::accept);
            }
        };
    }
}
