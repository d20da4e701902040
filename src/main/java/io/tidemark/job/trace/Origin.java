package io.tidemark.job.trace;

import io.tidemark.audit.AuditLog;
import io.tidemark.audit.Entry;
import io.tidemark.job.work.Acts;
import io.tidemark.report.Hashes;
import io.tidemark.store.Json;
import io.tidemark.store.night.Deliveries;
import io.tidemark.store.night.Deliveries.Delivery;
import io.tidemark.store.night.Imprints;
import io.tidemark.store.night.ReportFiles;
import io.tidemark.store.night.ReportFiles.ReportFile;
import io.tidemark.store.night.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a report: the file with its hash, anchor, versions, who ran it, who received it.
 *
 * @param workbook the report's own, or a copy of it
 * @param hash SHA-256 of its bytes, empty where it is not there
 * @param isAsMade whether these are the bytes that the run made
 * @param report such as {@code 2026-11-23/1}
 * @param anchor the one on its cover, empty for a report of an older version of the program
 * @param versions of what made it, by name
 * @param acts the events that tell of its run
 * @param deliveries to whom it went
 */
public record Origin(
        Path workbook,
        String hash,
        boolean isAsMade,
        String report,
        String anchor,
        SortedMap<String, String> versions,
        List<Entry> acts,
        List<Delivery> deliveries) {

    public Origin {
        acts = List.copyOf(acts);
        deliveries = List.copyOf(deliveries);
    }

    static Origin of(Connection connection, Run run, Path workbook) throws IOException, SQLException {
        String hash = Files.isRegularFile(workbook) ? Hashes.of(workbook) : "";
        List<Entry> acts = new ArrayList<>();
        AuditLog.readAbout(connection, Acts.name(run), event -> {
            if (event.kind().startsWith("run.")) {
                acts.add(event);
            }
        });
        return new Origin(
                workbook,
                hash,
                new ReportFiles(connection)
                        .of(run.id()).stream().map(ReportFile::hash).anyMatch(hash::equals),
                Acts.name(run),
                new Imprints(connection).anchor(run.id()).orElse(""),
                run.versions(),
                acts,
                new Deliveries(connection).of(run.id()));
    }

    /** For a person. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("workbook " + workbook
                + (hash.isEmpty()
                        ? " is not there"
                        : "  sha256 " + hash + (isAsMade ? ", as it was made" : ", NOT as it was made")));
        lines.add("report " + report + (anchor.isEmpty() ? "" : ", anchor " + anchor));
        lines.add("made with " + versions);
        for (Entry act : acts) {
            String commit = commit(act);
            lines.add(act.kind() + " by " + act.actor() + " at " + act.at() + "  event " + act.seq()
                    + (commit == null ? "" : "  commit " + commit));
        }
        for (Delivery delivery : deliveries) {
            lines.add("delivered by " + delivery.channel() + " to " + delivery.target() + ": "
                    + delivery.state().code() + " at " + delivery.at());
        }
        return lines;
    }

    /** For JSON. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("report", report);
        fields.put("anchor", anchor);
        fields.put("workbook", workbook.toString());
        fields.put("sha256", hash);
        fields.put("asMade", isAsMade);
        fields.put("versions", versions);
        fields.put("acts", acts.stream().map(Origin::fields).toList());
        fields.put("deliveries", deliveries.stream().map(Origin::fields).toList());
        return fields;
    }

    private static Map<String, Object> fields(Entry act) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("event", act.seq());
        fields.put("kind", act.kind());
        fields.put("actor", act.actor());
        fields.put("at", act.at());
        String commit = commit(act);
        if (commit != null) {
            fields.put("commit", commit);
        }
        return fields;
    }

    private static Map<String, Object> fields(Delivery delivery) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("channel", delivery.channel());
        fields.put("target", delivery.target());
        fields.put("state", delivery.state().code());
        fields.put("at", delivery.at().toString());
        return fields;
    }

    /** What the program was built of, where its build knew. */
    private static @Nullable String commit(Entry act) {
        return Json.words(act.details()).get("commit");
    }
}
