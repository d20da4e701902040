package io.tidemark.report.content;

import io.tidemark.store.night.Run;
import io.tidemark.store.night.Runs;
import io.tidemark.store.observation.Earlier;
import io.tidemark.store.observation.Earlier.Past;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is different from the last report, in report order, what was withdrawn at the end.
 *
 * @param since the last report, null where there is none to compare with
 * @param all the changes; empty without an earlier report
 * @param byObservation the same by the identifier of the observation
 */
public record Changes(@Nullable Head since, List<Change> all, Map<Long, Change> byObservation) {

    /** @param head of this report */
    static Changes of(Connection connection, Run run, Head head, List<ReportRow> rows) throws SQLException {
        Optional<Run> last = new Runs(connection).before(run);
        if (last.isEmpty()) {
            return new Changes(null, List.of(), Map.of());
        }
        long before = last.get().vintage();
        Map<Long, Past> ended = new LinkedHashMap<>();
        for (Past past : new Earlier(connection).ended(before, run.vintage()).toList()) {
            ended.put(past.observation(), past);
        }
        List<Change> all = new ArrayList<>();
        Map<Long, Change> byObservation = new HashMap<>();
        for (ReportRow row : rows) {
            if (row.observation().heldFrom() > before) {
                Change change = Change.of(row, ended.remove(row.observation().id()));
                all.add(change);
                byObservation.put(row.observation().id(), change);
            }
        }
        // By what they were about: identifiers tell of the order of earlier nights.
        ended.values().stream()
                .sorted(Comparator.comparing(past -> past.key().toString()))
                .forEach(past -> all.add(new Change(Change.Kind.WITHDRAWN, null, past)));
        return new Changes(
                new Head(
                        head.title(),
                        head.region(),
                        last.get().reportDate(),
                        last.get().attempt()),
                List.copyOf(all),
                Map.copyOf(byObservation));
    }
}
