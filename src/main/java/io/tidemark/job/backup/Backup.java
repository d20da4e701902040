package io.tidemark.job.backup;

import io.tidemark.job.backup.Contents.Piece;
import io.tidemark.job.backup.Manifest.Item;
import io.tidemark.job.settings.Project;
import io.tidemark.job.work.Refused;
import io.tidemark.job.work.Versions;
import io.tidemark.store.PrivateFiles;
import io.tidemark.store.keep.Inspection;
import io.tidemark.store.keep.Snapshot;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes backups. Writes nothing to the store, so that a night may run meanwhile.
 *
 * @param project what is backed up
 */
public record Backup(Project project) {
    /**
     * A backup that was made and opened again.
     *
     * @param file where it lies
     * @param bytes its size
     * @param files in it
     * @param schema of the store in it
     * @param events in the store's audit log
     * @param head hash of the last of them
     * @param differences reports that are not as the store knows them, and sources that could not be read; in words
     */
    public record Made(
            Path file, long bytes, int files, String schema, long events, String head, List<String> differences) {}

    /**
     * Writes a backup and verifies it.
     *
     * @param file the new file; its folder is made where it is missing
     * @throws Refused where the file exists, or there is no store yet
     * @throws DoesNotVerify where the store is damaged or its audit log broken
     */
    public Made to(Path file) throws IOException, SQLException {
        Path target = file.toAbsolutePath().normalize();
        if (Files.exists(target)) {
            throw new Refused(target + " exists already; name another file");
        }
        if (!Files.isRegularFile(project.database())) {
            throw new Refused("no night has run yet, so there is no store to back up. The first one:  tidemark run");
        }
        Path folder = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid());
        PrivateFiles.folder(folder);
        try {
            return make(target, folder);
        } finally {
            Staging.delete(folder);
        }
    }

    private Made make(Path target, Path folder) throws IOException, SQLException {
        Path store = folder.resolve("tidemark.db");
        Snapshot.of(project.database(), store);
        Inspection state = Inspection.of(store);
        if (!state.isSound()) {
            throw new DoesNotVerify("the store is not sound, and no backup was made of it: " + state.words());
        }
        Path packed = folder.resolve("packed");
        List<String> differences = new ArrayList<>();
        try (Packing packing = new Packing(PrivateFiles.create(packed))) {
            packing.add(Contents.STORE, store);
            Contents contents = new Contents(project);
            String settings = "";
            for (Piece piece : contents.pieces(store)) {
                String hash = add(packing, piece, differences);
                settings = piece.file().equals(contents.settings()) ? hash : settings;
            }
            packing.finish(new Manifest(
                    Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                    Versions.program(),
                    state.schema(),
                    state.chain().events(),
                    state.chain().head(),
                    settings,
                    packing.items()));
        }
        try (Archive archive = Archive.open(packed)) {
            archive.verify();
            Made made = new Made(
                    target,
                    Files.size(packed),
                    archive.manifest().items().size(),
                    state.schema(),
                    state.chain().events(),
                    state.chain().head(),
                    List.copyOf(differences));
            settle(packed);
            Files.move(packed, target, StandardCopyOption.ATOMIC_MOVE);
            return made;
        }
    }

    private static String add(Packing packing, Piece piece, List<String> differences) throws IOException {
        if (!Files.isReadable(piece.file())) {
            differences.add(piece.file() + (Files.exists(piece.file()) ? " cannot be read" : " is missing"));
            return "";
        }
        Item item = packing.add(piece.name(), piece.file());
        if (!piece.expected().isEmpty() && !piece.expected().equals(item.hash())) {
            differences.add(piece.file() + " was changed after it was made");
        }
        return item.hash();
    }

    /** Waits until the disk has it. */
    private static void settle(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
