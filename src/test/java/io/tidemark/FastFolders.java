package io.tidemark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Makes each temporary folder in memory, where the machine has room for that: each commit of a store waits until it is on the
 * disk, and tests commit thousands of times. Elsewhere they lie where Java puts them, and the tests take longer.
 */
public final class FastFolders implements TempDirFactory {
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long LEAST_BYTES = 2L << 30;
    private static final boolean FITS = fits();
    private static final String PREFIX = "junit-";

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) throws IOException {
        return FITS ? Files.createTempDirectory(MEMORY, PREFIX) : Files.createTempDirectory(PREFIX);
    }

    /** Scripts are run there, too, which some machines do not allow. */
    private static boolean fits() {
        try {
            if (!Files.isDirectory(MEMORY) || Files.getFileStore(MEMORY).getUsableSpace() < LEAST_BYTES) {
                return false;
            }
            Path script = Files.createTempFile(
                    MEMORY,
                    "tidemark",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            boolean runs = Files.isExecutable(script);
            Files.delete(script);
            return runs;
        } catch (IOException notThere) {
            return false;
        }
    }
}
