package io.tidemark.report.window;

import io.tidemark.reconcile.Concept;
import io.tidemark.report.content.Changes;
import io.tidemark.report.content.Head;
import io.tidemark.report.content.ReportRow;
import io.tidemark.statistics.Finding;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.statistics.Period;
import io.tidemark.store.Rows;
import io.tidemark.store.finding.Findings;
import io.tidemark.store.night.Run;
import io.tidemark.store.observation.Change;
import io.tidemark.store.observation.Newest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a report shows of all observations: those that count most, those that changed since the last report, and those that
 * findings are about. Only what a vintage holds decides it, so that a report that is made again years later shows the same.
 *
 * @param observations identifiers
 * @param changes of these, and of what was withdrawn
 * @param changed how many changes there are, shown or not
 * @param findings the gravest ones
 */
record Window(Set<Long> observations, List<Change> changes, long changed, List<Finding> findings) {

    /** @param since the vintage of the last report, 0 for none */
    static Window of(Connection connection, Run run, String region, long since, Bounds bounds) throws SQLException {
        Set<Long> shown = new Newest(connection).of(region, run.vintage(), bounds.rows());
        List<Finding> findings = new Findings(connection).of(run.id(), bounds.findings());
        findings.forEach(finding -> shown.addAll(finding.observations()));
        Map<Long, Change> changes = new HashMap<>();
        PriorityQueue<Ranked> others = new PriorityQueue<>(Ranked.BEST_FIRST.reversed());
        long changed = 0;
        try (Rows<Change> rows =
                new io.tidemark.store.observation.Changes(connection).together(since + 1, run.vintage() + 1)) {
            for (Change change = rows.next(); change != null; change = rows.next()) {
                changed++;
                if (shown.contains(change.observation())) {
                    changes.put(change.observation(), change);
                    continue;
                }
                others.add(Ranked.of(change, region));
                if (others.size() > bounds.changes()) {
                    others.remove();
                }
            }
        }
        for (Ranked ranked : others) {
            Change change = ranked.change();
            changes.put(change.observation(), change);
            if (change.after() != null) {
                shown.add(change.observation());
            }
        }
        return new Window(shown, new ArrayList<>(changes.values()), changed, findings);
    }

    /**
     * What is different, told by the lines of the report.
     *
     * @param last the report before, null for none
     */
    Changes changes(@Nullable Head last, List<ReportRow> rows) {
        Map<Long, Change> held = new HashMap<>();
        changes.forEach(change -> held.put(change.observation(), change));
        List<io.tidemark.report.content.Change> all = new ArrayList<>();
        Map<Long, io.tidemark.report.content.Change> byObservation = new HashMap<>();
        for (ReportRow row : rows) {
            Change change = held.remove(row.observation().id());
            if (change != null) {
                all.add(new io.tidemark.report.content.Change(row, change));
                byObservation.put(row.observation().id(), new io.tidemark.report.content.Change(row, change));
            }
        }
        // By what they were about: identifiers tell of the order of earlier nights.
        held.values().stream()
                .filter(change -> change.before() != null)
                .sorted(Comparator.comparing(change -> change.key().toString()))
                .forEach(change -> all.add(new io.tidemark.report.content.Change(null, change)));
        return new Changes(last, all, byObservation, changed);
    }

    /**
     * A change with what its rank depends on: what was told and holds no more, then what is new, then what was read again; the
     * region and the newest first.
     */
    private record Ranked(Change change, int kind, boolean elsewhere, boolean unlisted, LocalDate end, String key) {
        static final Comparator<Ranked> BEST_FIRST = Comparator.comparingInt(Ranked::kind)
                .thenComparing(Ranked::elsewhere)
                .thenComparing(Ranked::unlisted)
                .thenComparing(Ranked::end, Comparator.reverseOrder())
                .thenComparing(Ranked::key);

        static Ranked of(Change change, String region) {
            Key key = change.key();
            return new Ranked(
                    change,
                    change.before() == null ? 1 : change.isNoticed() ? 0 : 2,
                    !key.subject().equals(region),
                    Concept.isLabel(key.concept()),
                    key.period().isEmpty() ? LocalDate.MIN : new Period(key.period()).end(),
                    key.toString());
        }
    }
}
