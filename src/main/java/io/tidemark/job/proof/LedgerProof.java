package io.tidemark.job.proof;

import io.tidemark.audit.AuditLog;
import io.tidemark.audit.Entry;
import io.tidemark.job.work.Acts;
import io.tidemark.store.Json;
import io.tidemark.store.night.Deliveries;
import io.tidemark.store.night.Deliveries.Delivery;
import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ledger of deliveries: each line stands as the last event that tells of it. */
record LedgerProof(Connection connection) {
    private static final List<String> COMPARED = List.of("run", "channel", "target", "kind", "state", "detail");

    Proof prove() throws SQLException, IOException {
        Map<String, Map<String, String>> told = new HashMap<>();
        Set<String> purged = new HashSet<>();
        AuditLog.read(connection, entry -> note(entry, told, purged));
        List<String> differences = new ArrayList<>();
        long checked = 0;
        long untold = 0;
        for (Run run : new Runs(connection).recent(Integer.MAX_VALUE)) {
            for (Delivery line : new Deliveries(connection).of(run.id())) {
                Map<String, String> event = told.remove(line.key());
                if (event == null && isOfOldForm(line)) {
                    untold++;
                    continue;
                }
                checked++;
                if (event == null) {
                    differences.add("the ledger says that " + line.target() + " was "
                            + line.state().code() + " for " + Acts.name(run) + ", the audit log tells nothing of it");
                } else {
                    compare(line, words(run, line), event, differences);
                }
            }
        }
        for (Map.Entry<String, Map<String, String>> left : told.entrySet()) {
            Map<String, String> event = left.getValue();
            if (!purged.contains(event.get("run"))) {
                differences.add("the audit log tells of a delivery of " + event.get("run") + " to "
                        + event.get("target") + " (" + left.getKey() + "), the ledger no longer has it");
            }
        }
        return new Proof(
                "deliveries in the audit log",
                checked,
                differences,
                Proof.unless(untold, "from before deliveries had keys"));
    }

    private static void note(Entry entry, Map<String, Map<String, String>> told, Set<String> purged) {
        if (entry.kind().equals("run.purged")) {
            purged.add(entry.subject());
        } else if (entry.kind().startsWith("delivery.") || entry.kind().equals("report.delivered")) {
            Map<String, String> details = new LinkedHashMap<>(Json.words(entry.details()));
            String key = details.get("key");
            if (key != null) {
                details.put("run", entry.subject());
                told.put(key, details);
            }
        }
    }

    /** Lines that were kept before a key named the version of the report. */
    private static boolean isOfOldForm(Delivery line) {
        return line.key().indexOf(':') >= 0;
    }

    private static Map<String, String> words(Run run, Delivery line) {
        return Map.of(
                "run", Acts.name(run),
                "channel", line.channel(),
                "target", line.target(),
                "kind", line.kind(),
                "state", line.state().code(),
                "detail", line.detail());
    }

    private static void compare(
            Delivery line, Map<String, String> ledger, Map<String, String> event, List<String> differences) {
        for (String name : COMPARED) {
            String then = event.get(name);
            if (then != null && !then.equals(ledger.get(name))) {
                differences.add("delivery " + line.key() + " to " + line.target() + ": the ledger says " + name + " "
                        + ledger.get(name) + ", the audit log " + then);
            }
        }
    }
}
