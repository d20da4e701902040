package io.tidemark.job.repair;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.job.intake.Collected;
import io.tidemark.job.intake.ReadDocument;
import io.tidemark.job.intake.ReadFile;
import io.tidemark.job.lock.LockHolder;
import io.tidemark.job.lock.RunLock;
import io.tidemark.job.settings.Project;
import io.tidemark.job.work.Acts;
import io.tidemark.job.work.Refused;
import io.tidemark.source.Refusal;
import io.tidemark.store.Database;
import io.tidemark.store.night.Input;
import io.tidemark.store.night.Input.Listed;
import io.tidemark.store.night.Quarantine;
import io.tidemark.store.night.Refusals;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * The files that the last night could not read.
 *
 * @param command what the user typed, for the record
 */
public record Quarantined(Project project, String command) {
    /**
     * What came of reading a file once more.
     *
     * @param figures in it; 0 where it still cannot be read
     * @param problem why it still cannot be read, and what helps; empty where it can
     */
    public record Tried(String path, int figures, String problem) {
        public boolean isGood() {
            return problem.isEmpty();
        }
    }

    /**
     * Reads files as they lie there now and keeps nothing: the next night takes in what reads well.
     *
     * @param paths empty for all that the last night could not read
     * @param language of the problems
     * @throws Refused for a path that the last night did not quarantine
     */
    public List<Tried> retry(List<String> paths, Locale language) throws IOException, SQLException {
        TreeSet<String> quarantined = new TreeSet<>();
        Collected there;
        try (Connection connection = Database.readOnly(project.database()).connect()) {
            for (Quarantine.Entry entry : entries(connection)) {
                quarantined.add(entry.path());
            }
            there = Collected.of(project, connection);
        }
        for (String path : paths) {
            if (!quarantined.contains(path)) {
                throw new Refused(
                        "the last night did not quarantine " + path + "; tidemark quarantine lists what it did");
            }
        }
        quarantined.removeIf(path -> !paths.isEmpty() && !paths.contains(path));
        ReadDocument reader = new ReadDocument(project, Catalogue.shipped());
        List<Tried> tried = new ArrayList<>();
        for (String path : quarantined) {
            tried.add(retry(path, there, reader, language));
        }
        return tried;
    }

    private static Tried retry(String path, Collected there, ReadDocument reader, Locale language) {
        for (Refusal refusal : there.refusals()) {
            if (refusal.path().equals(path)) {
                return new Tried(path, 0, Refusals.of(refusal, language).words());
            }
        }
        for (Listed file : there.files()) {
            if (file.path().equals(path)) {
                ReadFile read = reader.process(new Input(1, path, file.hash(), file.bytes(), Input.State.NEW, 0));
                return read instanceof ReadFile.Refused refused
                        ? new Tried(
                                path,
                                0,
                                Refusals.of(refused.refusal(), language).words())
                        : new Tried(
                                path,
                                ((ReadFile.Read) read).extraction().figures().size(),
                                "");
            }
        }
        return new Tried(path, 0, "it is not there any more");
    }

    /**
     * Lets a file be: as long as its content stays the same, it no longer calls for attention. It is still listed.
     *
     * @throws Refused for a path that the last night did not quarantine
     * @throws io.tidemark.job.lock.LockHeld while a night runs
     */
    public void release(String path, String reason) throws IOException, SQLException {
        if (reason.isBlank()) {
            throw new Refused("--reason must say why; it is kept in the audit log");
        }
        try (RunLock lock = RunLock.take(
                        project.lockFile(), LockHolder.self(project.settings().zone(), command));
                Connection connection = Database.open(project.database()).connect()) {
            connection.setAutoCommit(false);
            Quarantine.Entry entry = entries(connection).stream()
                    .filter(each -> each.path().equals(path))
                    .findFirst()
                    .orElseThrow(() -> new Refused(
                            "the last night did not quarantine " + path + "; tidemark quarantine lists what it did"));
            Instant now = Instant.now();
            new Quarantine(connection).release(path, entry.hash(), new Quarantine.Release(reason, Acts.actor(), now));
            new Acts(connection, command)
                    .tell(
                            "file.released",
                            path,
                            Map.of("reason", reason, "hash", entry.hash() == null ? "" : entry.hash()));
            connection.commit();
        }
    }

    private static List<Quarantine.Entry> entries(Connection connection) throws SQLException {
        Run last = new Runs(connection)
                .lastNight()
                .orElseThrow(() -> new Refused("no night has run yet. The first one:  tidemark run"));
        return new Quarantine(connection).of(last.id()).toList();
    }
}
