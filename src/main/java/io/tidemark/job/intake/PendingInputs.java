package io.tidemark.job.intake;

import io.tidemark.job.work.Workplace;
import io.tidemark.store.night.Input;
import io.tidemark.store.night.Inputs;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The files of the frozen list that are still to be read, page by page. What was read is marked in the same transaction, so a
 * restart needs no position: it asks for what is left.
 */
public final class PendingInputs {
    private static final int PAGE = 1000;

    private final Workplace work;
    private final Deque<Input> page = new ArrayDeque<>();
    private int last;

    public PendingInputs(Workplace work) {
        this.work = work;
    }

    /** Begins anew; tells the progress display how many are left. */
    void begin() {
        page.clear();
        last = 0;
        try {
            work.progress()
                    .expect(new Inputs(work.connection())
                            .counts(work.run().id())
                            .getOrDefault(Input.State.NEW, 0L));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the list of files: " + e.getMessage(), e);
        }
    }

    /** The next one, null after the last. */
    @Nullable
    Input next() throws SQLException {
        if (page.isEmpty()) {
            page.addAll(new Inputs(work.connection()).pending(work.run().id(), last, PAGE));
        }
        Input next = page.poll();
        if (next != null) {
            last = next.ordinal();
        }
        return next;
    }
}
