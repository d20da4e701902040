package io.tidemark.report.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.extract.Score;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedScoreTest {
    @TempDir
    Path folder;

    @Test
    void what_the_build_measured_counts_in_a_jar_and_only_there() throws Exception {
        Score score = new Score(368, 402, 399, 3);
        Path file = folder.resolve("score.properties");
        ShippedScore.write(score, file);
        Path jar = folder.resolve("some.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("score.properties"));
            zip.write(Files.readAllBytes(file));
        }

        assertThat(ShippedScore.kept(
                        URI.create("jar:" + jar.toUri() + "!/score.properties").toURL()))
                .contains(score);
        assertThat(ShippedScore.kept(file.toUri().toURL()))
                .as("classes in a folder may be newer")
                .isEmpty();
        assertThat(ShippedScore.kept(null)).isEmpty();
    }

    @Test
    void the_build_measures_what_a_report_would() throws Exception {
        ShippedScore.write(folder);

        Score shipped = ShippedScore.get();
        assertThat(folder.resolve("META-INF/tidemark/score.properties"))
                .content()
                .isEqualTo("examples=%d\nstated=%d\nright=%d\nwrong=%d\n"
                        .formatted(shipped.examples(), shipped.stated(), shipped.right(), shipped.wrong()));
        ShippedScore.forget(folder);
        assertThat(folder.resolve("META-INF/tidemark/score.properties")).doesNotExist();
    }
}
