package io.tidemark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The JDKs of this machine. */
final class Javas {
    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)[^\"]*\"");
    private static final int LEAST = 17;
    private static final Path USUAL = Path.of("/usr/lib/jvm");

    private Javas() {}

    /** @param version the major one */
    record Java(Path home, int version) {}

    /** The one that runs this. */
    static Java own() {
        return new Java(
                Path.of(System.getProperty("java.home")), Runtime.version().feature());
    }

    /** One of each version that Tidemark runs on, the oldest first. */
    static List<Java> all() throws IOException {
        Map<Integer, Java> found = new TreeMap<>(Map.of(own().version(), own()));
        if (Files.isDirectory(USUAL)) {
            try (Stream<Path> folders = Files.list(USUAL)) {
                for (Path home : folders.filter(each -> !Files.isSymbolicLink(each))
                        .sorted()
                        .toList()) {
                    int version = version(home);
                    if (version >= LEAST && Files.isExecutable(home.resolve("bin/javac"))) {
                        found.putIfAbsent(version, new Java(home, version));
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static int version(Path home) throws IOException {
        Path release = home.resolve("release");
        if (!Files.isReadable(release)) {
            return 0;
        }
        Matcher version = VERSION.matcher(Files.readString(release));
        return version.find() ? Integer.parseInt(version.group(1)) : 0;
    }
}
