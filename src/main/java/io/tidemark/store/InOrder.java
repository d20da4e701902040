package io.tidemark.store;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Work that is done ahead of the one who takes what comes of it: in threads of their own, handed out in the order in which it was
 * asked for, a few pieces at a time. The pieces are made by the thread that takes.
 *
 * @param <T> what comes of a piece of work
 */
public final class InOrder<T> implements Rows<T> {
    private final Pieces<T> pieces;
    private final int most;
    private final ExecutorService threads;
    private final Deque<Future<List<T>>> window = new ArrayDeque<>();
    private final Deque<T> done = new ArrayDeque<>();
    private boolean isEnd;

    /** Makes the pieces, from the first on. */
    @FunctionalInterface
    public interface Pieces<T> {
        /** The next one, null after the last; what comes of it is handed out one after the other. */
        @Nullable
        Callable<List<T>> next();
    }

    /** @param threads how many pieces are worked on at a time; twice as many wait or are under way */
    public InOrder(int threads, Pieces<T> pieces) {
        this.pieces = pieces;
        this.most = 2 * threads;
        this.threads = Executors.newFixedThreadPool(threads, work -> {
            Thread made = new Thread(work, "ahead");
            made.setDaemon(true);
            return made;
        });
    }

    /**
     * Rows that another thread reads ahead, some hundred at a time.
     *
     * @param rows closed with the result; their connection is used by nobody else meanwhile
     */
    public static <T> Rows<T> of(Rows<T> rows, int atOnce) {
        AtomicBoolean isEnd = new AtomicBoolean();
        InOrder<T> ahead = new InOrder<>(
                1,
                () -> isEnd.get()
                        ? null
                        : () -> {
                            List<T> some = new ArrayList<>();
                            for (T row = rows.next(); row != null; row = rows.next()) {
                                some.add(row);
                                if (some.size() == atOnce) {
                                    return some;
                                }
                            }
                            isEnd.set(true);
                            return some;
                        });
        return new Rows<>() {
            @Override
            public @Nullable T next() throws SQLException {
                return ahead.next();
            }

            @Override
            public void close() throws SQLException {
                ahead.close();
                rows.close();
            }
        };
    }

    /** @throws SQLException as the work threw it; what else it threw is thrown, too */
    @Override
    public @Nullable T next() throws SQLException {
        while (done.isEmpty()) {
            fill();
            Future<List<T>> first = window.poll();
            if (first == null) {
                return null;
            }
            done.addAll(take(first));
        }
        fill();
        return done.poll();
    }

    private void fill() {
        while (!isEnd && window.size() < most) {
            Callable<List<T>> piece = pieces.next();
            if (piece == null) {
                isEnd = true;
            } else {
                window.add(threads.submit(piece));
            }
        }
    }

    private static <T> List<T> take(Future<List<T>> piece) throws SQLException {
        try {
            return piece.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while the store was read", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof SQLException sql) {
                throw sql;
            }
            if (cause instanceof RuntimeException fault) {
                throw fault;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw new SQLException(cause);
        }
    }

    /** Ends when the work under way has; what waits is not done any more. */
    @Override
    public void close() throws SQLException {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS)) {
                throw new IllegalStateException("a reading thread does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while the store was read", e);
        }
    }
}
