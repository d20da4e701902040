package io.tidemark.job.lock;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The process that holds a {@link RunLock}.
 *
 * @param pid its number; 0 where the file does not tell who it is
 * @param since when it took the lock, with its offset
 * @param host the machine
 * @param user who started it
 * @param command what it was asked to do
 * @param night the run that it works on, such as {@code 2026-11-23/1}; empty for none
 */
public record LockHolder(long pid, String since, String host, String user, String command, String night) {
    /** Somebody of whom the file tells nothing, or not enough: it was just locked, or its process was killed as it wrote. */
    static final LockHolder UNKNOWN = new LockHolder(0, "unknown", "unknown", "unknown", "unknown", "");

    private static final int LONGEST = 8192;

    /** This process, now. */
    public static LockHolder self(ZoneId zone, String command) {
        String since =
                ZonedDateTime.now(zone).truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        return new LockHolder(
                ProcessHandle.current().pid(), since, thisHost(), System.getProperty("user.name"), command, "");
    }

    /** Name of this machine, for the record only. */
    public static String thisHost() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException noName) {
            return "localhost";
        }
    }

    /** The same process at work on a run. */
    LockHolder on(String run) {
        return new LockHolder(pid, since, host, user, command, run);
    }

    /** Whether the file told who it is. */
    public boolean isKnown() {
        return pid > 0;
    }

    /**
     * Whether this process works on a run now. Commands that run no night hold the same lock.
     *
     * @param run such as {@code 2026-11-23/1}
     */
    public boolean runs(String run) {
        return night.equals(run);
    }

    /** Whether it was a process of this machine and is there no more. */
    boolean isGone() {
        return isKnown()
                && host.equals(thisHost())
                && ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty();
    }

    /** One line a word; a value has no line breaks, and is read as it is written, whatever else stands in it. */
    String toText() {
        return line("pid", String.valueOf(pid))
                + line("since", since)
                + line("host", host)
                + line("user", user)
                + line("command", command)
                + line("night", night);
    }

    private static String line(String name, String value) {
        return name + "=" + value.replaceAll("[\\s\\p{Cntrl}]+", " ") + "\n";
    }

    /** What stands in the lock file; null when it is empty, which is how an orderly end leaves it. */
    static @Nullable LockHolder read(FileChannel file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(file.size(), LONGEST));
        file.read(bytes, 0);
        return bytes.position() == 0
                ? null
                : of(new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8));
    }

    private static LockHolder of(String text) {
        Map<String, String> words = new HashMap<>();
        text.lines().forEach(line -> {
            int equals = line.indexOf('=');
            if (equals > 0) {
                words.putIfAbsent(line.substring(0, equals), line.substring(equals + 1));
            }
        });
        String pid = words.getOrDefault("pid", "");
        if (!pid.matches("[1-9]\\d{0,17}")) {
            return UNKNOWN;
        }
        return new LockHolder(
                Long.parseLong(pid),
                words.getOrDefault("since", ""),
                words.getOrDefault("host", ""),
                words.getOrDefault("user", ""),
                words.getOrDefault("command", ""),
                words.getOrDefault("night", ""));
    }
}
