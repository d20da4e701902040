package io.tidemark.job;

import io.tidemark.Tidemark;
import io.tidemark.job.work.Code;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What a start of the program finds its classes in: it takes half the time then. Made by a night over two texts, before the first
 * start after a build, for all processes of the tests; Java archives what comes from jars alone, so the product's classes are put
 * into one. It has no manifest, and the hash of this process's code: to what both write they are the same program.
 */
final class ClassArchive {
    private static final String STAMP = "META-INF/tidemark/code.properties";
    private static final List<String> OPTIONS = make();

    private ClassArchive() {}

    /** The options of Java with which the program starts, its class path among them. */
    static List<String> options() {
        return OPTIONS;
    }

    private static List<String> make() {
        try {
            Path classes = Path.of(Tidemark.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path folder = Files.createDirectories(classes.resolveSibling("test-archive"));
            Path jar = folder.resolve("product.jar");
            Path archive = folder.resolve("java-" + Runtime.version() + ".classes");
            String classPath = jar + File.pathSeparator + libraries();
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock alone = channel.lock()) {
                if (alone.isValid() && !isNewer(archive, classes)) {
                    pack(classes, jar);
                    rehearse(classPath, archive);
                }
            }
            return List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:disable", "-cp", classPath);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String libraries() {
        return Arrays.stream(Program.classPath().split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isNewer(Path archive, Path classes) throws IOException {
        if (Files.notExists(archive)) {
            return false;
        }
        FileTime made = Files.getLastModifiedTime(archive);
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).compareTo(made) > 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(file -> !file.equals(classes)).toList()) {
                String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                if (Files.isDirectory(file)) {
                    // Migrations are looked for by their folder.
                    zip.putNextEntry(new ZipEntry(name + "/"));
                } else {
                    zip.putNextEntry(new ZipEntry(name));
                    if (name.equals(STAMP)) {
                        zip.write(("code=" + Code.running().hash()).getBytes(StandardCharsets.UTF_8));
                    } else {
                        Files.copy(file, zip);
                    }
                }
            }
        }
    }

    private static void rehearse(String classPath, Path archive) throws IOException, InterruptedException {
        Path fresh = archive.resolveSibling("new.classes");
        Files.deleteIfExists(fresh);
        SmallProject project = SmallProject.ofTwoTexts(Files.createTempDirectory(archive.getParent(), "project"));
        List<String> classes = List.of("-XX:ArchiveClassesAtExit=" + fresh, "-Xlog:disable", "-cp", classPath);
        Program.Answer night = project.program()
                .start(List.of(), classes, Program.MAIN, "run", "--date", SmallProject.DATE)
                .join();
        if (night.code() != 0) {
            throw new IllegalStateException(night.out() + night.err());
        }
        Files.move(fresh, archive, StandardCopyOption.REPLACE_EXISTING);
    }
}
