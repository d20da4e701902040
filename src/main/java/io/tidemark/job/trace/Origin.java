package io.tidemark.job.trace;

import io.tidemark.audit.AuditLog;
import io.tidemark.job.work.Acts;
import io.tidemark.source.SourceFiles;
import io.tidemark.store.night.Deliveries;
import io.tidemark.store.night.Deliveries.Delivery;
import io.tidemark.store.night.Imprints;
import io.tidemark.store.night.Imprints.Imprint;
import io.tidemark.store.night.ReportFiles;
import io.tidemark.store.night.ReportFiles.ReportFile;
import io.tidemark.store.night.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a workbook that was delivered: hash, anchor, versions, who ran it, who received it.
 *
 * @param run that made it
 * @param workbook the run's own, or a copy of it
 */
record Origin(Connection connection, Run run, Path workbook) {

    List<String> lines() throws IOException, SQLException {
        List<String> lines = new ArrayList<>();
        Path folder = workbook.toAbsolutePath().getParent();
        String hash = folder == null
                ? ""
                : SourceFiles.hash(folder, workbook.getFileName().toString());
        boolean same = new ReportFiles(connection)
                .of(run.id()).stream().map(ReportFile::hash).anyMatch(hash::equals);
        lines.add("workbook " + workbook + "  sha256 " + hash + (same ? ", as it was made" : ", NOT as it was made"));
        lines.add("report " + Acts.name(run)
                + new Imprints(connection)
                        .of(run.id())
                        .map((Imprint imprint) -> ", anchor " + imprint.anchor())
                        .orElse(""));
        lines.add("made with " + run.versions());
        AuditLog.read(connection, event -> {
            if (event.subject().equals(Acts.name(run)) && event.kind().startsWith("run.")) {
                lines.add(event.kind() + " by " + event.actor() + " at " + event.at() + "  event " + event.seq());
            }
        });
        for (Delivery delivery : new Deliveries(connection).of(run.id())) {
            lines.add("delivered by " + delivery.channel() + " to " + delivery.target() + ": "
                    + delivery.state().code() + " at " + delivery.at());
        }
        return lines;
    }
}
