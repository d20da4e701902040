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
                "events of the audit log", chain.events(), chain.holds() ? List.of() : List.of(chain.broken()));
    }

    Proof guards() throws SQLException {
        List<String> missing = Guards.missing(connection);
        return new Proof(
                "guards of the audit log",
                Guards.NAMES.size(),
                missing.stream()
                        .map(name -> "trigger " + name + " is gone or does not refuse: events could be changed")
                        .toList());
    }

    /** A log whose end was cut no longer tells of runs and reports that the store holds. */
    Proof runs() throws SQLException, IOException {
        Set<String> sealed = new HashSet<>();
        Map<String, String> written = new HashMap<>();
        AuditLog.read(connection, entry -> note(entry, sealed, written));
        List<String> differences = new ArrayList<>();
        List<Run> runs = new Runs(connection).recent(Integer.MAX_VALUE);
        for (Run run : runs) {
            String name = Acts.name(run);
            if (run.state() == Run.State.DONE && !sealed.contains(name)) {
                differences.add("run " + name + " is done, but no event says that it was sealed");
            }
            List<ReportFile> files = new ReportFiles(connection).of(run.id());
            boolean wrote = !files.isEmpty() || written.containsKey(name);
            if (wrote && !Purge.isPurged(connection, run)) {
                compare(name, files, hashes(name, written.getOrDefault(name, "{}"), differences), differences);
            }
        }
        return new Proof("runs in the audit log", runs.size(), differences);
    }

    private static void note(Entry entry, Set<String> sealed, Map<String, String> written) {
        if (entry.kind().equals("run.sealed")) {
            sealed.add(entry.subject());
        } else if (entry.kind().equals("report.written")) {
            written.put(entry.subject(), entry.details());
        }
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
