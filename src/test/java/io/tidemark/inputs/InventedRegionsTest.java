package io.tidemark.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventedRegionsTest {
    @TempDir
    Path folder;

    @Test
    void the_files_of_ten_regions_and_five_years_are_the_same_each_time() throws IOException {
        Map<String, String> first = made("first");
        assertThat(first).isEqualTo(made("second")).hasSize(10 * 5 + 10 + 2);
    }

    @Test
    void every_bulletin_has_all_its_numbers_and_says_that_they_are_invented() throws IOException {
        Map<String, String> files = made("files");
        files.forEach((name, text) -> {
            if (name.endsWith(".txt")) {
                assertThat(text).as(name).contains("均为虚构").doesNotContain("【", "%%", "@市");
            }
        });
    }

    private Map<String, String> made(String name) throws IOException {
        Path root = folder.resolve(name);
        InventedRegions.write(root);
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString(), Files.readString(path));
            }
        }
        return files;
    }
}
