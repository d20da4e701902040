package io.tidemark.job.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts that cron and systemd start, around a program that says what it was given. */
class CronWrapperTest {
    private static final long LONGEST_SECONDS = 60;

    @TempDir
    Path folder;

    private Path home;

    private record Answer(int code, String said) {}

    @BeforeEach
    void scripts() throws IOException {
        home = Files.createDirectories(folder.resolve("it's a project"));
        Files.createDirectories(home.resolve("cron"));
        for (String name : List.of("nightly", "watch", "environment")) {
            Files.copy(Path.of("cron", name), home.resolve("cron").resolve(name));
        }
        executable("cron/nightly");
        executable("cron/watch");
        program("exit 0");
    }

    @Test
    void the_night_gets_a_locale_the_reports_zone_the_projects_folder_and_a_low_priority() throws Exception {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/application.yml"), "tidemark:\n  zone: \"Europe/Berlin\"  # ours\n");
        program("echo \"$LC_ALL $TZ $(nice) $*\"; pwd; echo \"java ${JAVA_HOME-none}\"");

        assertThat(run("nightly", "--json")).isEqualTo(new Answer(0, ""));

        assertThat(log("cron.log"))
                .contains("\nC.UTF-8 Europe/Berlin " + Math.min(niceness() + 10, 19) + " run --scheduled --json\n")
                .contains("\n" + home.toRealPath() + "\n")
                .contains("\njava none\n")
                .containsPattern("--- \\d{4}-\\d\\d-\\d\\d .* \\+0[12]00 tidemark run --scheduled --json\n");
    }

    /** Of the tests themselves: the night's is counted from it. */
    private static int niceness() throws IOException {
        Process nice = new ProcessBuilder("nice").start();
        return Integer.parseInt(new String(nice.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
    }

    @Test
    void the_java_of_the_schedule_is_used_as_long_as_it_is_there() throws Exception {
        program("echo \"java ${JAVA_HOME-none}\"");
        String java = System.getProperty("java.home");
        start("nightly", java).waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
        assertThat(log("cron.log")).contains("\njava " + java + "\n");
    }

    @ParameterizedTest
    @CsvSource({"0, ''", "3, ''", "1, the night ended with exit code 1", "75, a night was running already"})
    void the_exit_code_of_the_night_is_passed_on_and_only_a_night_that_failed_is_told(int code, String told)
            throws Exception {
        program("echo spoken; echo warned >&2; exit " + code);

        Answer answer = run("nightly");

        assertThat(answer.code()).isEqualTo(code);
        if (told.isEmpty()) {
            assertThat(answer.said()).isEmpty();
        } else {
            assertThat(answer.said()).contains(told).contains(home.toRealPath() + "/output/logs/cron.log");
        }
        assertThat(log("cron.log")).contains("spoken\nwarned\n--- exit " + code + "\n");
    }

    @Test
    void a_failed_night_prints_the_end_of_its_log() throws Exception {
        program("echo 'no right to write'; exit 1");
        assertThat(run("nightly").said()).contains("no right to write\n--- exit 1\n");
    }

    @Test
    void a_long_log_is_put_aside_and_one_before_it_is_kept() throws Exception {
        Files.createDirectories(home.resolve("output/logs"));
        Files.writeString(home.resolve("output/logs/cron.log"), "old\n".repeat(1_300_000));
        run("nightly");
        assertThat(Files.size(home.resolve("output/logs/cron.log.1"))).isEqualTo(5_200_000);
        assertThat(log("cron.log")).doesNotContain("old").contains("--- exit 0");
    }

    @Test
    void a_second_wrapper_at_once_ends_with_75_and_does_not_start_the_program() throws Exception {
        Path gate = home.resolve("gate");
        assertThat(new ProcessBuilder("mkfifo", gate.toString()).start().waitFor())
                .isZero();
        program("echo started >> starts; read go < gate");
        Process first = start("nightly", "");
        // Opening the gate to write waits until the program has opened it to read: from then on the first one is at
        // work.
        try (var open = Files.newOutputStream(gate)) {
            Answer second = run("nightly");
            assertThat(second.code()).isEqualTo(75);
            assertThat(second.said()).contains("still running");
            open.write('\n');
        }
        assertThat(first.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(first.exitValue()).isZero();
        assertThat(Files.readString(home.resolve("starts"))).isEqualTo("started\n");
        program("exit 0");
        assertThat(run("nightly").code()).as("the lock is free again").isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void the_watch_prints_what_is_an_alarm_and_keeps_the_rest_in_its_log(int code) throws Exception {
        program("echo \"$1 $TZ\"; " + (code > 0 ? "echo alarm >&2; " : "") + "exit " + code);

        Answer answer = run("watch");

        assertThat(answer).isEqualTo(new Answer(code, code > 0 ? "alarm\n" : ""));
        assertThat(log("watch.log")).contains("watch Asia/Shanghai\n").contains("--- exit " + code + "\n");
    }

    @Test
    void the_watch_says_its_alarm_also_where_no_log_can_be_written() throws Exception {
        Files.writeString(home.resolve("output"), "no folder");
        program("echo alarm >&2; exit 1");
        assertThat(run("watch")).isEqualTo(new Answer(1, "alarm\n"));
    }

    private void program(String script) throws IOException {
        Files.writeString(home.resolve("tidemark"), "#!/bin/sh\n" + script + "\n");
        executable("tidemark");
    }

    private void executable(String name) throws IOException {
        Files.setPosixFilePermissions(home.resolve(name), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String log(String name) throws IOException {
        return Files.readString(home.resolve("output/logs").resolve(name));
    }

    private Answer run(String script, String... arguments) throws Exception {
        Process process = start(script, "/no/java/there", arguments);
        assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
        return new Answer(process.exitValue(), Files.readString(folder.resolve(process.pid() + ".said")));
    }

    /** As cron does: in another folder, with hardly an environment. */
    private Process start(String script, String java, String... arguments) throws IOException {
        Path said = Files.createTempFile(folder, "said", "");
        ProcessBuilder builder =
                new ProcessBuilder(home.resolve("cron").resolve(script).toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().clear();
        if (!java.isEmpty()) {
            builder.environment().put("JAVA_HOME", java);
        }
        Process process = builder.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        Files.move(said, folder.resolve(process.pid() + ".said"));
        return process;
    }
}
