package io.tidemark.job.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeTest {
    @TempDir
    Path folder;

    @Test
    void another_byte_another_name_and_one_file_more_are_other_code() throws IOException {
        Path some = Files.writeString(folder.resolve("Some.class"), "some");
        String before = Code.hash(folder);
        assertThat(Code.hash(folder)).isEqualTo(before).matches("[0-9a-f]{64}");

        Files.writeString(some, "same");
        assertThat(Code.hash(folder)).isNotEqualTo(before);
        Files.move(Files.writeString(some, "some"), folder.resolve("Other.class"));
        assertThat(Code.hash(folder)).isNotEqualTo(before);
        Files.move(folder.resolve("Other.class"), some);
        assertThat(Code.hash(folder)).isEqualTo(before);
        Files.writeString(folder.resolve("More.class"), "more");
        assertThat(Code.hash(folder)).isNotEqualTo(before);
    }

    @Test
    void what_the_build_notes_beside_the_classes_is_not_their_code() throws IOException {
        Files.writeString(folder.resolve("Some.class"), "some");
        String before = Code.hash(folder);

        Files.writeString(Files.createDirectory(folder.resolve("META-INF")).resolve("note"), "note");

        assertThat(Code.hash(folder)).isEqualTo(before);
    }

    @Test
    void a_run_keeps_the_code_that_made_it() throws IOException {
        assertThat(Versions.of(Catalogue.shipped()))
                .containsEntry("code", Code.running().hash())
                .containsKeys("tidemark", "extractor", "catalogue");
    }

    @Test
    void the_build_notes_a_hash_of_the_sources_with_and_without_git() throws Exception {
        Path project = Files.createDirectory(folder.resolve("project"));
        Files.createDirectories(project.resolve("src/main/java"));
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        Files.writeString(project.resolve("src/main/java/A.java"), "class A {}");
        List<String> plain = stamp(project);
        assertThat(plain.get(0)).matches("code=[0-9a-f]{64}");
        assertThat(plain).endsWith("commit=", "changed=false");

        git(project, "init", "-q");
        git(project, "add", ".");
        git(project, "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "first");
        List<String> committed = stamp(project);
        assertThat(committed.get(0)).isEqualTo(plain.get(0));
        assertThat(committed.get(1)).matches("commit=[0-9a-f]{40}");
        assertThat(committed.get(2)).isEqualTo("changed=false");

        Files.writeString(project.resolve("src/main/java/A.java"), "class A { }");
        List<String> changed = stamp(project);
        assertThat(changed.get(0)).isNotEqualTo(plain.get(0));
        assertThat(changed.get(1)).isEqualTo(committed.get(1));
        assertThat(changed.get(2)).isEqualTo("changed=true");
    }

    private List<String> stamp(Path project) throws Exception {
        Path to = folder.resolve("stamp/code.properties");
        run(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                Path.of("src/main/build/Stamp.java").toString(),
                project.toString(),
                to.toString());
        return Files.readAllLines(to);
    }

    private static void git(Path project, String... words) throws Exception {
        String[] command = new String[words.length + 3];
        command[0] = "git";
        command[1] = "-C";
        command[2] = project.toString();
        System.arraycopy(words, 0, command, 3, words.length);
        run(command);
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }
}
