package io.tidemark.job.lock;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Another night is at work; the message names its process, its user and since when. */
public final class LockHeld extends RuntimeException {
    private static final long serialVersionUID = 1;

    LockHeld(Path file, @Nullable LockHolder holder) {
        super(
                holder == null
                        ? "another process has just locked " + file
                        : "process " + holder.pid() + " of user " + holder.user() + " on " + holder.host()
                                + " has held the lock since " + holder.since() + " (" + holder.command()
                                + "). Wait for it, or end it: the night then continues with the next run.");
    }
}
