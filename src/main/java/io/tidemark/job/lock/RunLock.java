package io.tidemark.job.lock;

import io.tidemark.store.PrivateFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/*
 * A POSIX lock belongs to the process and falls when any descriptor of the file is closed: inside the process that holds
 * the lock, the file must be read through the locking channel and opened by nobody else.
 */

/**
 * One night at a time: a lock that the operating system holds for the process and takes back when the process ends, however
 * it ends. Whoever holds it has therefore proof that no earlier process is still at work.
 */
public final class RunLock implements AutoCloseable {
    /** Far beyond the words in the file, so that they can be read while it is locked, on every system. */
    private static final long PLACE = Long.MAX_VALUE - 1;

    /** Who only looks holds the lock for a moment, and a killed process is not gone at once: these are waited for. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final FileChannel channel;
    private final LockHolder self;
    private final CountDownLatch released = new CountDownLatch(1);
    private final @Nullable LockHolder previous;

    private RunLock(FileChannel channel, LockHolder self, @Nullable LockHolder previous) {
        this.channel = channel;
        this.self = self;
        this.previous = previous;
    }

    /**
     * Takes the lock for this process. Waits two seconds for a lock that is held.
     *
     * @param file the lock file; made when missing, never deleted
     * @throws LockHeld when another process has it
     */
    public static RunLock take(Path file, LockHolder self) throws IOException {
        PrivateFiles.file(file);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            FileLock lock = patiently(channel);
            LockHolder holder = LockHolder.read(channel);
            if (lock == null) {
                throw new LockHeld(file, holder);
            }
            write(channel, self);
            return new RunLock(channel, self, holder);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /**
     * Who holds the lock now, null when nobody does. For other processes than the one that holds it; the right to read the
     * file is enough.
     */
    public static @Nullable LockHolder holder(Path file) throws IOException {
        if (!Files.exists(file)) {
            return null;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (tryLock(channel, true) != null) {
                return null;
            }
            LockHolder holder = LockHolder.read(channel);
            return holder == null ? LockHolder.UNKNOWN : holder;
        }
    }

    /**
     * Tells whoever looks which run is worked on now.
     *
     * @param run such as {@code 2026-11-23/1}
     */
    public void tell(String run) throws IOException {
        write(channel, self.on(run));
    }

    /** Who held it last and did not give it back: a process that was killed; perhaps nobody knows which. Null after an orderly end. */
    public @Nullable LockHolder previous() {
        return previous;
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            channel.truncate(0);
        } finally {
            released.countDown();
        }
    }

    /** Waits until this was closed; answers whether it was. For a thread that keeps the process from ending before. */
    public boolean awaitRelease(Duration longest) throws InterruptedException {
        return released.await(longest.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** In one piece, and the rest cut off after: whoever reads meanwhile sees the old or the new, or lines behind it. */
    private static void write(FileChannel channel, LockHolder holder) throws IOException {
        byte[] text = holder.toText().getBytes(StandardCharsets.UTF_8);
        channel.write(ByteBuffer.wrap(text), 0);
        channel.truncate(text.length);
        channel.force(false);
    }

    private static @Nullable FileLock patiently(FileChannel channel) throws IOException {
        long last = System.nanoTime() + PATIENCE_NANOS;
        FileLock lock = tryLock(channel, false);
        while (lock == null
                && System.nanoTime() < last
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOK_NANOS);
            lock = tryLock(channel, false);
        }
        return lock;
    }

    private static @Nullable FileLock tryLock(FileChannel channel, boolean shared) throws IOException {
        try {
            return channel.tryLock(PLACE, 1, shared);
        } catch (OverlappingFileLockException held) {
            return null;
        }
    }
}
