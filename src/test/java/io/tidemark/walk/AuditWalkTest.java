package io.tidemark.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.walk.Walk.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The auditor's walk, step by step on what ships: each command ends as the page says, and says what the page shows. */
@Tag("job")
class AuditWalkTest {
    private static final Path PAGE = Path.of("docs/audit.md");

    @TempDir
    Path folder;

    private Path project;

    @BeforeEach
    void a_project_with_what_ships() throws Exception {
        project = Files.createDirectory(folder.resolve("tidemark"));
        for (String part : List.of("seeds", "input", "config")) {
            copy(Path.of(part), project.resolve(part));
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String access = Runtime.version().feature() >= 22 ? " --enable-native-access=ALL-UNNAMED" : "";
        Path launcher = Files.writeString(
                project.resolve("tidemark"),
                "#!/bin/sh\nexec " + java + access + " -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dfile.encoding=UTF-8"
                        + " -Dsun.jnu.encoding=UTF-8 -Dtidemark.home='" + project + "' -cp '"
                        + System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        + "' io.tidemark.Tidemark \"$@\"\n");
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void each_command_says_what_the_page_shows() throws Exception {
        Walk walk = Walk.of(PAGE);
        assertThat(walk.steps()).hasSizeGreaterThan(8);

        List<Said> all = walk.run(project, Files.createDirectory(folder.resolve("tmp")));

        for (int i = 0; i < all.size(); i++) {
            Said said = all.get(i);
            boolean isAsked = i + 1 < all.size() && all.get(i + 1).step().asksForCode();
            if (!isAsked && !said.step().asksForCode()) {
                assertThat(said.code())
                        .as("%s: %s", said.step().command(), said.lines())
                        .isZero();
            }
            assertThat(Walk.fits(said.step().shown(), said.step().hidden() ? List.of() : said.lines()))
                    .as("%s: run docs/walk.sh. $ %s\n%s", PAGE, said.step().command(), String.join("\n", said.lines()))
                    .isTrue();
        }
    }

    @Test
    void the_page_shows_what_the_launched_program_said() throws IOException {
        assertThat(Files.readString(PAGE)).as("run docs/walk.sh").doesNotContain("unpackaged");
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
