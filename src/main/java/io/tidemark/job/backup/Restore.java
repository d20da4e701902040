package io.tidemark.job.backup;

import io.tidemark.job.backup.Manifest.Item;
import io.tidemark.job.lock.LockHolder;
import io.tidemark.job.lock.RunLock;
import io.tidemark.job.settings.Project;
import io.tidemark.job.work.Acts;
import io.tidemark.job.work.Refused;
import io.tidemark.source.SourceFiles;
import io.tidemark.store.Database;
import io.tidemark.store.Sql;
import io.tidemark.store.keep.Inspection;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Brings a backup back. The store and the reports take the place of those that are there, which are kept aside; sources and
 * settings belong to the user: only what is missing is brought back.
 *
 * @param file the backup
 * @param project into which
 * @param reason why, empty where nobody said
 * @param command what the user typed, for the record
 */
public record Restore(Path file, Project project, String reason, String command) {
    private static final DateTimeFormatter ASIDE = DateTimeFormatter.ofPattern("'aside-'yyyyMMdd'T'HHmmss");

    /** What is done with a file. */
    public enum Act {
        /** It is not there and is brought back. */
        ADD,
        /** Another one is there, which is put aside. */
        REPLACE,
        /** It is there already. */
        SAME,
        /** Another one is there, which is left as it is. */
        LEAVE
    }

    /**
     * What is done with one file.
     *
     * @param place where it belongs
     */
    public record Move(Act act, Path place, Item item) {
        /** Its size, in bytes. */
        public long bytes() {
            return item.bytes();
        }
    }

    /**
     * What a restore does.
     *
     * @param made when the backup was made
     * @param schema of the store in it
     * @param events in its audit log
     * @param moves all of its files, by place
     * @param holder the process that keeps it from being done now, in words; empty for none
     */
    public record Plan(String made, String schema, long events, List<Move> moves, String holder) {}

    /** What it would do now. Changes nothing. */
    public Plan plan() throws IOException {
        try (Archive archive = Archive.open(file)) {
            archive.verify();
            LockHolder holder = RunLock.holder(project.lockFile());
            return plan(archive, holder == null ? "" : "process " + holder.pid() + " (" + holder.command() + ")");
        }
    }

    /**
     * Does it; answers where what was there before is kept.
     *
     * @throws io.tidemark.job.lock.LockHeld while a night runs on the project
     * @throws DoesNotVerify where the backup is not as it was made
     * @throws Refused where a newer version of the program made it
     */
    public Path apply() throws IOException, SQLException {
        try (RunLock lock = RunLock.take(
                        project.lockFile(), LockHolder.self(project.settings().zone(), command));
                Archive archive = Archive.open(file)) {
            archive.verify();
            Plan plan = plan(archive, "");
            Path aside = project.output()
                    .resolve(
                            ASIDE.format(Instant.now().atZone(project.settings().zone())));
            Path staging = project.output().resolve("restoring");
            if (Files.exists(staging)) {
                Staging.delete(staging);
            }
            stage(archive, plan, staging, aside);
            for (Move move : plan.moves()) {
                if (!move.item().name().equals(Contents.STORE)) {
                    bring(move, staging, aside);
                }
            }
            // Last, by one renaming: until then the project has its old store, without the event.
            for (Move move : plan.moves()) {
                if (move.item().name().equals(Contents.STORE)) {
                    bring(move, staging, aside);
                }
            }
            Staging.delete(staging);
            return aside;
        }
    }

    private Plan plan(Archive archive, String holder) throws IOException {
        Manifest manifest = archive.manifest();
        if (new BigDecimal(manifest.schema()).compareTo(new BigDecimal(Database.SCHEMA)) > 0) {
            throw new Refused(file + " was made by Tidemark " + manifest.program() + " with schema " + manifest.schema()
                    + "; this one knows schemas up to " + Database.SCHEMA
                    + ". Restore it with that version or a newer one");
        }
        List<Move> moves = new ArrayList<>();
        for (Item item : manifest.items()) {
            Path place = new Contents(project).place(item.name());
            moves.add(new Move(act(item, place), place, item));
        }
        return new Plan(manifest.made(), manifest.schema(), manifest.events(), List.copyOf(moves), holder);
    }

    private static Act act(Item item, Path place) throws IOException {
        if (!Files.exists(place)) {
            return Act.ADD;
        }
        if (item.name().equals(Contents.STORE)) {
            return Act.REPLACE;
        }
        Path folder = place.toAbsolutePath().getParent();
        if (folder != null
                && SourceFiles.hash(folder, String.valueOf(place.getFileName())).equals(item.hash())) {
            return Act.SAME;
        }
        return Contents.isMade(item.name()) ? Act.REPLACE : Act.LEAVE;
    }

    /** Unpacks what is needed and makes the store ready, all beside what is there. */
    private void stage(Archive archive, Plan plan, Path staging, Path aside) throws IOException, SQLException {
        for (Move move : plan.moves()) {
            if (move.act() == Act.ADD || move.act() == Act.REPLACE) {
                archive.extract(move.item(), staging.resolve(move.item().name()));
            }
        }
        Path store = staging.resolve(Contents.STORE);
        Inspection state = Inspection.of(store);
        if (!state.isSound() || !state.chain().head().equals(archive.manifest().head())) {
            throw new DoesNotVerify(file + ": the store in it is not sound: " + state.words());
        }
        // The event goes into the store that is brought back: both stand as soon as its file is moved into place.
        try (Connection connection = Database.open(store).connect()) {
            connection.setAutoCommit(false);
            Map<String, String> details = new TreeMap<>(Map.of(
                    "made", archive.manifest().made(),
                    "head", archive.manifest().head(),
                    "aside", aside.toString()));
            if (!reason.isEmpty()) {
                details.put("reason", reason);
            }
            new Acts(connection, command).tell("store.restored", String.valueOf(file.getFileName()), details);
            connection.commit();
            connection.setAutoCommit(true);
            Sql.number(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    private void bring(Move move, Path staging, Path aside) throws IOException {
        Path staged = staging.resolve(move.item().name());
        if (!Files.exists(staged)) {
            return;
        }
        if (move.act() == Act.REPLACE) {
            for (String ending : List.of("", "-wal", "-shm")) {
                Path old = move.place().resolveSibling(move.place().getFileName() + ending);
                if (Files.exists(old)) {
                    Staging.move(old, aside.resolve(project.output().relativize(old)));
                }
            }
        }
        Staging.move(staged, move.place());
    }
}
