package io.tidemark.job.lock;

import java.io.IOException;
import java.nio.file.Path;

/** A process that asks who holds the lock, again and again, until it is killed. */
final class Looking {
    private Looking() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        System.out.println("looks");
        while (true) {
            RunLock.holder(file);
        }
    }
}
