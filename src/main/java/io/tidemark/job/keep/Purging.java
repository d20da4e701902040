package io.tidemark.job.keep;

import io.tidemark.job.lock.LockHolder;
import io.tidemark.job.lock.RunLock;
import io.tidemark.job.result.AnchorFile;
import io.tidemark.job.settings.Project;
import io.tidemark.job.work.Acts;
import io.tidemark.job.work.Refused;
import io.tidemark.store.Database;
import io.tidemark.store.Sql;
import io.tidemark.store.keep.Hold;
import io.tidemark.store.keep.Holds;
import io.tidemark.store.keep.Purge;
import io.tidemark.store.night.ReportFiles;
import io.tidemark.store.night.ReportFiles.ReportFile;
import io.tidemark.store.night.Run;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Purges a project.
 *
 * @param before the first report date that stays
 * @param reason why, empty where nobody said
 * @param command what the user typed, for the record
 */
public record Purging(Project project, LocalDate before, String reason, String command) {
    /**
     * A run whose list and files go.
     *
     * @param name such as {@code 2024-11-23/1}
     * @param files of its report that are there
     * @param bytes of all of them
     */
    public record Going(String name, List<Path> files, long bytes) {
        public Going {
            files = List.copyOf(files);
        }
    }

    /**
     * What goes and what is held back.
     *
     * @param runs in their order
     * @param rows how many of each table
     * @param holds those in force, by number
     */
    public record Plan(List<Going> runs, Map<String, Long> rows, List<Hold> holds) {
        /** Whether there is anything to do. */
        public boolean isEmpty() {
            return runs.isEmpty() && rows.isEmpty();
        }
    }

    /** What it would do now. Changes nothing. */
    public Plan plan() throws IOException, SQLException {
        if (!Files.exists(project.database())) {
            throw new Refused("no night has run yet, so there is nothing to purge");
        }
        try (Connection connection = Database.readOnly(project.database()).connect()) {
            return plan(connection, Purge.of(connection, before));
        }
    }

    /**
     * Does it: rows and files, with an event for the purge and one for each run. The store file is packed afterwards, so that
     * what went is not in it any more.
     *
     * @throws io.tidemark.job.lock.LockHeld while a night runs
     */
    public Plan apply() throws IOException, SQLException {
        try (RunLock lock = RunLock.take(
                        project.lockFile(), LockHolder.self(project.settings().zone(), command));
                Connection connection = Database.open(project.database()).connect()) {
            Sql.run(connection, "PRAGMA foreign_keys = 0");
            connection.setAutoCommit(false);
            Purge purge = Purge.of(connection, before);
            Plan plan = plan(connection, purge);
            if (plan.isEmpty()) {
                return plan;
            }
            Acts acts = new Acts(connection, command);
            for (Going run : plan.runs()) {
                acts.tell("run.purged", run.name(), hashes(connection, run));
            }
            Map<String, String> details = new TreeMap<>(Map.of("before", before.toString()));
            if (!reason.isEmpty()) {
                details.put("reason", reason);
            }
            plan.rows().forEach((table, count) -> details.put(table, count.toString()));
            acts.tell("store.purged", plan.runs().size() + " runs", details);
            purge.delete(Instant.now());
            // Files before the commit: after a crash in between they are still known, and the next purge takes up here.
            for (Going run : plan.runs()) {
                remove(run.files());
            }
            connection.commit();
            connection.setAutoCommit(true);
            Sql.run(connection, "VACUUM");
            Sql.number(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
            return plan;
        }
    }

    private Plan plan(Connection connection, Purge purge) throws IOException, SQLException {
        List<Going> runs = new ArrayList<>();
        for (Run run : purge.runs()) {
            List<Path> files = new ArrayList<>();
            long bytes = 0;
            List<String> names = new ArrayList<>(new ReportFiles(connection)
                    .of(run.id()).stream().map(ReportFile::name).toList());
            names.add(AnchorFile.NAME);
            for (String name : names) {
                Path path = project.report(run.reportDate(), run.attempt()).resolve(name);
                if (Files.exists(path)) {
                    files.add(path);
                    bytes += Files.size(path);
                }
            }
            runs.add(new Going(Acts.name(run), files, bytes));
        }
        return new Plan(
                List.copyOf(runs),
                purge.rows(),
                new Holds(connection)
                        .all().stream().filter(hold -> hold.ended() == null).toList());
    }

    /** What the files of a run were, so that a copy somewhere else can still be told to be genuine. */
    private static Map<String, String> hashes(Connection connection, Going going) throws SQLException {
        Map<String, String> hashes = new TreeMap<>();
        Sql.list(
                        connection,
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        "SELECT f.name, f.hash FROM report_file f JOIN run r ON r.id = f.run"
                                + " WHERE r.report_date || '/' || r.attempt = ?",
                        going.name())
                .forEach(file -> hashes.put(file.getKey(), file.getValue()));
        return hashes;
    }

    /** Removes files, and the folders that are empty then; what else lies there stays. */
    private void remove(List<Path> files) throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
            Path folder = file.getParent();
            while (folder != null && !folder.equals(project.output()) && folder.startsWith(project.output())) {
                try {
                    Files.delete(folder);
                } catch (DirectoryNotEmptyException stays) {
                    break;
                }
                folder = folder.getParent();
            }
        }
    }
}
