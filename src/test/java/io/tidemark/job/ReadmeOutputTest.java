package io.tidemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.job.Program.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the READMEs show is what the program says. After a change: {@code docs/outputs.sh}. */
@Tag("job")
class ReadmeOutputTest {
    private static final List<Path> PAGES = List.of(Path.of("README.md"), Path.of("README.zh-CN.md"));

    @TempDir
    Path home;

    @Test
    void the_counts_of_the_first_run_are_those_of_what_ships() throws Exception {
        for (String folder : List.of("seeds", "input", "config")) {
            copy(Path.of(folder), home.resolve(folder));
        }
        Answer answer = new Program(home).run("run");

        assertThat(answer.code()).as(answer.err()).isZero();
        for (Path page : PAGES) {
            assertThat(counts(block(page, "run")))
                    .as("%s: run docs/outputs.sh", page)
                    .isEqualTo(counts(answer.out()));
        }
    }

    @Test
    void the_sentence_becomes_the_rows_that_are_shown() throws Exception {
        for (Path page : PAGES) {
            Path sentence = home.resolve("sentence.txt");
            Files.writeString(
                    sentence,
                    Files.readAllLines(page).stream()
                            .filter(line -> line.startsWith("> "))
                            .findFirst()
                            .orElseThrow()
                            .substring(2));
            Answer answer = new Program(home).run("extract", "--format", "table", sentence.toString());

            assertThat(block(page, "rows").lines().skip(1).map(String::strip))
                    .as("%s: run docs/outputs.sh", page)
                    .containsExactlyElementsOf(
                            answer.out().lines().map(String::strip).toList());
        }
    }

    private static List<String> counts(String said) {
        List<String> counts = said.lines()
                .dropWhile(line -> !line.startsWith("documents read"))
                .takeWhile(line -> !line.startsWith("workbook"))
                .map(String::strip)
                .toList();
        assertThat(counts).isNotEmpty();
        return counts;
    }

    /** The block of console output that follows a mark. */
    private static String block(Path page, String name) throws IOException {
        String text = Files.readString(page);
        String mark = "<!-- docs/outputs.sh " + name + " -->\n```console\n";
        int start = text.indexOf(mark);
        assertThat(start).as("%s has the mark of %s", page, name).isNotNegative();
        return text.substring(start + mark.length(), text.indexOf("\n```", start + mark.length()));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
