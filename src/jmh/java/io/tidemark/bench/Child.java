package io.tidemark.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A process that has ended.
 *
 * @param wall seconds from its start to its end
 * @param cpu seconds of processor time, of it and of those that it started: what a busy machine disturbs least
 * @param peakMegabytes the most memory that one of its processes held, 0 where nobody looked
 * @param out what it printed
 * @param err what it printed as a message
 */
record Child(double wall, double cpu, long peakMegabytes, int code, String out, String err) {
    private static final int LOOK_MILLIS = 100;

    /** Bash tells the time of what it starts, children included. */
    private static final String TIMED =
            "TIMEFORMAT='%3R %3U %3S'; { time \"$@\" > \"$OUT\" 2> \"$ERR\"; } 2> \"$TIMES\"";

    /** A command with its folder and what differs in its environment. */
    record Start(Path folder, Map<String, String> environment, List<String> command) {
        Child run() throws IOException, InterruptedException {
            return run(false);
        }

        /** The same, and how much memory it takes: looking at it takes some processor time from what is measured. */
        Child watch() throws IOException, InterruptedException {
            return run(true);
        }

        private Child run(boolean watched) throws IOException, InterruptedException {
            Path out = Files.createTempFile("bench", ".out");
            Path err = Files.createTempFile("bench", ".err");
            Path times = Files.createTempFile("bench", ".times");
            List<String> words = new ArrayList<>(List.of("bash", "-c", TIMED, "bench"));
            words.addAll(command);
            ProcessBuilder builder = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().putAll(environment);
            builder.environment()
                    .putAll(Map.of("OUT", out.toString(), "ERR", err.toString(), "TIMES", times.toString()));
            Process process = builder.start();
            long peak = 0;
            while (watched && !process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, peak(process));
            }
            int code = process.waitFor();
            String[] time = Files.readString(times).strip().split(" ");
            Child child = new Child(
                    Double.parseDouble(time[0]),
                    Double.parseDouble(time[1]) + Double.parseDouble(time[2]),
                    peak / 1024,
                    code,
                    Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
            for (Path file : List.of(out, err, times)) {
                Files.delete(file);
            }
            return child;
        }
    }

    /** Ended as expected, or the benchmark says what it said. */
    Child expect(int... codes) throws IOException {
        for (int each : codes) {
            if (each == code) {
                return this;
            }
        }
        throw new IOException("a command that is measured ended with " + code + ": " + out + err);
    }

    /** Highest resident size that the kernel keeps of a process's descendants, in KiB. */
    private static long peak(Process process) {
        try (Stream<ProcessHandle> all = process.descendants()) {
            return all.mapToLong(each -> resident(each.pid())).max().orElse(0);
        }
    }

    private static long resident(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | RuntimeException gone) {
            return 0; // it has ended, or this system does not tell
        }
    }
}
