package io.tidemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.job.schedule.Crontab;
import io.tidemark.job.schedule.UserCrontab;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real cron daemon, and the crontab of the user who tests; it is put back afterwards. */
@Tag("job")
class CronTest {
    private static final long LONGEST_SECONDS = 150;

    @TempDir
    Path home;

    private Crontab before = new Crontab("");
    private @Nullable Process daemon;

    @BeforeEach
    void start() throws Exception {
        before = UserCrontab.read();
        boolean runs = ProcessHandle.allProcesses()
                .anyMatch(process -> process.info().command().orElse("").endsWith("/cron"));
        if (!runs) {
            daemon = new ProcessBuilder("/usr/sbin/cron", "-f").inheritIO().start();
        }
    }

    @AfterEach
    void stop() throws Exception {
        UserCrontab.write(before);
        if (daemon != null) {
            daemon.destroy();
            daemon.waitFor();
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
                .contains(home.resolve("cron/nightly").toString());
        Path log = home.resolve("output/logs/cron.log");
        long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (!(Files.exists(log) && Files.readString(log).contains("--- exit"))) {
            assertThat(System.nanoTime()).as("the night never ran").isLessThan(last);
            synchronized (this) {
                TimeUnit.MILLISECONDS.timedWait(this, 200);
            }
        }
        assertThat(Files.readString(log)).contains("+0800 tidemark run", "--- exit 0");
        try (var workbooks = Files.find(
                home.resolve("output"), 2, (file, is) -> file.toString().endsWith(".xlsx"))) {
            assertThat(workbooks).hasSize(1);
        }
        assertThat(program.run("cron", "remove").code()).isZero();
        assertThat(program.run("cron", "show").code()).isEqualTo(1);
        assertThat(UserCrontab.read().text()).isEqualTo(before.text());
    }

    /** A project whose launcher starts the classes that are tested. */
    private Program project() throws Exception {
        SmallProject.ofTwoTexts(home);
        Path script = Files.createDirectories(home.resolve("cron")).resolve("nightly");
        Files.copy(Path.of("cron/nightly"), script);
        Path launcher = home.resolve("tidemark");
        Files.writeString(
                launcher,
                "#!/bin/sh\nexec '" + Path.of(System.getProperty("java.home"), "bin", "java") + "' -Dtidemark.home='"
                        + home
                        + "' -cp '"
                        + System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        + "' io.tidemark.Tidemark \"$@\"\n");
        for (Path file : new Path[] {script, launcher}) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return new Program(home);
    }
}
