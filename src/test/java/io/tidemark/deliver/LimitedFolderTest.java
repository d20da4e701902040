package io.tidemark.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that has no room left, and one that may not be listed. The process that meets them is a real one. */
class LimitedFolderTest {
    private static final int BYTES = 2_000_000;

    @TempDir
    Path home;

    private Path workbook;
    private Path target;

    @BeforeEach
    void a_report() throws Exception {
        workbook = Files.createDirectory(home.resolve("made")).resolve("tidemark-2026-11-23.xlsx");
        Files.write(workbook, new byte[BYTES]);
        Files.writeString(workbook.resolveSibling("anchor.json"), "{}");
        target = Files.createDirectory(home.resolve("target"));
    }

    @Test
    void a_file_that_cannot_be_written_to_its_end_is_not_left_behind_and_the_latest_stays() throws Exception {
        Path latest = Files.writeString(target.resolve("tidemark-latest.xlsx"), "of yesterday");

        // No file of this process may grow beyond 1 MB: the copy ends in its middle, as on a disk that is full.
        String said = put(List.of("bash", "-c", "ulimit -f 1000; exec \"$@\"", "bash"));

        assertThat(said).contains("cannot write tidemark-2026-11-23.xlsx into the folder: ");
        assertThat(names()).containsExactly("tidemark-latest.xlsx");
        assertThat(latest).hasContent("of yesterday");
    }

    @Test
    void a_folder_that_cannot_be_listed_keeps_its_latest_and_the_reason_says_what_to_do() throws Exception {
        Path latest = Files.writeString(target.resolve("tidemark-latest.xlsx"), "of yesterday");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("-wx-wx-wx"));

        // The right to pass by the permissions of files is taken from root, too.
        String said = put(isRoot() ? List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search") : List.of());

        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(said)
                .contains("tidemark-latest.xlsx is as it was: the folder cannot be listed")
                .contains("give the right to read the folder (java.nio.file.AccessDeniedException: " + target + ")");
        assertThat(latest).hasContent("of yesterday");
    }

    private static boolean isRoot() throws Exception {
        return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    }

    private String put(List<String> around) throws Exception {
        List<String> command = new ArrayList<>(around);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                PutIntoFolder.class.getName(),
                workbook.toString(),
                target.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isEqualTo(1);
        return said;
    }

    private List<String> names() throws Exception {
        try (Stream<Path> files = Files.list(target)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
