package io.tidemark;

import io.tidemark.cli.CommandLineInterface;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Runs several commands in one process, for the launcher: which classes they load is what later starts find in an archive.
 * The launcher starts it once a build and JDK, on a copy of what ships, and throws away what it prints.
 */
public final class Rehearsal {
    /** System property: the commands are answered as {@link Glance} does. */
    private static final String GLANCE = "tidemark.glance";

    private Rehearsal() {}

    /** @param commands each with its options, separated by single spaces; what comes of them is not looked at */
    public static void main(String[] commands) throws IOException {
        unpackDriver(Path.of(System.getProperty("org.sqlite.lib.path", "native")));
        for (String command : commands) {
            if (Boolean.getBoolean(GLANCE)) {
                Glance.answer(command.split(" "));
            } else {
                CommandLineInterface.run(command.split(" "));
            }
        }
        System.exit(0);
    }

    /** Puts SQLite's machine code where the launcher tells each later start to find it: else each unpacks its own copy. */
    private static void unpackDriver(Path folder) throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        try (InputStream code =
                SQLiteJDBCLoader.class.getResourceAsStream(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name)) {
            if (code != null) {
                Files.createDirectories(folder);
                Path whole = Files.createTempFile(folder, name, "");
                Files.copy(code, whole, StandardCopyOption.REPLACE_EXISTING);
                Files.move(whole, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }
}
