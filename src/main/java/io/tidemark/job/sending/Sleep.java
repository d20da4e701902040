package io.tidemark.job.sending;

import io.tidemark.deliver.Dispatch;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Waits, and looks meanwhile whether the process was asked to end.
 *
 * @param stopped whether it was
 */
public record Sleep(BooleanSupplier stopped) implements Dispatch.Pause {
    private static final long LOOK_NANOS = 200_000_000;

    @Override
    public boolean pause(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            if (stopped.getAsBoolean() || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(Math.min(left, LOOK_NANOS));
        }
        return !stopped.getAsBoolean();
    }
}
