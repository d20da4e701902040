package io.tidemark.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Where it was measured.
 *
 * @param load of the machine in the minute before: above nothing, absolute figures are of no worth
 * @param commit with a plus sign for sources that were changed since
 */
record Machine(
        String date, String commit, String java, String os, String processor, int cores, String memory, String load) {

    static Machine here(Path project) throws IOException, InterruptedException {
        return new Machine(
                LocalDate.now(ZoneOffset.UTC).toString(),
                git(project, "rev-parse", "--short", "HEAD")
                        + (git(project, "status", "--porcelain", "src", "pom.xml", "tidemark")
                                        .isEmpty()
                                ? ""
                                : "+"),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                line("/proc/cpuinfo", "model name"),
                Runtime.getRuntime().availableProcessors(),
                line("/proc/meminfo", "MemTotal"),
                line("/proc/loadavg", ""));
    }

    String line() {
        return "%s, commit %s, %s, %s, %s, %d cores, %s, load %s"
                .formatted(date, commit, java, os, processor, cores, memory, load);
    }

    private static String git(Path project, String... words) throws IOException, InterruptedException {
        String[] command = new String[words.length + 1];
        command[0] = "git";
        System.arraycopy(words, 0, command, 1, words.length);
        Process git = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return git.waitFor() == 0 ? said : "unknown";
    }

    /** What a line of a file of the kernel says behind its name; "unknown" on other systems. */
    private static String line(String file, String name) throws IOException {
        Path path = Path.of(file);
        if (!Files.isReadable(path)) {
            return "unknown";
        }
        for (String line : Files.readAllLines(path)) {
            if (line.startsWith(name)) {
                return line.substring(line.indexOf(':') + 1).strip();
            }
        }
        return "unknown";
    }
}
