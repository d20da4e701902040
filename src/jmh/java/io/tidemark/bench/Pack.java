package io.tidemark.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * A program to compare with, packed and started as the launcher does it with Tidemark: a jar beside its libraries, an archive of
 * the classes it loads, the same options.
 *
 * @param folder of the jar
 * @param app the launcher's unpacked program, whose libraries and machine code are used
 * @param java the JDK
 * @param main class of the program, which needs no other of ours
 * @param library names of the libraries that it needs, of all that Tidemark has
 * @param arguments of the program
 */
record Pack(Path folder, Path app, Javas.Java java, Class<?> main, Pattern library, List<String> arguments) {
    /** What {@code spring-boot-starter-batch-jdbc} and the driver bring. */
    private static final Pattern BATCH = Pattern.compile(
            "(spring-(?!boot-jarmode)|HikariCP-|logback-|slf4j-|jul-to-|log4j-|micrometer-|HdrHistogram-|jakarta\\.annotation-"
                    + "|snakeyaml-[0-9]|jspecify-|commons-logging-|sqlite-jdbc-).*\\.jar");

    private static final String SETTINGS = """
            spring.datasource.url=jdbc:sqlite:empty.db?journal_mode=WAL&synchronous=FULL&busy_timeout=10000
            spring.datasource.hikari.maximum-pool-size=1
            spring.batch.jdbc.initialize-schema=always
            """;

    private static final Pattern DRIVER = Pattern.compile("(sqlite-jdbc|slf4j-api)-.*\\.jar");

    /** An empty Spring Boot job. */
    static Pack emptyJob(Path folder, Path app, Javas.Java java) throws IOException, InterruptedException {
        return new Pack(folder, app, java, EmptyJob.class, BATCH, List.of()).made();
    }

    /** A Java that only opens a store. */
    static Pack openStore(Path folder, Path app, Javas.Java java, Path store) throws IOException, InterruptedException {
        return new Pack(folder, app, java, OpenStore.class, DRIVER, List.of(store.toString())).made();
    }

    private Pack made() throws IOException, InterruptedException {
        jar();
        archive();
        return this;
    }

    /** One start with a database that is not there yet. */
    Child run() throws IOException, InterruptedException {
        Files.deleteIfExists(folder.resolve("empty.db"));
        return start(List.of(
                        (java.version() < 24 ? "-XX:SharedArchiveFile=" : "-XX:AOTCache=") + classes(),
                        "-Xlog:disable"))
                .run()
                .expect(0);
    }

    private Path classes() {
        return folder.resolve("empty.classes");
    }

    private void jar() throws IOException {
        Path libraries = Files.createDirectories(folder.resolve("lib"));
        List<String> names = new ArrayList<>();
        try (Stream<Path> all = Files.list(app.resolve("lib"))) {
            for (Path file : all.sorted().toList()) {
                String name = file.getFileName().toString();
                if (library.matcher(name).matches()) {
                    Files.copy(file, libraries.resolve(name));
                    names.add("lib/" + name);
                }
            }
        }
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, String.join(" ", names));
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(folder.resolve("empty.jar")), manifest)) {
            String name = main.getName().replace('.', '/') + ".class";
            jar.putNextEntry(new ZipEntry(name));
            try (InputStream code = main.getResourceAsStream("/" + name)) {
                code.transferTo((OutputStream) jar);
            }
            jar.putNextEntry(new ZipEntry("application.properties"));
            jar.write(SETTINGS.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void archive() throws IOException, InterruptedException {
        Path seen = folder.resolve("empty.list");
        if (java.version() < 24) {
            start(List.of("-XX:DumpLoadedClassList=" + seen)).run().expect(0);
            start(List.of("-Xshare:dump", "-XX:SharedClassListFile=" + seen, "-XX:SharedArchiveFile=" + classes()))
                    .run()
                    .expect(0);
        } else {
            start(List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + seen))
                    .run()
                    .expect(0);
            start(List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + seen, "-XX:AOTCache=" + classes()))
                    .run()
                    .expect(0);
        }
    }

    private Child.Start start(List<String> more) {
        List<String> command = new ArrayList<>(List.of(
                java.home().resolve("bin/java").toString(),
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dsun.jnu.encoding=UTF-8",
                "-Dorg.sqlite.lib.path=" + app.resolve("native"),
                "-Dorg.sqlite.tmpdir=" + app.resolve("native")));
        if (java.version() >= 22) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(more);
        command.addAll(List.of("-cp", folder.resolve("empty.jar").toString(), main.getName()));
        command.addAll(arguments);
        return new Child.Start(folder, Map.of(), command);
    }
}
