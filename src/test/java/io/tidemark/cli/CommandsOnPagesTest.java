package io.tidemark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Each command that a page shows is one that the program understands, as a shell hands it over. */
class CommandsOnPagesTest {
    /** Commands of the launcher. */
    private static final Set<String> LAUNCHERS = Set.of("test", "bench");

    @TempDir
    Path folder;

    @Test
    void every_command_of_the_documentation_is_understood() throws Exception {
        Path launcher = Files.writeString(
                folder.resolve("tidemark"), "#!/bin/sh\nfor word; do printf '%s\\n' \"$word\" >> typed; done\n");
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        CommandLine program = CommandLineInterface.commandLine(nowhere(), nowhere());
        int checked = 0;
        for (Path page : pages()) {
            for (String line : Files.readAllLines(page)) {
                if (!line.startsWith("$ ") || !line.contains("./tidemark")) {
                    continue;
                }
                List<String> words = typed(line.substring(2));
                if (words.isEmpty() || !LAUNCHERS.contains(words.get(0))) {
                    assertThatCode(() -> program.parseArgs(words.toArray(String[]::new)))
                            .as("%s: %s", page, line)
                            .doesNotThrowAnyException();
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(30);
    }

    private static PrintWriter nowhere() {
        return new PrintWriter(new StringWriter());
    }

    private List<String> typed(String command) throws Exception {
        Path typed = folder.resolve("typed");
        Files.deleteIfExists(typed);
        Process shell = new ProcessBuilder("bash", "-c", command)
                .directory(folder.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        shell.waitFor();
        return Files.exists(typed) ? Files.readAllLines(typed) : List.of();
    }

    private static List<Path> pages() throws Exception {
        List<Path> pages = new ArrayList<>(List.of(Path.of("README.md"), Path.of("README.zh-CN.md")));
        try (Stream<Path> files = Files.list(Path.of("docs"))) {
            files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
        }
        return pages;
    }
}
