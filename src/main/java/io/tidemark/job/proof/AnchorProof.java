package io.tidemark.job.proof;

import io.tidemark.audit.AuditLog;
import io.tidemark.audit.Entry;
import io.tidemark.catalogue.Catalogue;
import io.tidemark.job.work.Acts;
import io.tidemark.report.window.StoredReport;
import io.tidemark.source.SourceFiles;
import io.tidemark.store.keep.Purge;
import io.tidemark.store.night.Imprints;
import io.tidemark.store.night.Imprints.Imprint;
import io.tidemark.store.night.ReportFiles;
import io.tidemark.store.night.ReportFiles.ReportFile;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The anchors of the reports: in the store, and against one that was kept elsewhere. */
public record AnchorProof(Connection connection) {

    /** Each report's anchor, computed again from the inputs and the changes that the store holds. */
    Proof anchors() throws SQLException, IOException {
        Catalogue catalogue = Catalogue.shipped();
        List<String> differences = new ArrayList<>();
        long checked = 0;
        for (Run run : new Runs(connection).recent(Integer.MAX_VALUE)) {
            Optional<Imprint> imprint = new Imprints(connection).of(run.id());
            if (imprint.isPresent() && !isPurged(run)) {
                checked++;
                if (!new StoredReport(connection, catalogue, run)
                        .anchor()
                        .equals(imprint.get().anchor())) {
                    differences.add("report " + Acts.name(run)
                            + ": inputs and values of the store no longer give the anchor on its cover");
                }
            }
        }
        return new Proof("anchors of reports", checked, differences);
    }

    /** What a purge took cannot be computed again; the anchors themselves stay. */
    private boolean isPurged(Run run) throws SQLException {
        long before = new Imprints(connection).before(run).map(Run::vintage).orElse(run.vintage());
        return Purge.touched(connection, before, run.vintage());
    }

    /**
     * What was delivered against the store: an anchor that the store does not bear, a log that no longer has the event, a
     * workbook with other bytes.
     *
     * @param kept the workbook, the mail or {@code anchor.json}
     */
    public Proof against(Path kept) throws SQLException, IOException {
        Delivered delivered = Delivered.read(kept);
        List<String> differences = new ArrayList<>();
        Optional<Run> bearer = Optional.empty();
        for (String hash : delivered.hashes()) {
            bearer = bearer.isPresent() ? bearer : new Imprints(connection).bearer(hash);
        }
        if (bearer.isEmpty()) {
            differences.add(
                    kept + ": no report of this store bears its anchor: the store was written anew since, or it is"
                            + " another one");
        } else if (delivered.isWorkbook()) {
            workbook(kept, bearer.get(), differences);
        }
        if (!delivered.isWorkbook()) {
            log(kept, delivered, differences);
        }
        return new Proof("files that were kept elsewhere", 1, differences);
    }

    private void workbook(Path kept, Run run, List<String> differences) throws SQLException, IOException {
        Path file = kept.toAbsolutePath();
        Path folder = file.getParent();
        if (folder == null) {
            throw new IOException(kept + " is no file");
        }
        String hash = SourceFiles.hash(folder, file.getFileName().toString());
        boolean same = new ReportFiles(connection)
                .of(run.id()).stream().map(ReportFile::hash).anyMatch(hash::equals);
        if (!same) {
            differences.add(
                    kept + " bears the anchor of " + Acts.name(run) + ", but its bytes are not those of that report");
        }
    }

    /** The log must have an entry for one of the hashes: the head that was told. */
    private void log(Path kept, Delivered delivered, List<String> differences) throws SQLException, IOException {
        Set<String> heads = new HashSet<>();
        AuditLog.read(connection, (Entry entry) -> {
            if (delivered.hashes().contains(entry.hash())) {
                heads.add(entry.hash());
            }
        });
        if (heads.isEmpty()) {
            differences.add(
                    kept + ": the audit log has no event with the hash that was told then: its end was cut, or it was"
                            + " written anew");
        }
    }
}
