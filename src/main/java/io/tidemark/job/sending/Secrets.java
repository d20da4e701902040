package io.tidemark.job.sending;

import io.tidemark.deliver.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** Reads secrets from where the settings say that they are. */
final class Secrets {
    private static final Set<PosixFilePermission> OF_THE_OWNER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private Secrets() {}

    /**
     * @param home relative files start there
     * @param setting how the setting is called, without {@code -env} and {@code -file}
     * @param variable of the environment, empty for none
     * @param file whose first line is the secret, empty for none
     * @throws IOException where there is none, or others than its owner may read the file
     */
    static Secret of(Path home, String setting, String variable, String file) throws IOException {
        if (!variable.isEmpty()) {
            String value = System.getenv(variable);
            if (value == null || value.isEmpty()) {
                throw new IOException(setting + "-env names " + variable
                        + ", but the environment has no such variable, or it is empty");
            }
            return new Secret(value);
        }
        Path path = home.resolve(file);
        if (!Files.isRegularFile(path)) {
            throw new IOException(setting + "-file names " + path + ", but there is no such file");
        }
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null && !OF_THE_OWNER.containsAll(view.readAttributes().permissions())) {
            throw new IOException("others than its owner may read " + path + ": chmod go-rwx " + path);
        }
        String value = Files.readString(path).lines().findFirst().orElse("").strip();
        if (value.isEmpty()) {
            throw new IOException(setting + "-file names " + path + ", but its first line is empty");
        }
        return new Secret(value);
    }
}
