package io.tidemark.job.proof;

import io.tidemark.audit.AuditLog;
import io.tidemark.audit.Entry;
import io.tidemark.audit.Verification;
import io.tidemark.job.work.Acts;
import io.tidemark.store.Guards;
import io.tidemark.store.keep.Purge;
import io.tidemark.store.night.ReportFiles;
import io.tidemark.store.night.ReportFiles.ReportFile;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The audit log: its chain, the guards that keep it append-only, and that it tells of the runs that the store holds. */
record LogProof(Connection connection) {

    Proof chain() throws SQLException {
        Verification chain = AuditLog.verify(connection);
        return new Proof(
                "events of the audit log",
                chain.events(),
                chain.holds() ? List.of() : List.of(chain.broken()),
                List.of());
    }

    Proof guards() throws SQLException {
        return new Proof("guards of the store", Guards.count(), Guards.differences(connection), List.of());
    }

    /** A log whose end was cut no longer tells of runs and reports that the store holds. */
    Proof runs() throws SQLException, IOException {
        Told told = Told.in(connection);
        List<String> differences = new ArrayList<>();
        List<Run> runs = new Runs(connection).recent(Integer.MAX_VALUE);
        for (Run run : runs) {
            String name = Acts.name(run);
            if (run.state() == Run.State.DONE && !told.sealed().contains(name)) {
                differences.add("run " + name + " is done, but no event says that it was sealed");
            }
            if (Purge.isPurged(connection, run)) {
                if (!told.purged().contains(name)) {
                    differences.add("the store says that run " + name + " was purged, but no event tells of it");
                }
                continue;
            }
            List<ReportFile> files = new ReportFiles(connection).of(run.id());
            if (!files.isEmpty() || told.written().containsKey(name)) {
                String details = told.written().getOrDefault(name, "{}");
                compare(name, files, hashes(name, details, differences), differences);
            }
        }
        return new Proof("runs in the audit log", runs.size(), differences, List.of());
    }

    /**
     * What the log says of runs, by their names.
     *
     * @param written the files of their reports, as the last event says
     */
    private record Told(Set<String> sealed, Map<String, String> written, Set<String> purged) {
        static Told in(Connection connection) throws SQLException, IOException {
            Told told = new Told(new HashSet<>(), new HashMap<>(), new HashSet<>());
            AuditLog.read(connection, told::note);
            return told;
        }

        private void note(Entry entry) {
            switch (entry.kind()) {
                case "run.sealed" -> sealed.add(entry.subject());
                case "report.written" -> written.put(entry.subject(), entry.details());
                case "run.purged" -> purged.add(entry.subject());
                default -> {
                    // Of something else.
                }
            }
        }
    }

    /** The runs that a purge took, as the log tells it. */
    static Set<String> purged(Connection connection) throws SQLException, IOException {
        return Told.in(connection).purged();
    }

    private static Map<String, String> hashes(String run, String details, List<String> differences) {
        Map<String, String> hashes = new HashMap<>();
        try {
            JsonMapper.shared()
                    .readTree(details)
                    .properties()
                    .forEach(file -> hashes.put(file.getKey(), file.getValue().asString()));
        } catch (JacksonException e) {
            differences.add("run " + run + ": the event of its report does not read: " + e.getOriginalMessage());
        }
        return hashes;
    }

    private static void compare(
            String run, List<ReportFile> files, Map<String, String> logged, List<String> differences) {
        Map<String, String> left = new HashMap<>(logged);
        for (ReportFile file : files) {
            String hash = left.remove(file.name());
            if (!file.hash().equals(hash)) {
                differences.add("run " + run + ": the store gives " + file.name() + " the hash " + file.hash()
                        + ", the audit log " + (hash == null ? "none" : hash));
            }
        }
        left.keySet().stream()
                .sorted()
                .forEach(name -> differences.add("run " + run + ": the store no longer lists " + name));
    }
}
