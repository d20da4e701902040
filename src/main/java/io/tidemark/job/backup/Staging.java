package io.tidemark.job.backup;

import io.tidemark.store.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder in which something is made before it is moved into place. */
final class Staging {
    private Staging() {}

    static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }

    /** Moves a file, with the folders that it needs. */
    static void move(Path from, Path to) throws IOException {
        Path folder = to.getParent();
        if (folder != null) {
            PrivateFiles.folder(folder);
        }
        Files.move(from, to);
    }
}
