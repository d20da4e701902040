package io.tidemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.extract.Extractor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("job")
class RebuildTest {
    @TempDir
    Path home;

    @Test
    void an_earlier_report_is_made_again_byte_for_byte_though_values_files_and_decisions_came_since() throws Exception {
        SmallProject project = SmallProject.ofTwoTexts(home);
        night(project, "2026-11-20");
        SmallProject.write(home, "input/text/gdp-2025-01-20.txt", "2024年，大连市地区生产总值9518.9亿元，同比增长5.3%。\n");
        SmallProject.write(home, "input/text/more-2025-02-20.txt", "2024年，大连市地区生产总值9400亿元，外贸42号。\n");
        night(project, "2026-11-21");
        String observation = project.column("SELECT id FROM observation WHERE concept = 'gdp' AND measure = 'level'")
                .get(0);
        String figure =
                project.column("SELECT id FROM figure WHERE text = '9400亿元'").get(0);
        Program.Answer decided =
                project.program().run("decide", observation, "--figure", figure, "--reason", "the office confirmed it");
        assertThat(decided.code()).as(decided.err()).isZero();
        Files.delete(home.resolve("input/text/more-2025-02-20.txt"));
        night(project, "2026-11-22");

        for (String date : List.of("2026-11-20", "2026-11-21", "2026-11-22")) {
            Program.Answer answer = project.program().run("rebuild", "--date", date);
            assertThat(answer.code()).as(answer.out() + answer.err()).isZero();
            assertThat(answer.out()).contains("byte for byte the report of " + date);
            assertThat(files(home.resolve("output/rebuilt/" + date)))
                    .as("the files themselves")
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file)
                            .hasSameBinaryContentAs(
                                    home.resolve("output/" + date).resolve(file.getFileName())));
        }
    }

    @Test
    void the_report_of_other_code_is_not_made_again_and_the_answer_says_which_code_it_needs() throws Exception {
        SmallProject project = SmallProject.ofTwoTexts(home);
        night(project, "2026-11-20");
        Path other = otherBuild();

        Program.Answer answer = project.program().runOther(other, "rebuild", "--date", "2026-11-20");

        assertThat(answer.code()).as(answer.out()).isEqualTo(2);
        assertThat(answer.err())
                .containsPattern("2026-11-20, attempt 1 was made with code "
                        + project.column("SELECT versions FROM run").get(0).replaceAll(".*\"code\":\"(\\w+)\".*", "$1")
                        + " \\(this is [0-9a-f]{64}\\)");
        assertThat(home.resolve("output/rebuilt")).doesNotExist();
        assertThat(project.program().runOther(other, "verify").out())
                .contains("0 workbooks against the store, cell by cell: not checked\n"
                        + "    not checked: report 2026-11-20/1: made with code ");
    }

    /** The program as it is, with one text more in it. */
    private Path otherBuild() throws Exception {
        Path classes = Path.of(Extractor.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path other = home.resolve("other");
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = other.resolve(classes.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Files.writeString(other.resolve("more.txt"), "more");
        return other;
    }

    private static void night(SmallProject project, String date) throws Exception {
        Program.Answer answer = project.program().run("run", "--date", date);
        assertThat(answer.code()).as(answer.out() + answer.err()).isIn(0, 3);
    }

    private static List<Path> files(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
