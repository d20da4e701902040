package io.tidemark.deliver;

import io.tidemark.report.content.ReportContent;
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
 * @param added how many values there are where there were none
 * @param revised other values than before
 * @param withdrawn no values any more
 */
public record Differences(long added, List<Change> revised, List<Change> withdrawn) {
    public Differences {
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
        long added = 0;
        List<Change> revised = new ArrayList<>();
        List<Change> withdrawn = new ArrayList<>();
        try (Rows<Change> changes = new Changes(connection).together(told + 1, vintage + 1)) {
            for (Change change = changes.next(); change != null; change = changes.next()) {
                if (change.after() == null) {
                    if (isOf(change, content, sections)) {
                        withdrawn.add(change);
                    }
                } else if (!sections.contains(change.section())) {
                    continue;
                } else if (change.before() == null) {
                    added++;
                } else if (!change.before().quantity().equals(change.after().quantity())) {
                    revised.add(change);
                }
            }
        }
        Map<Long, Integer> lines = lines(content);
        revised.sort(
                Comparator.comparing((Change change) -> lines.getOrDefault(change.observation(), Integer.MAX_VALUE))
                        .thenComparing(change -> change.key().toString()));
        withdrawn.sort(Comparator.comparing(change -> change.key().toString()));
        return new Differences(added, revised, withdrawn);
    }

    /** What is withdrawn has no line any more; an indicator that the catalogue does not have belongs to all sections. */
    private static boolean isOf(Change withdrawn, ReportContent content, Set<Section> sections) {
        return content.catalogue()
                .indicator(withdrawn.key().concept())
                .map(indicator -> sections.contains(indicator.section()))
                .orElse(true);
    }

    /** Where the lines of the report stand, by their observation. */
    private static Map<Long, Integer> lines(ReportContent content) {
        Map<Long, Integer> lines = new HashMap<>();
        content.rows().forEach(row -> lines.put(row.observation().id(), lines.size()));
        return lines;
    }

    public boolean isEmpty() {
        return added == 0 && revised.isEmpty() && withdrawn.isEmpty();
    }

    /** Whether something that was told before no longer holds. */
    public boolean correct() {
        return !revised.isEmpty() || !withdrawn.isEmpty();
    }
}
