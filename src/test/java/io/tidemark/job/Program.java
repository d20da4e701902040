package io.tidemark.job;

import io.tidemark.cli.CommandLineInterface;
import io.tidemark.job.settings.Project;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The program on a project folder of its own: a command that runs to its end runs in this process, which costs a tenth of a start;
 * where the process itself is in question, it gets one of its own.
 */
public record Program(Path home) {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    static final String MAIN = "io.tidemark.Tidemark";

    private static final long LONGEST_SECONDS = 120;

    /** What a command said and how it ended. */
    public record Answer(int code, String out, String err) {}

    /** Runs a command to its end in this process. */
    public Answer run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream usualOut = System.out;
        PrintStream usualErr = System.err;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        String usualHome = System.getProperty(Project.HOME, "");
        System.setProperty(Project.HOME, home.toString());
        try (PrintWriter said = writer(out);
                PrintWriter warned = writer(err)) {
            int code = CommandLineInterface.run(said, warned, arguments);
            said.flush();
            warned.flush();
            return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setProperty(Project.HOME, usualHome);
            System.setOut(usualOut);
            System.setErr(usualErr);
        }
    }

    private static PrintWriter writer(OutputStream out) {
        return new PrintWriter(out, false, StandardCharsets.UTF_8);
    }

    /** Runs a command to its end in a process of its own. */
    public Answer runApart(String... arguments) throws IOException, InterruptedException {
        return start(arguments).join();
    }

    /** Starts a command in a process of its own and returns while it runs. */
    public Running start(String... arguments) throws IOException {
        return start(List.of(), ClassArchive.options(), MAIN, arguments);
    }

    /** Runs a command of another build of the program to its end. */
    public Answer runOther(Path classes, String... arguments) throws IOException, InterruptedException {
        return start(List.of(), List.of("-cp", classes + File.pathSeparator + classPath()), MAIN, arguments)
                .join();
    }

    /** Starts any class with a main method, with the class path of the tests. */
    public Running startMain(String main, String... arguments) throws IOException {
        return start(List.of(), List.of("-cp", classPath()), main, arguments);
    }

    static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** Runs a command to its end within another program, such as {@code setpriv}, or with more options of Java. */
    public Answer runAround(List<String> around, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        List<String> before = new ArrayList<>(around);
        before.add(JAVA);
        before.addAll(options);
        return start(before, ClassArchive.options(), MAIN, arguments).join();
    }

    /** @param classes the options of Java that say where it finds its classes */
    Running start(List<String> before, List<String> classes, String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(before.isEmpty() ? List.of(JAVA) : before);
        if (Runtime.version().feature() >= 22) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-Dtidemark.home=" + home));
        command.addAll(classes);
        command.add(main);
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new Running(process, out, err);
    }

    /** A process at work. */
    public record Running(Process process, Path out, Path err) {

        /** Waits for its end. */
        public Answer join() throws IOException, InterruptedException {
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("did not end: " + said());
            }
            return new Answer(process.exitValue(), read(out), read(err));
        }

        /** Waits until something holds; fails when the process ends before. */
        public void until(BooleanSupplier holds) throws InterruptedException {
            long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
            while (!holds.getAsBoolean()) {
                if (process.waitFor(20, TimeUnit.MILLISECONDS) || System.nanoTime() > last) {
                    process.destroyForcibly();
                    throw new IllegalStateException("it never came to hold: " + said());
                }
            }
        }

        /** kill -9. */
        public void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        /** kill -TERM. */
        public void terminate() {
            process.destroy();
        }

        public String said() {
            return read(out) + read(err);
        }

        private static String read(Path file) {
            try {
                return Files.readString(file, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
