import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Started by the build: notes beside the classes which code they were made of. The hash is taken of the sources themselves, so
 * it is the same on any machine and with any compiler, with git or without; commit and state of the work tree are told where
 * there is a git repository.
 */
final class Stamp {
    private static final List<String> PARTS = List.of("pom.xml", "src/main");

    private Stamp() {}

    /** @param arguments the project's folder, the file to write */
    public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException, InterruptedException {
        Path home = Path.of(arguments[0]);
        Path to = Path.of(arguments[1]);
        String commit = commit(home);
        String stamp = "code=" + hash(home) + "\ncommit=" + commit + "\nchanged=" + (!commit.isEmpty() && isChanged(home))
                + "\n";
        Files.createDirectories(to.getParent());
        if (!Files.exists(to) || !Files.readString(to).equals(stamp)) {
            Files.writeString(to, stamp);
        }
    }

    /** SHA-256 over each file's name and its hash, by name. */
    private static String hash(Path home) throws IOException, NoSuchAlgorithmException {
        SortedMap<String, Path> files = new TreeMap<>();
        for (String part : PARTS) {
            try (Stream<Path> found = Files.walk(home.resolve(part))) {
                found.filter(Files::isRegularFile)
                        .filter(file -> !file.getFileName().toString().startsWith("."))
                        .forEach(file -> files.put(home.relativize(file).toString().replace('\\', '/'), file));
            }
        }
        MessageDigest all = MessageDigest.getInstance("SHA-256");
        for (SortedMap.Entry<String, Path> file : files.entrySet()) {
            byte[] content = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file.getValue()));
            String line = file.getKey() + " " + HexFormat.of().formatHex(content) + "\n";
            all.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(all.digest());
    }

    /** Empty where the project is no work tree of its own: unpacked from an archive, or inside of another repository. */
    private static String commit(Path home) throws IOException, InterruptedException {
        return Files.exists(home.resolve(".git")) ? git(home, "rev-parse", "HEAD") : "";
    }

    private static boolean isChanged(Path home) throws IOException, InterruptedException {
        return !git(home, "status", "--porcelain", "--", PARTS.get(0), PARTS.get(1)).isEmpty();
    }

    /** What git answers; nothing where it is not installed or objects: the hash does without it. */
    private static String git(Path home, String... words) throws IOException, InterruptedException {
        String[] command = new String[words.length + 3];
        command[0] = "git";
        command[1] = "-C";
        command[2] = home.toString();
        System.arraycopy(words, 0, command, 3, words.length);
        Process process;
        try {
            process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException notInstalled) {
            System.err.println("the build notes no commit: " + notInstalled.getMessage());
            return "";
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.waitFor() == 0 ? said : "";
    }
}
