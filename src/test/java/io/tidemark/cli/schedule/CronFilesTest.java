package io.tidemark.cli.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.cli.answer.WrongUsage;
import io.tidemark.job.schedule.Units;
import io.tidemark.job.settings.Project;
import io.tidemark.job.work.Refused;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Schedules in files: what install writes, show shows and remove deletes, and what none of them touches. */
class CronFilesTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private Path home;
    private @Nullable String before;

    @BeforeEach
    void a_project() throws IOException {
        home = Files.createDirectories(folder.resolve("project"));
        Files.createDirectories(home.resolve("cron"));
        for (String name : List.of("nightly", "watch")) {
            Path script = Files.writeString(home.resolve("cron").resolve(name), "#!/bin/sh\n");
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        before = System.setProperty(Project.HOME, home.toString());
    }

    @AfterEach
    void put_back() {
        if (before == null) {
            System.clearProperty(Project.HOME);
        } else {
            System.setProperty(Project.HOME, before);
        }
    }

    @Test
    void a_file_for_the_system_is_written_shown_and_deleted() throws Exception {
        String file = folder.resolve("tidemark").toString();
        assertThat(run("install", "--system", file, "--at", "01:05", "--watch", "06:10"))
                .isZero();
        assertThat(Files.readString(Path.of(file)))
                .startsWith("# tidemark: " + home + "\n5 1 * * *  ")
                .contains("/cron/nightly'\n10 6 * * *  ", "JAVA_HOME='" + System.getProperty("java.home") + "'");
        assertThat(run("show", "--system", file)).isZero();
        assertThat(out.toString()).contains(file + ":\n# tidemark: " + home);
        assertThat(run("remove", "--system", file)).isZero();
        assertThat(Path.of(file)).doesNotExist();
        assertThat(run("show", "--system", file)).isEqualTo(1);
    }

    @Test
    void units_of_systemd_are_written_shown_and_deleted_and_two_projects_do_not_meet() throws Exception {
        Path units = Files.createDirectories(folder.resolve("units"));
        run("install", "--systemd", units.toString());
        assertThat(out.toString()).contains("systemctl enable --now " + Units.name(home) + ".timer");
        Path other = folder.resolve("other/project");
        Files.createDirectories(other.getParent());
        try (Stream<Path> scripts = Files.walk(home)) {
            for (Path file : scripts.toList()) {
                Files.copy(file, other.resolve(home.relativize(file)));
            }
        }
        System.setProperty(Project.HOME, other.toString());
        run("install", "--systemd", units.toString());
        assertThat(names(units)).hasSize(8).containsAll(Units.names(home)).containsAll(Units.names(other));
        assertThat(run("remove", "--systemd", units.toString())).isZero();
        assertThat(out.toString()).contains("systemctl disable --now " + Units.name(other) + ".timer");
        assertThat(names(units)).containsExactlyInAnyOrderElementsOf(Units.names(home));
        assertThat(run("show", "--systemd", units.toString())).isEqualTo(1);
    }

    @Test
    void in_the_folder_of_a_user_the_units_name_none() throws Exception {
        Path units = Files.createDirectories(folder.resolve("systemd/user"));
        run("install", "--systemd", units.toString());
        assertThat(Files.readString(units.resolve(Units.names(home).get(0)))).doesNotContain("User=");
        assertThat(out.toString()).contains("systemctl --user daemon-reload");
    }

    @Test
    void what_is_not_ours_is_refused_and_stays() throws Exception {
        Path file = Files.writeString(folder.resolve("anacron"), "30 7 * * * root true\n");
        for (String what : List.of("install", "show", "remove")) {
            assertThatThrownBy(() -> run(what, "--system", file.toString()))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining(file.toString());
        }
        assertThat(file).hasContent("30 7 * * * root true\n");
        Path units = Files.createDirectories(folder.resolve("units"));
        Files.writeString(units.resolve(Units.names(home).get(3)), "[Timer]\n");
        assertThatThrownBy(() -> run("install", "--systemd", units.toString())).isInstanceOf(Refused.class);
        assertThat(names(units)).as("not even the first one was written").hasSize(1);
    }

    @Test
    void a_name_that_cron_would_not_read_is_refused_and_a_dry_run_writes_nothing() throws Exception {
        assertThatThrownBy(() -> run(
                        "install", "--system", folder.resolve("tidemark.cron").toString()))
                .isInstanceOf(WrongUsage.class)
                .hasMessageContaining("tidemark.cron");
        run("install", "--system", folder.resolve("tidemark").toString(), "--dry-run");
        assertThat(folder.resolve("tidemark")).doesNotExist();
        assertThat(out.toString()).contains("would write");
    }

    @Test
    void without_times_the_settings_say_when_by_the_clock_of_the_machine() throws Exception {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(
                home.resolve("config/application.yml"),
                "tidemark:\n  zone: " + ZoneId.systemDefault()
                        + "\n  schedule: {at: \"03:20\", deadline: \"08:40\"}\n");
        run("install", "--system", folder.resolve("tidemark").toString(), "--dry-run");
        assertThat(out.toString()).contains("20 3 * * *  ", "40 8 * * *  ").doesNotContain("note:");
        run("install", "--system", folder.resolve("tidemark").toString(), "--dry-run", "--at", "08:40");
        assertThat(out.toString()).contains("note: ", "schedule.deadline is 08:40");
        Files.writeString(home.resolve("config/application.yml"), "tidemark:\n  zone: Asia/Shanghai\n");
        String there = LocalDate.now(ZoneId.of("Asia/Shanghai"))
                .atTime(2, 30)
                .atZone(ZoneId.of("Asia/Shanghai"))
                .withZoneSameInstant(ZoneId.systemDefault())
                .toLocalTime()
                .toString();
        run("install", "--system", folder.resolve("tidemark").toString(), "--dry-run");
        assertThat(out.toString()).contains("every day at " + there);
    }

    private int run(String... arguments) throws Exception {
        out.getBuffer().setLength(0);
        Exception[] failure = {null};
        int code = new CommandLine(new CronCommand())
                .setOut(new PrintWriter(out, true))
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    failure[0] = e;
                    return 99;
                })
                .execute(arguments);
        if (failure[0] != null) {
            throw failure[0];
        }
        return code;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
