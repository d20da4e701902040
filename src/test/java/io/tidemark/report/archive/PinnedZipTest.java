package io.tidemark.report.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinnedZipTest {
    @TempDir
    Path folder;

    @Test
    void entries_are_read_back_from_the_directory() throws IOException {
        Path file = Files.write(folder.resolve("a.zip"), archive());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName)).containsExactly("[Content_Types].xml", "数据/表.xml", "empty");
            assertThat(new String(zip.getInputStream(zip.getEntry("数据/表.xml")).readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("内容".repeat(1000));
            assertThat(zip.getEntry("empty").getSize()).isZero();
        }
    }

    @Test
    void entries_are_read_back_as_a_stream() throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive()))) {
            ZipEntry first = zip.getNextEntry();
            assertThat(first.getName()).isEqualTo("[Content_Types].xml");
            assertThat(zip.readAllBytes()).isEqualTo("types".getBytes(StandardCharsets.UTF_8));
            assertThat(zip.getNextEntry().getTimeLocal().toString()).isEqualTo("1980-01-01T00:00");
        }
    }

    private static byte[] archive() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PinnedZip zip = new PinnedZip(out);
        zip.entry("[Content_Types].xml", "types".getBytes(StandardCharsets.UTF_8));
        zip.entry("数据/表.xml", to -> to.write("内容".repeat(1000).getBytes(StandardCharsets.UTF_8)));
        zip.entry("empty", new byte[0]);
        zip.finish();
        return out.toByteArray();
    }
}
