package io.tidemark.store.night;

import io.tidemark.store.Rows;
import io.tidemark.store.night.Input.Listed;
import io.tidemark.store.night.Input.State;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The whole list of a run: its own files at their places, and between them those that were known before, by path. */
final class FrozenList implements Rows<Input> {
    private final Rows<Input> own;
    private final Rows<Known> known;
    private @Nullable Input nextOwn;
    private int ordinal;

    /** A file that was read before. */
    record Known(Listed file, long document) {}

    FrozenList(Rows<Input> own, Rows<Known> known) throws SQLException {
        this.own = own;
        this.known = known;
        this.nextOwn = own.next();
    }

    @Override
    public @Nullable Input next() throws SQLException {
        ordinal++;
        Input mine = nextOwn;
        if (mine != null && mine.ordinal() == ordinal) {
            nextOwn = own.next();
            return mine;
        }
        Known next = known.next();
        if (next == null && mine != null) {
            throw new IllegalStateException("the list has no file " + ordinal);
        }
        return next == null
                ? null
                : new Input(
                        ordinal,
                        next.file().path(),
                        next.file().hash(),
                        next.file().bytes(),
                        State.KNOWN,
                        next.document());
    }

    @Override
    public void close() throws SQLException {
        try (own) {
            known.close();
        }
    }
}
