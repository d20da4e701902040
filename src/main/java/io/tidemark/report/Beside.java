package io.tidemark.report;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A second thread for what can be done beside the first one. */
final class Beside implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "report-beside");
        made.setDaemon(true);
        return made;
    });

    /** Work that was begun. */
    static final class Begun<T> {
        private final Future<T> work;

        private Begun(Future<T> work) {
            this.work = work;
        }

        /**
         * What came of it, when it is done.
         *
         * @throws IOException as the work threw it; what else it threw is thrown, too
         */
        T get() throws IOException {
            try {
                return work.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while the report was made", e);
            } catch (ExecutionException e) {
                Throwable cause = e.getCause();
                if (cause instanceof IOException io) {
                    throw io;
                }
                if (cause instanceof RuntimeException fault) {
                    throw fault;
                }
                if (cause instanceof Error error) {
                    throw error;
                }
                throw new IOException(cause);
            }
        }
    }

    /** Begins a work, after those that were begun before. */
    <T> Begun<T> begin(Callable<T> work) {
        return new Begun<>(thread.submit(work));
    }

    /** Ends when the work under way has: its connections may be closed then. */
    @Override
    public void close() throws IOException {
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS)) {
                throw new IllegalStateException("the second thread of the report does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the report was made", e);
        }
    }
}
