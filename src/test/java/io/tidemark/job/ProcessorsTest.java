package io.tidemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.inputs.InventedBulletins;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many processors a machine has decides how long a night takes, and nothing else. */
@Tag("job")
class ProcessorsTest {
    @TempDir
    Path folder;

    @Test
    void one_processor_and_eight_leave_the_same_store_and_the_same_files() throws Exception {
        SmallProject one = night("one", 1);
        SmallProject eight = night("eight", 8);
        assertThat(eight.rows()).isEqualTo(one.rows());
        assertThat(one.number("SELECT COUNT(*) FROM finding")).isPositive();
        assertThat(files(eight.home())).hasSize(6).isEqualTo(files(one.home()));
    }

    /** Two nights: the second one checks again what the first one knew. */
    private SmallProject night(String name, int processors) throws Exception {
        Path home = Files.createDirectories(folder.resolve(name));
        SmallProject project = new SmallProject(home);
        Files.createDirectories(home.resolve("seeds"));
        new InventedBulletins(1).write(home, 0, 40);
        for (String date : List.of("2026-11-22", SmallProject.DATE)) {
            Program.Answer night = project.program()
                    .runAround(List.of(), List.of("-XX:ActiveProcessorCount=" + processors), "run", "--date", date);
            assertThat(night.code()).as(night.err()).isIn(0, 3);
            new InventedBulletins(2).write(home, 0, 10);
        }
        return project;
    }

    private static String hash(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    /** Hashes of the second report's files, but for the anchor's file, which tells of the audit log and its times. */
    private static Map<String, String> files(Path home) throws Exception {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(home.resolve("output/" + SmallProject.DATE))) {
            for (Path file : all.toList()) {
                String name = file.getFileName().toString();
                files.put(name, name.equals("anchor.json") ? "" : hash(file));
            }
        }
        return files;
    }
}
