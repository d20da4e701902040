package io.tidemark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files and packages keep the size at which they can be read in one go. */
class SizeTest {
    private static final Path MAIN = Path.of("src/main/java");

    @Test
    void no_file_is_longer_than_400_lines() throws IOException {
        assertThat(lengths().entrySet().stream().filter(file -> file.getValue() > 400))
                .as("split these by what they know, not by line count")
                .isEmpty();
    }

    @Test
    void nine_files_in_ten_are_shorter_than_200_lines() throws IOException {
        List<Long> lengths = lengths().values().stream().sorted().toList();

        assertThat(lengths.get(lengths.size() * 9 / 10)).isLessThan(200);
    }

    @Test
    void the_median_file_has_at_most_70_lines() throws IOException {
        List<Long> lengths = lengths().values().stream().sorted().toList();

        assertThat(lengths.get(lengths.size() / 2)).isLessThanOrEqualTo(70);
    }

    @Test
    void a_package_holds_more_than_one_file() throws IOException {
        Map<Path, Long> packages = lengths().keySet().stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()));

        assertThat(packages.entrySet().stream().filter(entry -> entry.getValue() < 2))
                .as("packages with a single file")
                .isEmpty();
    }

    private static Map<Path, Long> lengths() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(file -> file, SizeTest::lines, (a, b) -> a, TreeMap::new));
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
