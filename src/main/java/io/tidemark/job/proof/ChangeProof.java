package io.tidemark.job.proof;

import io.tidemark.audit.AuditLog;
import io.tidemark.audit.Entry;
import io.tidemark.store.Json;
import io.tidemark.store.Sql;
import io.tidemark.store.keep.Purge;
import io.tidemark.store.night.Anchor;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What each night made of the values, new ones too, against the hash that the audit log was told. */
record ChangeProof(Connection connection) {

    Proof prove() throws SQLException, IOException {
        SortedMap<Long, String> told = new TreeMap<>();
        AuditLog.read(connection, (Entry event) -> {
            if (event.kind().equals("values.changed")) {
                Map<String, String> details = Json.words(event.details());
                if (details.containsKey("vintage") && details.containsKey("changes")) {
                    told.put(Long.parseLong(details.get("vintage")), details.get("changes"));
                }
            }
        });
        List<String> differences = new ArrayList<>();
        long checked = 0;
        long purged = 0;
        for (Map.Entry<Long, String> each : told.entrySet()) {
            long vintage = each.getKey();
            long before = Sql.number(connection, "SELECT MAX(vintage) FROM run WHERE vintage < ?", vintage);
            if (Purge.touched(connection, before, vintage)) {
                purged++;
                continue;
            }
            checked++;
            String now = Anchor.changes(connection, vintage);
            if (!now.equals(each.getValue())) {
                differences.add(
                        "the changes of vintage " + vintage + " are not those that the audit log was told: hash "
                                + each.getValue() + " then, " + now + " now");
            }
        }
        return new Proof(
                "nights' changes in the audit log",
                checked,
                differences,
                Proof.unless(purged, "whose values were purged"));
    }
}
