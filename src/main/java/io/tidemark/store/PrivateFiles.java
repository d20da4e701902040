package io.tidemark.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that only their owner and their group may read. What is there already keeps its rights. */
public final class PrivateFiles {
    private static final String FOLDER = "rwxr-x---";
    private static final String FILE = "rw-r-----";
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private PrivateFiles() {}

    /** Makes a folder, and those above it, where they are missing. */
    public static void folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, rights(FOLDER));
        }
    }

    /** Makes an empty file, and the folders above it, where they are missing. */
    public static void file(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            folder(folder);
        }
        if (!Files.exists(file)) {
            try {
                Files.createFile(file, rights(FILE));
            } catch (FileAlreadyExistsException e) {
                // Another process was faster, and gave it the same rights.
                return;
            }
        }
    }

    /**
     * A new file to write to.
     *
     * @throws FileAlreadyExistsException for one that is there
     */
    public static OutputStream create(Path file) throws IOException {
        Files.createFile(file, rights(FILE));
        return Files.newOutputStream(file);
    }

    /** Gives a file that was just written the rights of the others. */
    public static void settle(Path file) throws IOException {
        if (POSIX) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(FILE));
        }
    }

    private static FileAttribute<?>[] rights(String rights) {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
