package io.tidemark.deliver;

import io.tidemark.report.content.ReportContent;
import io.tidemark.report.content.ReportRow;
import io.tidemark.statistics.Section;
import io.tidemark.store.Rows;
import io.tidemark.store.observation.Change;
import io.tidemark.store.observation.Changes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is different from what a recipient was told last, as far as a reader would notice.
 *
 * @param added values where there were none
 * @param revised other values than before
 * @param withdrawn no values any more
 */
public record Differences(List<Change> added, List<Change> revised, List<Change> withdrawn) {
    public Differences {
        added = List.copyOf(added);
        revised = List.copyOf(revised);
        withdrawn = List.copyOf(withdrawn);
    }

    /**
     * Reads them from the store.
     *
     * @param told the vintage that the recipient was told last, 0 for none
     * @param vintage that of the report
     * @param sections the parts of the report that count
     */
    public static Differences of(
            Connection connection, ReportContent content, long told, long vintage, Set<Section> sections)
            throws SQLException {
        Map<Long, Change> held = new HashMap<>();
        try (Rows<Change> changes = new Changes(connection).between(told + 1, vintage + 1)) {
            for (Change change = changes.next(); change != null; change = changes.next()) {
                held.merge(change.observation(), change, Change::then);
            }
        }
        List<Change> added = new ArrayList<>();
        List<Change> revised = new ArrayList<>();
        for (ReportRow row : content.rows()) {
            Change change = held.remove(row.observation().id());
            if (change == null || !sections.contains(row.observation().section())) {
                continue;
            }
            if (change.before() == null) {
                added.add(change);
            } else if (change.after() != null
                    && !change.before().quantity().equals(change.after().quantity())) {
                revised.add(change);
            }
        }
        return new Differences(added, revised, withdrawn(held, content, sections));
    }

    /** What no line of the report shows any more; an indicator that the catalogue does not have belongs to all sections. */
    private static List<Change> withdrawn(Map<Long, Change> left, ReportContent content, Set<Section> sections) {
        return left.values().stream()
                .filter(change -> change.before() != null && change.after() == null)
                .filter(change -> content.catalogue()
                        .indicator(change.key().concept())
                        .map(indicator -> sections.contains(indicator.section()))
                        .orElse(true))
                .sorted(Comparator.comparing(change -> change.key().toString()))
                .toList();
    }

    public boolean isEmpty() {
        return added.isEmpty() && revised.isEmpty() && withdrawn.isEmpty();
    }

    /** Whether something that was told before no longer holds. */
    public boolean correct() {
        return !revised.isEmpty() || !withdrawn.isEmpty();
    }
}
