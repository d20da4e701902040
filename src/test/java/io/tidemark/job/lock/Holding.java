package io.tidemark.job.lock;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;

/** A process that takes the lock and, with a second argument, keeps it until it is killed. */
final class Holding {
    private Holding() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (RunLock lock = RunLock.take(
                Path.of(arguments[0]), LockHolder.self(ZoneId.of("UTC"), "tidemark run --date 2026-11-23"))) {
            System.out.println("held after " + lock.previous());
            if (arguments.length > 1) {
                new CountDownLatch(1).await();
            }
        } catch (LockHeld held) {
            System.out.println("refused: " + held.getMessage());
        }
    }
}
