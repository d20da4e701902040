package io.tidemark.report.content;

import java.io.IOException;

/**
 * Rows that are too many to hold at once. Going through them again gives the same rows in the same order.
 *
 * @param size how many rows there are
 * @param rows hands them out one after the other
 * @param <T> a row
 */
public record Streamed<T>(long size, Rows<T> rows) {

    public static <T> Streamed<T> none() {
        return new Streamed<>(0, sink -> {});
    }

    public void forEach(Sink<T> sink) throws IOException {
        rows.forEach(sink);
    }

    /** The first of them, at most so many. */
    public Streamed<T> first(long most) {
        return size <= most
                ? this
                : new Streamed<>(most, sink -> {
                    long[] left = {most};
                    rows.forEach(row -> {
                        if (left[0]-- > 0) {
                            sink.accept(row);
                        }
                    });
                });
    }

    /** Goes through the rows from the first. */
    @FunctionalInterface
    public interface Rows<T> {
        void forEach(Sink<T> sink) throws IOException;
    }

    /** Takes one row after the other. */
    @FunctionalInterface
    public interface Sink<T> {
        void accept(T row) throws IOException;
    }
}
