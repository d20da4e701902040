package io.tidemark.job.work;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Which code is running. The build notes it in the jar; a program that runs from a folder of classes takes it of the classes
 * themselves, since a note beside them may be older than they are.
 *
 * @param hash SHA-256 of what the program is made of, 64 lower-case hexadecimal digits: equal hashes, equal code
 * @param commit of the git repository that it was built in; empty where there was none
 * @param isChanged whether the sources differed from that commit
 */
public record Code(String hash, String commit, boolean isChanged) {
    private static final String STAMP = "/META-INF/tidemark/code.properties";
    private static final Code RUNNING = find();

    /** That of this process. */
    public static Code running() {
        return RUNNING;
    }

    /** The commit in words: {@code 1a2b3c, changed since}; empty where it is not known. */
    public String origin() {
        return isChanged ? commit + ", changed since" : commit;
    }

    private static Code find() {
        try {
            URI place = Code.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            return place.getScheme().equals("file") && Files.isDirectory(Path.of(place))
                    ? new Code(hash(Path.of(place)), "", false)
                    : stamped();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the program's own code", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program does not know where it lies", e);
        }
    }

    private static Code stamped() throws IOException {
        URL stamp = Code.class.getResource(STAMP);
        if (stamp == null) {
            throw new IOException("the jar has no " + STAMP + ": build it with Maven");
        }
        Properties properties = new Properties();
        try (InputStream in = stamp.openStream()) {
            properties.load(in);
        }
        return new Code(
                properties.getProperty("code"),
                properties.getProperty("commit", ""),
                Boolean.parseBoolean(properties.getProperty("changed")));
    }

    /** Over each file's name and content, but what the build notes beside them. */
    static String hash(Path folder) throws IOException {
        MessageDigest digest = sha256();
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(file -> Files.isRegularFile(file)
                            && !folder.relativize(file).startsWith("META-INF"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            digest.update((folder.relativize(file) + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(sha256().digest(Files.readAllBytes(file)));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
