package io.tidemark.job.intake;

import io.tidemark.store.night.Input;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.core.task.AsyncTaskExecutor;

/**
 * What came of the pending files, in the order of the list. While the step writes, the files after those are read in threads
 * of their own: never more than a number of them, and, beyond one, never more than so many bytes.
 */
public final class ReadAhead implements ItemReader<ReadFile>, StepExecutionListener {
    private static final long MOST_BYTES = 16L << 20;

    private final PendingInputs pending;
    private final ReadDocument reader;
    private final AsyncTaskExecutor threads;
    private final int most;
    private final Deque<Ahead> window = new ArrayDeque<>();
    private @Nullable Input next;
    private boolean isEnd;
    private long bytes;

    private record Ahead(long bytes, Future<ReadFile> file) {}

    /** @param most files that are read, or wait to be taken, at a time */
    public ReadAhead(PendingInputs pending, ReadDocument reader, AsyncTaskExecutor threads, int most) {
        this.pending = pending;
        this.reader = reader;
        this.threads = threads;
        this.most = most;
    }

    @Override
    public void beforeStep(StepExecution execution) {
        window.clear();
        bytes = 0;
        next = null;
        isEnd = false;
        pending.begin();
    }

    /** What was read ahead and is not written will be read by the execution that goes on. */
    @Override
    public @Nullable ExitStatus afterStep(StepExecution execution) {
        window.forEach(ahead -> ahead.file().cancel(false));
        window.clear();
        return null;
    }

    @Override
    public @Nullable ReadFile read() throws SQLException, InterruptedException {
        fill();
        Ahead first = window.poll();
        if (first == null) {
            return null;
        }
        try {
            ReadFile file = first.file().get();
            bytes -= first.bytes();
            fill();
            return file;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a file could not be read: " + e.getCause(), e.getCause());
        }
    }

    private void fill() throws SQLException {
        while (window.size() < most && !isEnd) {
            Input input = next == null ? pending.next() : next;
            next = input;
            isEnd = input == null;
            if (input == null || bytes > 0 && bytes + input.bytes() > MOST_BYTES) {
                return;
            }
            window.add(new Ahead(input.bytes(), threads.submit(() -> reader.process(input))));
            bytes += input.bytes();
            next = null;
        }
    }
}
