package io.tidemark.job.result;

import io.tidemark.audit.Appender;
import io.tidemark.job.work.Acts;
import io.tidemark.reconcile.Cause;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.store.Rows;
import io.tidemark.store.night.Anchor;
import io.tidemark.store.night.Run;
import io.tidemark.store.observation.Change;
import io.tidemark.store.observation.Change.Value;
import io.tidemark.store.observation.Changes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells the audit log what a vintage did to the values: an event for each one that somebody may have relied on and that is
 * another now, and one for the vintage with the counts of all and a hash over all of them, so that what is new and what rests on another
 * source is bound to the night and to who ran it.
 *
 * @param connection the one that writes
 */
record ChangeEvents(Connection connection) {

    void tell(Run run, long vintage) throws SQLException {
        Map<String, String> counts = new TreeMap<>();
        try (Rows<Change> changes = new Changes(connection).between(vintage, vintage + 1);
                Appender appender = new Appender(connection)) {
            Acts acts = new Acts(appender);
            Anchor.OfChanges hash = new Anchor.OfChanges();
            for (Change change = changes.next(); change != null; change = changes.next()) {
                hash.add(change);
                counts.merge(change.cause().code(), "1", (one, other) -> String.valueOf(Long.parseLong(one) + 1));
                if (change.cause() != Cause.NEW && change.isNoticed()) {
                    acts.value(change.cause().code(), change.observation(), details(run, change));
                }
            }
            if (!counts.isEmpty()) {
                counts.put("vintage", String.valueOf(vintage));
                counts.put("changes", hash.hex());
                acts.tell("values.changed", run, counts);
            }
        }
    }

    private static Map<String, String> details(Run run, Change change) {
        Key key = change.key();
        Map<String, String> details = new TreeMap<>(Map.of(
                "run", Acts.name(run),
                "concept", key.concept(),
                "subject", key.subject(),
                "measure", key.measure().code(),
                "status", key.status().code(),
                "period", key.period(),
                "before", word(change.before()),
                "after", word(change.after()),
                "document", change.path()));
        if (!key.base().isEmpty()) {
            details.put("base", key.base().code());
        }
        if (key.mean()) {
            details.put("mean", "true");
        }
        return details;
    }

    private static String word(@Nullable Value value) {
        return value == null ? "" : value.text();
    }
}
