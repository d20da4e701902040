package io.tidemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.store.Database;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operating system and a disk can do to a night: each ends with words that help, and with a store that goes on. */
@Tag("fault")
class SurviveTest {
    private static final int DISK_MEGABYTES = 24;
    private static final int LEFT_BYTES = 900_000;

    @TempDir
    Path home;

    @Test
    void a_night_on_a_full_disk_says_so_and_ends_like_an_undisturbed_one_when_there_is_room(@TempDir Path calm)
            throws Exception {
        SmallProject undisturbed = SmallProject.ofManyTexts(calm);
        undisturbed.night(SmallProject.DATE);
        SmallProject project = SmallProject.ofManyTexts(home);
        Path output = Files.createDirectories(home.resolve("output"));
        boolean isMounted =
                succeeds("mount", "-t", "tmpfs", "-o", "size=" + DISK_MEGABYTES + "m", "tmpfs", output.toString());
        try {
            Database.open(project.database());
            Program.Answer full;
            if (isMounted) {
                Path ballast = output.resolve("ballast");
                fill(ballast, Files.getFileStore(output).getUsableSpace() - LEFT_BYTES);
                full = project.program().runApart("run", "--date", SmallProject.DATE);
                Files.delete(ballast);
            } else {
                // Who may not mount gets files that may not grow: to SQLite and to Java it is the same.
                full = project.program()
                        .runAround(
                                List.of("bash", "-c", "ulimit -f 900; exec \"$@\"", "bash"),
                                List.of(),
                                "run",
                                "--date",
                                SmallProject.DATE);
            }

            assertThat(full.code()).as(full.out() + full.err()).isEqualTo(1);
            assertThat(full.err()).contains("Make room where output lies").doesNotContain("    at ");
            assertThat(project.program().run("run", "--date", SmallProject.DATE).code())
                    .isZero();
            assertThat(CrashTest.rowsOf(project)).isEqualTo(CrashTest.rowsOf(undisturbed));
            assertThat(project.workbook()).hasSameBinaryContentAs(undisturbed.workbook());
            goesOn(project);
        } finally {
            if (isMounted) {
                assertThat(succeeds("umount", "-l", output.toString())).isTrue();
            }
        }
    }

    @Test
    void a_night_that_may_not_write_to_output_says_so_and_goes_on_when_it_may() throws Exception {
        SmallProject project = SmallProject.ofTwoTexts(home);
        project.night("2026-11-22");
        Path output = home.resolve("output");
        Files.setPosixFilePermissions(output, PosixFilePermissions.fromString("r-xr-xr-x"));
        Files.setPosixFilePermissions(project.database(), PosixFilePermissions.fromString("r--r--r--"));
        Files.setPosixFilePermissions(output.resolve("tidemark.lock"), PosixFilePermissions.fromString("r--r--r--"));

        // The right to pass by the permissions of files is taken from root, too.
        boolean isRoot = Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        Program.Answer answer = project.program()
                .runAround(
                        isRoot ? List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search") : List.of(),
                        List.of(),
                        "run",
                        "--date",
                        SmallProject.DATE);

        assertThat(answer.code()).as(answer.out() + answer.err()).isEqualTo(1);
        assertThat(answer.err()).contains("no right to read or write " + output.resolve("tidemark.lock"));
        Files.setPosixFilePermissions(output, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(project.database(), PosixFilePermissions.fromString("rw-r-----"));
        Files.setPosixFilePermissions(output.resolve("tidemark.lock"), PosixFilePermissions.fromString("rw-r-----"));
        assertThat(project.night(SmallProject.DATE)).isInstanceOf(Outcome.Done.class);
        goesOn(project);
    }

    @Test
    void a_store_that_another_process_has_locked_is_waited_for_and_then_left_with_words_that_help() throws Exception {
        SmallProject project = SmallProject.ofTwoTexts(home);
        project.night("2026-11-22");
        Program.Running other = project.program()
                .startMain(Locking.class.getName(), project.database().toString());
        other.until(() -> other.said().contains("locked"));

        Program.Answer answer = project.program()
                .runAround(
                        List.of(), List.of("-D" + Database.BUSY_MILLIS + "=300"), "run", "--date", SmallProject.DATE);

        assertThat(answer.code()).as(answer.out() + answer.err()).isEqualTo(1);
        assertThat(answer.err())
                .contains("another process has locked the store (SQLITE_BUSY")
                .contains("End what works on tidemark.db");
        other.kill();
        assertThat(project.night(SmallProject.DATE)).isInstanceOf(Outcome.Done.class);
        goesOn(project);
    }

    @Test
    void a_damaged_store_is_told_with_its_remedy_which_works() throws Exception {
        SmallProject project = SmallProject.ofTwoTexts(home);
        project.night("2026-11-22");
        Program.Answer backup =
                project.program().run("backup", home.resolve("backup.zip").toString());
        assertThat(backup.code()).as(backup.err()).isZero();
        byte[] bytes = Files.readAllBytes(project.database());
        Arrays.fill(bytes, 2 * 4096, bytes.length, (byte) 0xA5);
        Files.write(project.database(), bytes);

        Program.Answer answer = project.program().runApart("run", "--date", SmallProject.DATE);

        assertThat(answer.code()).as(answer.out() + answer.err()).isEqualTo(1);
        assertThat(answer.err())
                .contains("the store is damaged")
                .contains("tidemark restore FILE")
                .doesNotContain("Continue it with");
        Program.Answer restored =
                project.program().run("restore", home.resolve("backup.zip").toString(), "--apply");
        assertThat(restored.code()).as(restored.out() + restored.err()).isZero();
        assertThat(project.night(SmallProject.DATE)).isInstanceOf(Outcome.Done.class);
        goesOn(project);
    }

    /** A good night more, and nothing that verify would find. */
    private static void goesOn(SmallProject project) throws Exception {
        assertThat(project.night("2026-11-24")).isInstanceOf(Outcome.Done.class);
        assertThat(project.altered()).isEmpty();
    }

    private static void fill(Path file, long bytes) throws IOException {
        byte[] part = new byte[4096];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (long written = 0; written < bytes; written += part.length) {
                out.write(part);
            }
        }
    }

    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
