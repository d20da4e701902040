package io.tidemark.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./tidemark} on a fresh copy of the project, in a folder with a space in its name. */
@Tag("job")
class LauncherTest {
    private static final long LONGEST_MINUTES = 10;
    private static final FileTime LONG_AGO = FileTime.from(Instant.now().minus(Duration.ofDays(9)));

    private final Map<Process, ProcessBuilder> files = new HashMap<>();

    @TempDir
    Path folder;

    private record Answer(int code, String out, String err) {}

    @Test
    void a_fresh_copy_builds_once_even_when_started_twice_at_once_and_then_starts_without_maven() throws Exception {
        Path project = freshCopy();
        Process one = start(folder, Map.of(), project + "/tidemark", "--version");
        Process two = start(folder, Map.of(), project + "/tidemark", "--version");
        List<Answer> first = List.of(join(one), join(two));

        assertThat(first).allSatisfy(answer -> {
            assertThat(answer.code()).as(answer.err()).isZero();
            assertThat(answer.out()).startsWith("Tidemark ").containsPattern("\ncode [0-9a-f]{64}\n$");
        });
        assertThat(first)
                .filteredOn(answer -> answer.err().contains("Building"))
                .singleElement()
                .satisfies(answer ->
                        assertThat(answer.err()).matches("Building Tidemark \\(first use\\) … done in \\d+ s\\R"));

        answersFromAnywhere(project);
        startsFromAnArchiveThatFits(project);
        rebuildsAfterAChange(project, first.get(0).out());
    }

