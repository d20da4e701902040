package io.tidemark.job.lock;

import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The process that holds a {@link RunLock}.
 *
 * @param pid its number
 * @param since when it took the lock, with its offset
 * @param host the machine
 * @param user who started it
 * @param command what it was asked to do
 */
public record LockHolder(long pid, String since, String host, String user, String command) {
    private static final int LONGEST = 8192;

    /** This process, now. */
    public static LockHolder self(ZoneId zone, String command) {
        String since =
                ZonedDateTime.now(zone).truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        return new LockHolder(
                ProcessHandle.current().pid(), since, thisHost(), System.getProperty("user.name"), command);
    }

    /** Name of this machine, for the record only. */
    public static String thisHost() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException noName) {
            return "localhost";
        }
    }

    String toText() {
        return "pid=" + pid + "\nsince=" + since + "\nhost=" + host + "\nuser=" + user + "\ncommand="
                + command.replaceAll("\\s+", " ") + "\n";
    }

    /** What stands in the lock file; null when it is empty, which is how an orderly end leaves it. */
    static @Nullable LockHolder read(FileChannel file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(file.size(), LONGEST));
        file.read(bytes, 0);
        Properties words = new Properties();
        words.load(new StringReader(new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8)));
        String pid = words.getProperty("pid");
        if (pid == null) {
            return null;
        }
        return new LockHolder(
                Long.parseLong(pid),
                words.getProperty("since", ""),
                words.getProperty("host", ""),
                words.getProperty("user", ""),
                words.getProperty("command", ""));
    }
}
