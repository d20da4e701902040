package io.tidemark.report.content;

import io.tidemark.store.Rows;
import io.tidemark.store.night.Imprints;
import io.tidemark.store.night.Run;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is different from the last report, in report order, what was withdrawn at the end. Nights that ended early since then
 * made no report: what they changed counts as well.
 *
 * @param since the last report, null where there is none: then all that is held is new
 * @param all the changes
 * @param byObservation the same by the identifier of the observation
 */
public record Changes(@Nullable Head since, List<Change> all, Map<Long, Change> byObservation) {

    /** @param head of this report */
    static Changes of(Connection connection, Run run, Head head, List<ReportRow> rows) throws SQLException {
        Optional<Run> last = new Imprints(connection).before(run);
        Map<Long, io.tidemark.store.observation.Change> held =
                held(connection, last.map(Run::vintage).orElse(0L) + 1, run.vintage() + 1);
        List<Change> all = new ArrayList<>();
        Map<Long, Change> byObservation = new HashMap<>();
        for (ReportRow row : rows) {
            io.tidemark.store.observation.Change change =
                    held.remove(row.observation().id());
            if (change != null) {
                all.add(new Change(row, change));
                byObservation.put(row.observation().id(), new Change(row, change));
            }
        }
        // By what they were about: identifiers tell of the order of earlier nights.
        held.values().stream()
                .filter(change -> change.before() != null)
                .sorted(Comparator.comparing(change -> change.key().toString()))
                .forEach(change -> all.add(new Change(null, change)));
        return new Changes(
                last.map(report -> new Head(head.title(), head.region(), report.reportDate(), report.attempt()))
                        .orElse(null),
                List.copyOf(all),
                Map.copyOf(byObservation));
    }

    /** What the vintages did to each observation, taken together. */
    private static Map<Long, io.tidemark.store.observation.Change> held(Connection connection, long from, long until)
            throws SQLException {
        Map<Long, io.tidemark.store.observation.Change> held = new HashMap<>();
        try (Rows<io.tidemark.store.observation.Change> changes =
                new io.tidemark.store.observation.Changes(connection).between(from, until)) {
            for (io.tidemark.store.observation.Change change = changes.next();
                    change != null;
                    change = changes.next()) {
                held.merge(change.observation(), change, io.tidemark.store.observation.Change::then);
            }
        }
        return held;
    }
}