    /** From another folder, through a link, without Maven, without a locale. */
    private void answersFromAnywhere(Path project) throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("linked"), project.resolve("tidemark"));
        Files.writeString(folder.resolve("文章.txt"), "2024年，地区生产总值增长5.2%。\n");

        Answer answer = join(start(
                folder,
                Map.of("LC_ALL", "C", "PATH", "/usr/bin:/bin", "LANG", "", "TZ", "America/New_York"),
                link.toString(),
                "extract",
                "--region",
                "上海市",
                "文章.txt"));

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out())
                .hasLineCount(1)
                .contains("\"label\":\"地区生产总值\"")
                .contains("\"subject\":\"上海市\"");
    }

    /** The archive of loaded classes is used, renewed when the program is another, and not missed when it is spoiled. */
    private void startsFromAnArchiveThatFits(Path project) throws Exception {
        Path archive = onlyFile(project, ".glance.classes");
        String insist = Runtime.version().feature() < 24 ? "-Xshare:on" : "-XX:AOTMode=on";
        Answer with = extract(project, Map.of("JAVA_TOOL_OPTIONS", insist));
        assertThat(with.code())
                .as("with the archive or not at all: " + with.err())
                .isZero();
        answersAtAGlanceOrInFull(project, with.out());

        for (String spoiled : List.of("no archive", "")) {
            assertThat(archive.toFile().setWritable(true)).isTrue();
            Files.writeString(archive, spoiled);
            Answer without = extract(project, Map.of());
            assertThat(without.code()).isZero();
            assertThat(without.err()).isEmpty();
            assertThat(without.out()).isEqualTo(with.out());
        }

        Files.setLastModifiedTime(onlyFile(project, "tidemark.jar"), FileTime.from(Instant.now()));
        Answer renewing = extract(project, Map.of());
        assertThat(renewing.err()).matches("Preparing Tidemark for Java \\S+ … done in \\d+ s\\R");
        assertThat(renewing.out()).isEqualTo(with.out());
        Answer renewed = extract(project, Map.of("JAVA_TOOL_OPTIONS", insist));
        assertThat(renewed.code()).as(renewed.err()).isZero();
        assertThat(renewed.out()).isEqualTo(with.out());
    }

    /** What is answered at a glance starts without most libraries; what cannot be is answered by the whole program. */
    private void answersAtAGlanceOrInFull(Path project, String extracted) throws Exception {
        Path app;
        try (Stream<Path> apps = Files.list(project.resolve(".tidemark"))) {
            app = apps.filter(each -> each.getFileName().toString().startsWith("app-"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.move(app.resolve("tidemark.jar"), app.resolve("elsewhere"));
        Files.createFile(app.resolve("tidemark.jar"));
        Files.setLastModifiedTime(app.resolve("tidemark.jar"), LONG_AGO);
        assertThat(extract(project, Map.of()).out()).isEqualTo(extracted);
        Files.move(app.resolve("elsewhere"), app.resolve("tidemark.jar"), StandardCopyOption.REPLACE_EXISTING);

        Answer none = join(start(folder, Map.of(), project + "/tidemark", "status"));
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.out()).isEmpty();
        assertThat(none.err()).startsWith("tidemark: no night has run yet").hasLineCount(1);
    }

    private Answer extract(Path project, Map<String, String> environment) throws Exception {
        return join(start(folder, environment, project + "/tidemark", "extract", "文章.txt"));
    }

    private static Path onlyFile(Path project, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(project.resolve(".tidemark"))) {
            List<Path> found =
                    all.filter(file -> file.toString().endsWith(ending)).toList();
            assertThat(found).hasSize(1);
            return found.get(0);
        }
    }

    private void rebuildsAfterAChange(Path project, String before) throws Exception {
        Files.writeString(
                project.resolve("src/main/java/io/tidemark/Added.java"),
                "package io.tidemark;\n\nfinal class Added {}\n");

        Answer changed = join(start(folder, Map.of(), project + "/tidemark", "--version"));
        assertThat(changed.err()).contains("Building Tidemark (sources changed)");
        assertThat(changed.out()).as("other sources are other code").isNotEqualTo(before);

        Files.writeString(project.resolve("src/main/java/io/tidemark/Added.java"), "not Java\n");
        Answer broken = join(start(folder, Map.of(), project + "/tidemark", "--version"));
        assertThat(broken.code()).isEqualTo(2);
        assertThat(broken.err()).contains("failed").contains("Added.java").contains("build.log");
    }

    @Test
    void what_works_over_many_files_gets_the_better_compiler_and_what_only_looks_does_not() throws Exception {
        Path project = builtFor(toldJava(""));
        Map<String, String> java = Map.of("JAVA_HOME", folder.resolve("told").toString());
        String light = "-XX:TieredStopAtLevel=1";

        assertThat(join(start(folder, java, project + "/tidemark", "plan", "run"))
                        .out())
                .contains(light);
        for (int i = 0; i < 300; i++) {
            Files.writeString(project.resolve("input/text/%03d.txt".formatted(i)), "增长5.2%。");
        }
        for (String many : List.of("run", "plan", "backfill", "verify", "backup", "restore", "purge")) {
            assertThat(join(start(folder, java, project + "/tidemark", many)).out())
                    .as(many)
                    .contains(many)
                    .doesNotContain(light);
        }
        for (String few : List.of("status", "trace", "extract", "history")) {
            assertThat(join(start(folder, java, project + "/tidemark", few)).out())
                    .as(few)
                    .contains(light);
        }
    }

    @Test
    void each_kind_of_command_has_its_archive_and_what_is_answered_at_a_glance_its_class_path() throws Exception {
        Path project = builtFor(toldJava(""));
        Map<String, String> java = Map.of("JAVA_HOME", folder.resolve("told").toString());
        Map<String, String> kinds = Map.of(
                "status", "glance",
                "status --json", "glance",
                "trace gdp", "glance",
                "extract a.txt", "glance",
                "extract a.pdf", "look",
                "status --help", "look",
                "trace gdp --json", "look",
                "trace --json", "look",
                "history", "look",
                "run", "night");
        for (Map.Entry<String, String> each : kinds.entrySet()) {
            List<String> command = new ArrayList<>(List.of(project + "/tidemark"));
            command.addAll(List.of(each.getKey().split(" ")));
            String out =
                    join(start(folder, java, command.toArray(String[]::new))).out();
            assertThat(out).as(each.getKey()).contains("." + each.getValue() + ".classes");
            if (each.getValue().equals("glance")) {
                assertThat(out)
                        .contains("/glance.jar:")
                        .doesNotContain("tidemark.jar")
                        .contains("io.tidemark.Glance");
            } else {
                assertThat(out).contains("/tidemark.jar").contains("io.tidemark.Tidemark");
            }
        }
    }

    @Test
    void an_archive_that_could_not_be_made_is_tried_again_after_a_day() throws Exception {
        Path project = builtFor(toldJava("case \"$*\" in *Rehearsal*) exit 1 ;; esac"));
        Map<String, String> java = Map.of("JAVA_HOME", folder.resolve("told").toString());
        Path archive = onlyFile(project, ".glance.classes");
        Files.writeString(archive, "");

        assertThat(join(start(folder, java, project + "/tidemark", "status")).err())
                .isEmpty();

        Files.setLastModifiedTime(archive, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        Answer again = join(start(folder, java, project + "/tidemark", "status"));
        assertThat(again.code()).isZero();
        assertThat(again.err()).startsWith("Preparing Tidemark for Java 17.0.1");
        assertThat(archive).isEmptyFile();

        assertThat(join(start(folder, java, project + "/tidemark", "status")).err())
                .isEmpty();
    }

    /** A JDK that only says how it was started; {@code first} is what it does before. */
    private Path toldJava(String first) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("told/bin"));
        Files.writeString(bin.resolve("java"), "#!/bin/sh\n" + first + "\necho \"$@\"\n");
        assertThat(bin.resolve("java").toFile().setExecutable(true)).isTrue();
        Path release = Files.writeString(folder.resolve("told/release"), "JAVA_VERSION=\"17.0.1\"\n");
        Files.setLastModifiedTime(release, LONG_AGO);
        return folder.resolve("told");
    }

    /** A project that was built long ago, with an archive for the JDK: nothing in it can run. */
    private Path builtFor(Path java) throws IOException {
        Path project = freshCopy();
        Path app = Files.createDirectories(project.resolve(".tidemark/app-1"));
        Files.writeString(project.resolve(".tidemark/current"), "app-1\n");
        Files.setLastModifiedTime(Files.writeString(app.resolve("tidemark.jar"), "a jar"), LONG_AGO);
        Files.writeString(app.resolve("sources"), "");
        for (String kind : List.of("glance", "look", "night")) {
            String name = "java-17.0.1" + java.toString().replace('/', '_') + "." + kind + ".classes";
            Files.writeString(app.resolve(name), "classes");
        }
        return project;
    }

    @Test
    void what_is_missing_is_said() throws Exception {
        Path project = freshCopy();

        Answer nowhere = join(start(folder, Map.of("JAVA_HOME", "/nowhere"), project + "/tidemark", "run"));
        assertThat(nowhere.code()).isEqualTo(2);
        assertThat(nowhere.err()).contains("JAVA_HOME is /nowhere");

        Answer old = join(start(folder, Map.of("JAVA_HOME", jdkEleven().toString()), project + "/tidemark", "run"));
        assertThat(old.code()).isEqualTo(2);
        assertThat(old.err()).contains("Java 17 or newer is needed").contains("is 11");

        Answer noMaven =
                join(start(folder, Map.of("PATH", toolsWithoutMaven().toString()), project + "/tidemark", "run"));
        assertThat(noMaven.code()).isEqualTo(2);
        assertThat(noMaven.err()).contains("no Maven found");
    }

    private Path jdkEleven() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("jdk-11/bin"));
        Files.writeString(bin.resolve("java"), "#!/bin/sh\n");
        assertThat(bin.resolve("java").toFile().setExecutable(true)).isTrue();
        Files.writeString(folder.resolve("jdk-11/release"), "JAVA_VERSION=\"11.0.2\"\n");
        return folder.resolve("jdk-11");
    }

    private Path toolsWithoutMaven() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool :
                List.of("bash", "cat", "dirname", "find", "head", "mkdir", "readlink", "rm", "env", "date")) {
            for (Path place : List.of(Path.of("/usr/bin", tool), Path.of("/bin", tool))) {
                if (Files.exists(place) && !Files.exists(tools.resolve(tool))) {
                    Files.writeString(tools.resolve(tool), "#!/bin/sh\nexec " + place + " \"$@\"\n");
                    assertThat(tools.resolve(tool).toFile().setExecutable(true)).isTrue();
                }
            }
        }
        return tools;
    }

    private Path freshCopy() throws IOException {
        Path project = Files.createDirectories(folder.resolve("a project"));
        for (String part : List.of("pom.xml", "tidemark", "src/main", "config", "seeds", "input")) {
            copy(Path.of(part), project.resolve(part));
        }
        return project;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Process start(Path current, Map<String, String> environment, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .directory(current.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectError(Files.createTempFile(folder, "err", ".txt").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        builder.redirectOutput(Files.createTempFile(folder, "out", ".txt").toFile());
        Process process = builder.start();
        files.put(process, builder);
        return process;
    }

    private Answer join(Process process) throws IOException, InterruptedException {
        assertThat(process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)).isTrue();
        ProcessBuilder builder = files.get(process);
        return new Answer(
                process.exitValue(),
                Files.readString(builder.redirectOutput().file().toPath(), StandardCharsets.UTF_8),
                Files.readString(builder.redirectError().file().toPath(), StandardCharsets.UTF_8));
    }
}
