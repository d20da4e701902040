package io.tidemark.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The benchmark, which is no part of the ordinary build, still compiles against the program and measures. */
@Tag("job")
class BenchTest {
    private static final Path SOURCES = Path.of("src/jmh/java/io/tidemark");

    @TempDir
    static Path folder;

    private static ClassLoader bench;

    @BeforeAll
    static void compile_the_benchmark() throws Exception {
        List<Path> sources = new ArrayList<>(List.of(SOURCES.resolve("extract/QuantityPattern.java")));
        try (Stream<Path> own = Files.list(SOURCES.resolve("bench"))) {
            own.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
        }
        Path classes = Files.createDirectories(folder.resolve("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "-proc:none",
                    "-parameters",
                    "-d",
                    classes.toString(),
                    "-cp",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
            assertThat(compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                            .call())
                    .isTrue();
        }
        bench = new URLClassLoader(new URL[] {classes.toUri().toURL()}, BenchTest.class.getClassLoader());
    }

    private static int run(String... arguments) throws Exception {
        return (int) bench.loadClass("io.tidemark.bench.Bench")
                .getMethod("run", String[].class)
                .invoke(null, (Object) arguments);
    }

    @Test
    void each_stage_of_a_small_night_is_measured() throws Exception {
        Path json = folder.resolve("bench.json");

        assertThat(run("--part", "stages", "--documents", "3", "--json", json.toString()))
                .isZero();

        JsonNode said = JsonMapper.shared().readTree(Files.readString(json));
        assertThat(said.get("failures")).isEmpty();
        assertThat(said.get("machine").get("java").asString())
                .contains(Runtime.version().toString());
        assertThat(said.get("tables").get(0).get("title").asString())
                .isEqualTo("Each stage alone: 3 documents of 3,000 characters, 138 figures");
        assertThat(said.get("tables")
                        .get(0)
                        .get("rows")
                        .valueStream()
                        .map(row -> row.get(0).asString()))
                .containsExactly(
                        "list and hash", "collect", "read and extract", "write", "reconcile", "check", "report");
    }

    @Test
    void what_cannot_be_asked_for_is_refused() throws Exception {
        assertThat(run("--part", "everything")).isEqualTo(2);
        assertThat(run("--documents", "many")).isEqualTo(2);
        assertThat(run("--json")).isEqualTo(2);
    }
}
