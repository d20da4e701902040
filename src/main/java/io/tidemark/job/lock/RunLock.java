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

    private final FileChannel channel;
    private final @Nullable LockHolder previous;

    private RunLock(FileChannel channel, @Nullable LockHolder previous) {
        this.channel = channel;
        this.previous = previous;
    }

    /**
     * Takes the lock for this process.
     *
     * @param file the lock file; made when missing, never deleted
     * @throws LockHeld when another process has it
     */
    public static RunLock take(Path file, LockHolder self) throws IOException {
        PrivateFiles.file(file);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            FileLock lock = tryLock(channel, false);
            LockHolder holder = LockHolder.read(channel);
            if (lock == null) {
                throw new LockHeld(file, holder);
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(self.toText().getBytes(StandardCharsets.UTF_8)), 0);
            channel.force(false);
            return new RunLock(channel, holder);
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
            return tryLock(channel, true) == null ? LockHolder.read(channel) : null;
        }
    }

    /** Who held it last and did not give it back: a process that was killed. Null after an orderly end. */
    public @Nullable LockHolder previous() {
        return previous;
    }

    @Override
    public void close() throws IOException {
        channel.truncate(0);
        channel.close();
    }

    private static @Nullable FileLock tryLock(FileChannel channel, boolean shared) throws IOException {
        try {
            return channel.tryLock(PLACE, 1, shared);
        } catch (OverlappingFileLockException held) {
            return null;
        }
    }
}
