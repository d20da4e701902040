package io.tidemark.job.proof;

import io.tidemark.audit.AuditLog;
import io.tidemark.catalogue.Catalogue;
import io.tidemark.job.result.AnchorFile;
import io.tidemark.job.settings.Project;
import io.tidemark.job.work.Acts;
import io.tidemark.report.window.StoredReport;
import io.tidemark.store.Json;
import io.tidemark.store.Sql;
import io.tidemark.store.keep.Purge;
import io.tidemark.store.night.Imprints;
import io.tidemark.store.night.Imprints.Imprint;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The anchors of the reports: in the store, and against one that was kept elsewhere. */
public record AnchorProof(Connection connection) {

    /** Each report's anchor, computed again from the inputs and the changes that the store holds. */
    Proof anchors() throws SQLException, IOException {
        Catalogue catalogue = Catalogue.shipped();
        Set<String> told = LogProof.purged(connection);
        List<Run> runs = new Runs(connection).recent(Integer.MAX_VALUE);
        List<String> differences = new ArrayList<>();
        long checked = 0;
        long purged = 0;
        for (Run run : runs) {
            Optional<Imprint> imprint = new Imprints(connection).of(run.id());
            if (imprint.isEmpty()) {
                continue;
            }
            if (isPurged(run, runs, told)) {
                purged++;
                continue;
            }
            checked++;
            String now = new StoredReport(connection, catalogue, run).anchor();
            if (!now.equals(imprint.get().anchor())) {
                differences.add("report " + Acts.name(run)
                        + ": inputs and values of the store no longer give the anchor on its cover: "
                        + imprint.get().anchor() + " then, " + now + " now");
            }
        }
        return new Proof("anchors of reports", checked, differences, Proof.unless(purged, "whose values were purged"));
    }

    /**
     * What a purge took cannot be computed again; the anchors themselves stay. The audit log must tell of the purge: rows of
     * the store alone excuse nothing.
     */
    private boolean isPurged(Run run, List<Run> runs, Set<String> told) throws SQLException {
        long before = new Imprints(connection).before(run).map(Run::vintage).orElse(run.vintage());
        if (!Purge.touched(connection, before, run.vintage())) {
            return false;
        }
        for (Run other : runs) {
            if (other.vintage() >= before
                    && other.vintage() <= run.vintage()
                    && told.contains(Acts.name(other))
                    && Purge.isPurged(connection, other)) {
                return true;
            }
        }
        return false;
    }

    /** The anchor files that lie beside the reports. */
    Proof files(Project project) throws SQLException, IOException {
        Map<String, Map<Long, Set<String>>> written = written();
        List<String> differences = new ArrayList<>();
        long checked = 0;
        long missing = 0;
        for (Run run : new Runs(connection).recent(Integer.MAX_VALUE)) {
            Path file = project.report(run.reportDate(), run.attempt()).resolve(AnchorFile.NAME);
            if (Files.isRegularFile(file)) {
                checked++;
                differences.addAll(differences(file, written));
            } else if (run.state() == Run.State.DONE && !Purge.isPurged(connection, run)) {
                missing++;
            }
        }
        return new Proof(
                "anchor files beside the reports",
                checked,
                differences,
                Proof.unless(missing, "reports have none beside them"));
    }

    /**
     * What was delivered against the store: an anchor that the store does not bear, a workbook with other bytes, a log that no
     * longer has the event that was told, or parts that belong to different reports.
     *
     * @param kept the workbook, the mail or {@code anchor.json}
     */
    public Proof against(Path kept) throws SQLException, IOException {
        return new Proof("files that were kept elsewhere", 1, differences(kept, written()), List.of());
    }

    /** By report: the events that say that it was written, each with the hashes of its files. */
    private Map<String, Map<Long, Set<String>>> written() throws SQLException, IOException {
        Map<String, Map<Long, Set<String>>> written = new TreeMap<>();
        AuditLog.read(connection, event -> {
            if (event.kind().equals("report.written")) {
                written.computeIfAbsent(event.subject(), k -> new TreeMap<>())
                        .put(event.seq(), Set.copyOf(Json.words(event.details()).values()));
            }
        });
        return written;
    }

    private List<String> differences(Path kept, Map<String, Map<Long, Set<String>>> written)
            throws SQLException, IOException {
        Delivered delivered = Delivered.read(kept);
        List<String> differences = new ArrayList<>();
        Set<String> bearers = new HashSet<>();
        Optional<Run> bearer = Optional.empty();
        for (String hash : delivered.anchors()) {
            Optional<Run> found = new Imprints(connection).bearer(hash);
            found.ifPresent(run -> bearers.add(Acts.name(run)));
            bearer = found.isPresent() ? found : bearer;
        }
        if (bearer.isEmpty()) {
            differences.add(
                    kept + ": no report of this store bears its anchor: the store was written anew since, or it is"
                            + " another one");
        } else if (bearers.size() > 1
                || (delivered.kind() != Delivered.Kind.WORKBOOK
                        && delivered.anchors().size() > 1)) {
            differences.add(kept + " names the anchors of several reports: " + delivered.anchors());
        } else {
            String name = Acts.name(bearer.get());
            report(kept, delivered, name, written.getOrDefault(name, Map.of()), differences);
        }
        for (Map.Entry<Long, String> head : delivered.heads().entrySet()) {
            head(kept, head.getKey(), head.getValue(), differences);
        }
        return differences;
    }

    /** Hash of the workbook, anchor and event belong to one report. */
    private static void report(
            Path kept, Delivered delivered, String bearer, Map<Long, Set<String>> written, List<String> differences) {
        if (!delivered.report().isEmpty() && !delivered.report().equals(bearer)) {
            differences.add(kept + " names the report " + delivered.report() + ", but bears the anchor of " + bearer);
        }
        for (String workbook : delivered.workbooks()) {
            if (written.values().stream().noneMatch(hashes -> hashes.contains(workbook))) {
                differences.add(
                        delivered.kind() == Delivered.Kind.WORKBOOK
                                ? kept + " bears the anchor of " + bearer
                                        + ", but its bytes are not those of that report: their hash is " + workbook
                                : kept + " bears the anchor of " + bearer + ", but its workbook " + workbook
                                        + " is not that of the report");
            }
        }
        for (long seq : delivered.heads().keySet()) {
            boolean fits = delivered.kind() == Delivered.Kind.ANCHOR_FILE
                    ? written.containsKey(seq)
                    : written.keySet().stream().anyMatch(first -> first <= seq);
            if (!fits) {
                differences.add(kept + " bears the anchor of " + bearer + ", but event " + seq
                        + ", which it names, is not one of that report");
            }
        }
    }

    /** The log must have the event that was told, with its hash. */
    private void head(Path kept, long seq, String hash, List<String> differences) throws SQLException {
        String now = Sql.first(connection, row -> row.getString(1), "SELECT hash FROM audit_event WHERE seq = ?", seq)
                .orElse("");
        if (!now.equals(hash)) {
            differences.add(
                    kept + ": the audit log has no event with the hash that was told then: its end was cut, or it was"
                            + " written anew. Event " + seq + " had the hash " + hash
                            + (now.isEmpty() ? " and is gone" : " and now has " + now));
        }
    }
}
