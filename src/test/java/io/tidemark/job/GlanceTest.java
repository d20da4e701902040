package io.tidemark.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.Glance;
import io.tidemark.cli.ShortForm;
import io.tidemark.job.settings.Project;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is answered at a glance, with the libraries that the launcher gives it. */
@Tag("job")
class GlanceTest {
    private static final List<String> LIBRARIES = List.of("sqlite-jdbc", "slf4j-api", "snakeyaml", "jackson");

    @TempDir
    static Path home;

    private static SmallProject project;

    @BeforeAll
    static void run() throws Exception {
        project = SmallProject.ofTwoTexts(home);
        SmallProject.write(home, "config/application.yml", "tidemark:\n  deliver:\n    folders: [delivered]\n");
        project.night(SmallProject.DATE);
    }

    @Test
    void it_says_what_the_whole_program_says_and_ends_as_it_does() throws Exception {
        String text = home.resolve("input/text/gdp-2025-01-20.txt").toString();
        for (List<String> form : List.of(
                List.of("status"),
                List.of("status", "--json"),
                List.of("trace", "gdp"),
                List.of("trace", "地区生产总值"),
                List.of("trace", "综合!E4"),
                List.of("extract", text))) {
            String[] words = form.toArray(String[]::new);
            Program.Answer glance = glance(words);
            Program.Answer whole = project.program().run(words);

            assertThat(glance.err()).as("%s", form).isEqualTo(whole.err());
            assertThat(withoutFreeSpace(glance.out())).as("%s", form).isEqualTo(withoutFreeSpace(whole.out()));
            assertThat(glance.code()).as("%s", form).isEqualTo(whole.code());
            assertThat(glance.out()).as("%s", form).isNotEmpty();
        }
    }

    @Test
    void what_it_cannot_answer_it_leaves_to_the_whole_program_and_prints_nothing() throws Exception {
        assertThat(glance("trace", "nonsense")).isEqualTo(new Program.Answer(ShortForm.NOT_ANSWERED, "", ""));
        for (List<String> form : List.of(
                List.of("trace", "@file"),
                List.of("trace", "--help"),
                List.of("trace", ""),
                List.of("status", "--jso"),
                List.of("status", "--json", "--json"),
                List.of("extract", home.resolve("input").toString()),
                List.of("history"),
                List.<String>of())) {
            assertThat(ShortForm.run(form.toArray(String[]::new)))
                    .as("%s", form)
                    .isEqualTo(ShortForm.NOT_ANSWERED);
        }
    }

    @Test
    void the_launcher_gives_it_these_libraries_and_knows_its_exit_code() throws Exception {
        assertThat(Files.readString(Path.of("tidemark")))
                .contains("for name in " + String.join(" ", LIBRARIES) + ";")
                .contains("[ \"$code\" = " + ShortForm.NOT_ANSWERED + " ]");
    }

    /** What is free changes from one moment to the next. */
    private static String withoutFreeSpace(String said) {
        return said.replaceAll("\\d+ MB free", "").replaceAll("\"freeMegabytes\":\\d+", "");
    }

    private static Program.Answer glance(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dsun.jnu.encoding=UTF-8",
                "-D" + Project.HOME + "=" + home,
                "-Dslf4j.internal.verbosity=ERROR",
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider"));
        if (Runtime.version().feature() >= 22) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(List.of("-cp", classPath(), Glance.class.getName()));
        command.addAll(List.of(words));
        Path out = Files.createTempFile(home, "out", ".txt");
        Path err = Files.createTempFile(home, "err", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        int code = process.waitFor();
        return new Program.Answer(
                code, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Files.exists(Path.of(entry, "io/tidemark/Glance.class"))
                        || LIBRARIES.stream()
                                .anyMatch(name -> new File(entry).getName().startsWith(name + "-")))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
