package io.tidemark.job.lock;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Another command is at work on the project; the message names its process, its user, since when and what it does. */
public final class LockHeld extends RuntimeException {
    private static final long serialVersionUID = 1;

    LockHeld(Path file, @Nullable LockHolder holder) {
        super(message(file, holder));
    }

    private static String message(Path file, @Nullable LockHolder holder) {
        // The lock of a killed process is free: who holds it now has not said yet who it is.
        if (holder == null || !holder.isKnown() || holder.isGone()) {
            return "another process has just locked " + file + ". Try again";
        }
        return "process " + holder.pid() + " of user " + holder.user() + " on " + holder.host()
                + " has held the lock since " + holder.since() + " (" + holder.command() + "). "
                + (holder.night().isEmpty()
                        ? "Wait for its end."
                        : "Wait for it, or end it: the night then continues with the next run.");
    }
}
