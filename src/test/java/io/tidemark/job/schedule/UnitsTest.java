package io.tidemark.job.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Units of systemd: judged by systemd itself, without a systemd that runs. */
class UnitsTest {
    private static final Path HOME = Path.of("/srv/tide mark");

    @TempDir
    Path folder;

    @Test
    void systemd_finds_nothing_wrong_with_them() throws Exception {
        Path home = Files.createDirectories(folder.resolve("5% \"tide\" $mark"));
        Path java = Files.createDirectories(home.resolve("java"));
        for (String script : List.of("nightly", "watch")) {
            Path file = Files.createDirectories(home.resolve("cron")).resolve(script);
            Files.writeString(file, "#!/bin/sh\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Timetable timetable = new Timetable(home, LocalTime.of(2, 30), LocalTime.of(7, 30), java);
        List<String> command = new ArrayList<>(List.of("systemd-analyze", "verify", "--recursive-errors=no"));
        for (Units.Unit unit : new Units(timetable, "daemon").all()) {
            Path file = folder.resolve(unit.name());
            Files.writeString(file, unit.text());
            command.add(file.toString());
        }

        Path said = folder.resolve("said");
        Process verify = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();

        assertThat(verify.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(said)).doesNotContain("tidemark-");
        assertThat(verify.exitValue()).as(Files.readString(said)).isZero();
    }

    @Test
    void the_service_runs_as_a_user_after_the_network_and_the_timer_makes_up_for_what_was_missed() {
        List<Units.Unit> units = units(HOME, "desk");
        assertThat(units.get(0).text())
                .startsWith("# tidemark: /srv/tide mark\n")
                .contains(
                        "\nUser=desk\n",
                        "\nWants=network-online.target\nAfter=network-online.target\n",
                        "\nEnvironment=\"JAVA_HOME=/opt/java\"\n",
                        "\nExecStart=/bin/sh \"/srv/tide mark/cron/nightly\"\n",
                        "\nSuccessExitStatus=3\n");
        assertThat(units.get(1).text()).contains("\nOnCalendar=*-*-* 02:30:00\n", "\nPersistent=true\n");
        assertThat(units.get(2).text())
                .contains("\nExecStart=/bin/sh \"/srv/tide mark/cron/watch\"\n")
                .doesNotContain("SuccessExitStatus");
        assertThat(units.get(3).text()).contains("\nOnCalendar=*-*-* 07:30:00\n", "\nWantedBy=timers.target\n");
    }

    @Test
    void in_the_folder_of_a_user_no_user_is_named() {
        assertThat(units(HOME, "")).allSatisfy(unit -> assertThat(unit.text()).doesNotContain("User="));
    }

    @Test
    void each_project_has_units_of_its_own_name() {
        assertThat(Units.name(HOME)).matches("tidemark-tide-mark-[0-9a-f]{8}");
        assertThat(Units.name(Path.of("/srv/报告"))).isNotEqualTo(Units.name(Path.of("/srv/报表")));
        assertThat(Units.name(Path.of("/a/tidemark"))).isNotEqualTo(Units.name(Path.of("/b/tidemark")));
        assertThat(units(HOME, "desk")).extracting(Units.Unit::name).isEqualTo(Units.names(HOME));
    }

    @Test
    void a_file_that_is_not_ours_is_neither_written_nor_deleted() throws Exception {
        Marked marked = new Marked(HOME);
        Path foreign = Files.writeString(folder.resolve("foreign"), "[Unit]\n");
        Path neighbour = Files.writeString(folder.resolve("neighbour"), "# tidemark: /srv/tide mark 2\n");
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, 0, 1});
        Path own = Files.writeString(folder.resolve("own"), TIMETABLE.systemFile("desk"));
        for (Path file : List.of(foreign, neighbour, binary)) {
            assertThatThrownBy(() -> marked.claim(file)).hasMessageContaining(file + " is there");
        }
        marked.claim(own);
        marked.claim(folder.resolve("none"));
        assertThat(marked.isOurs(own)).isTrue();
    }

    @Test
    void what_is_installed_is_found_by_its_mark() throws Exception {
        for (Units.Unit unit : units(HOME, "desk")) {
            Files.writeString(folder.resolve(unit.name()), unit.text());
        }
        Installed timers = Installed.in(List.of(folder, folder.resolve("none")), HOME);
        assertThat(timers.nights())
                .containsExactly(folder.resolve(Units.names(HOME).get(1)) + "");
        assertThat(timers.watches())
                .containsExactly(folder.resolve(Units.names(HOME).get(3)) + "");
        assertThat(Installed.in(List.of(folder), Path.of("/srv/tide")).nights()).isEmpty();
        Path cron = Files.createDirectories(folder.resolve("cron.d"));
        Files.writeString(cron.resolve("tidemark"), TIMETABLE.systemFile("desk"));
        assertThat(Installed.in(List.of(cron), HOME).nights()).hasSize(1);
        assertThat(Installed.in(List.of(cron), HOME).watches()).hasSize(1);
    }

    private static final Timetable TIMETABLE = CrontabTest.timetable(HOME, LocalTime.of(2, 30));

    private static List<Units.Unit> units(Path home, String user) {
        return new Units(CrontabTest.timetable(home, LocalTime.of(2, 30)), user).all();
    }
}
