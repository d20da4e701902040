package io.tidemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.job.schedule.Crontab;
import io.tidemark.job.schedule.UserCrontab;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real cron daemon, and the crontab of the user who tests: there is no other that cron would read. Only the test's own lines are
 * touched, and they go at its end, also where the JVM is told to end; what a killed one left goes at the next start.
 */
@Tag("job")
class CronTest {
    private static final long LONGEST_SECONDS = 150;
    private static final Pattern OF_A_TEST = Pattern.compile("(?m)^# tidemark begin: (.*/junit-?\\d+.*)$");

    @TempDir
    Path home;

    private final UserCrontab crontab = UserCrontab.ofThisMachine();
    private final Thread last = new Thread(this::removeLines, "removes the lines of the test");
    private @Nullable Process daemon;

    @BeforeEach
    void start() throws Exception {
        Crontab before = crontab.read();
        Matcher stale = OF_A_TEST.matcher(before.text());
        Crontab clean = before;
        while (stale.find()) {
            Path left = Path.of(stale.group(1));
            clean = Files.exists(left) ? clean : clean.without(left);
        }
        if (!clean.equals(before)) {
            crontab.write(clean);
        }
        Runtime.getRuntime().addShutdownHook(last);
        boolean runs = ProcessHandle.allProcesses()
                .anyMatch(process -> process.info().command().orElse("").endsWith("/cron"));
        if (!runs) {
            daemon = new ProcessBuilder("/usr/sbin/cron", "-f").inheritIO().start();
        }
    }

    @AfterEach
    void stop() throws Exception {
        removeLines();
        Runtime.getRuntime().removeShutdownHook(last);
        if (daemon != null) {
            daemon.destroy();
            daemon.waitFor();
        }
    }

    private void removeLines() {
        try {
            Crontab now = crontab.read();
            if (now.lines(home).isPresent()) {
                crontab.write(now.without(home));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_night_that_was_put_into_the_crontab_runs_a_minute_later_and_leaves_its_workbook() throws Exception {
        Program program = project();
        // From the middle of a minute on the next one may have been looked at before the line stands there.
        LocalTime at = LocalTime.now().plusSeconds(70).truncatedTo(ChronoUnit.MINUTES);

        Program.Answer installed = program.run("cron", "install", "--at", at.toString());

        assertThat(installed.code()).as(installed.err()).isZero();
        assertThat(program.run("cron", "show").out())
                .contains(home.resolve("cron/nightly").toString())
                .contains(home.resolve("cron/watch").toString())
                .contains("JAVA_HOME='" + System.getProperty("java.home") + "'");
        Path log = home.resolve("output/logs/cron.log");
        long latest = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (!(Files.exists(log) && Files.readString(log).contains("--- exit"))) {
            assertThat(System.nanoTime()).as("the night never ran").isLessThan(latest);
            synchronized (this) {
                TimeUnit.MILLISECONDS.timedWait(this, 200);
            }
        }
        assertThat(Files.readString(log)).contains("+0800 tidemark run --scheduled", "--- exit 0");
        try (var workbooks = Files.find(
                home.resolve("output"), 2, (file, is) -> file.toString().endsWith(".xlsx"))) {
            assertThat(workbooks).hasSize(1);
        }
        assertThat(program.run("cron", "remove").code()).isZero();
        assertThat(program.run("cron", "show").code()).isEqualTo(1);
        assertThat(crontab.read().text()).doesNotContain(home.toString());
    }

    /** A project whose launcher starts the classes that are tested. */
    private Program project() throws Exception {
        SmallProject.ofTwoTexts(home);
        Path scripts = Files.createDirectories(home.resolve("cron"));
        for (String name : List.of("nightly", "watch", "environment")) {
            Files.copy(Path.of("cron", name), scripts.resolve(name));
        }
        Path launcher = home.resolve("tidemark");
        Files.writeString(
                launcher,
                "#!/bin/sh\nexec '" + Path.of(System.getProperty("java.home"), "bin", "java") + "' -Dtidemark.home='"
                        + home
                        + "' -cp '"
                        + System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        + "' io.tidemark.Tidemark \"$@\"\n");
        for (Path file : List.of(scripts.resolve("nightly"), scripts.resolve("watch"), launcher)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return new Program(home);
    }
}
