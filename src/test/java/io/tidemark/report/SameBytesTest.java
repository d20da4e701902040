package io.tidemark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same inputs give the same bytes in processes that differ in everything that must not matter. */
@Tag("job")
class SameBytesTest {
    private static final Path OWN = Path.of(System.getProperty("java.home"));

    @TempDir
    Path folder;

    @Test
    void neither_time_zone_nor_locale_nor_encoding_matters() throws Exception {
        Map<String, String> here = here();
        assertThat(run(OWN, "turkish", "-Duser.timezone=Pacific/Kiritimati", "-Duser.language=tr", "-Duser.country=TR"))
                .isEqualTo(here);
        assertThat(run(OWN, "arabic", "-Duser.timezone=Etc/GMT+12", "-Duser.language=ar", "-Duser.country=EG"))
                .isEqualTo(here);
    }

    @Test
    void every_other_java_of_this_machine_writes_the_same() throws Exception {
        Map<String, String> here = here();
        for (Path java : otherJavas()) {
            String name = java.getFileName().toString();
            assertThat(run(java, name, "-Duser.timezone=Asia/Kathmandu", "-Duser.language=th", "-Duser.country=TH"))
                    .as(name)
                    .isEqualTo(here);
        }
    }

    /** The reports that are compared: both profiles, both languages, one region and ten with their charts and changes. */
    static final class Reports {
        private Reports() {}

        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            write(folder, "zh", "usual", "office");
            write(folder, "zh", "regions", "office");
            write(folder, "en", "regions", "accessible");
        }

        private static void write(Path folder, String language, String night, String profile) throws Exception {
            Path output = Files.createDirectories(folder.resolve(language + "-" + night + "-" + profile));
            WriteReport.main(new String[] {
                folder.resolve(output.getFileName() + ".db").toString(), output.toString(), language, night, profile
            });
        }
    }

    private Map<String, String> here() throws Exception {
        Reports.main(new String[] {folder.resolve("here").toString()});
        Map<String, String> here = hashes("here");
        assertThat(here.keySet())
                .hasSize(15)
                .contains(
                        "zh-usual-office/2025-03-31/tidemark-2025-03-31.xlsx",
                        "zh-usual-office/2025-03-31/tidemark-2025-03-31.evidence.html",
                        "zh-usual-office/2025-03-31/figures.csv",
                        "zh-usual-office/2025-03-31/observations.csv",
                        "zh-usual-office/2025-03-31/manifest.json");
        return here;
    }

    /** By the names of all files that were written; the stores are none of them. */
    private Map<String, String> hashes(String name) throws IOException {
        Path reports = folder.resolve(name);
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(reports)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = reports.relativize(file).toString();
                if (!path.contains(".db")) {
                    hashes.put(path, Hashes.of(file));
                }
            }
        }
        return hashes;
    }

    private Map<String, String> run(Path java, String name, String... options) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(java.resolve("bin/java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(Reports.class.getName(), folder.resolve(name).toString()));
        File said = folder.resolve(name + ".log").toFile();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start();
        assertThat(process.waitFor()).as(() -> read(said)).isZero();
        return hashes(name);
    }

    private static String read(File said) {
        try {
            return Files.readString(said.toPath());
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Those beside the one that runs the tests, 17 or newer, one of each version. */
    private static List<Path> otherJavas() throws IOException {
        Path beside = OWN.toRealPath().getParent();
        List<Path> javas = new ArrayList<>();
        List<String> versions = new ArrayList<>(List.of(version(OWN)));
        try (Stream<Path> homes = beside == null ? Stream.empty() : Files.list(beside)) {
            for (Path home : homes.sorted().toList()) {
                String version = version(home);
                if (!version.isEmpty()
                        && Integer.parseInt(version.split("\\.")[0]) >= 17
                        && !versions.contains(version)) {
                    versions.add(version);
                    javas.add(home);
                }
            }
        }
        return javas;
    }

    private static String version(Path home) throws IOException {
        Path release = home.resolve("release");
        if (!Files.isReadable(release) || !Files.isExecutable(home.resolve("bin/java"))) {
            return "";
        }
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(release)) {
            properties.load(in);
        }
        return properties.getProperty("JAVA_VERSION", "").replace("\"", "");
    }
}
