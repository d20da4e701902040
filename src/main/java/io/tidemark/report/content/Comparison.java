package io.tidemark.report.content;

import io.tidemark.statistics.Base;
import io.tidemark.statistics.Figure;
import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.statistics.Unit;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What regions of one kind have of one indicator in one period.
 *
 * @param rows by region, in report order; at least two
 */
public record Comparison(Map<String, ReportRow> rows) {
    public Comparison {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }

    /** More regions than this make a sheet that nobody reads. */
    public static final int MOST_REGIONS = 60;

    private record Thing(
            String concept, Measure measure, String period, Base base, boolean mean, Unit unit, String kind) {}

    /** Everything that two regions or more state, facts only, in report order. */
    public static List<Comparison> of(ReportContent content) {
        Map<Thing, Map<String, ReportRow>> byThing = new LinkedHashMap<>();
        for (ReportRow row : content.rows()) {
            Key key = row.observation().key();
            String kind = content.catalogue().regionKind(key.subject());
            if (!kind.isEmpty()
                    && !key.period().isEmpty()
                    && key.status() == Figure.Status.ACTUAL
                    && content.catalogue().indicator(key.concept()).isPresent()) {
                // By the printed unit: what is counted in 亩 here and in km2 there is not shown in one row.
                Unit unit = row.observation().quantity().unit();
                byThing.computeIfAbsent(
                                new Thing(
                                        key.concept(), key.measure(), key.period(), key.base(), key.mean(), unit, kind),
                                thing -> new LinkedHashMap<>())
                        .putIfAbsent(key.subject(), row);
            }
        }
        return byThing.values().stream()
                .filter(rows -> rows.size() > 1)
                .map(Comparison::new)
                .toList();
    }

    /**
     * The regions of some comparisons, in the order in which they first stand there.
     *
     * @param most how many at most: those that stand there most often
     */
    public static List<String> regions(List<Comparison> comparisons, int most) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Comparison comparison : comparisons) {
            comparison.rows().keySet().forEach(region -> counts.merge(region, 1, Integer::sum));
        }
        Set<String> often = counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(most)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return counts.keySet().stream().filter(often::contains).toList();
    }

    /** Whether at least two of the regions have it: with fewer there is nothing to compare. */
    public boolean isOf(Collection<String> regions) {
        return rows.keySet().stream().filter(regions::contains).limit(2).count() == 2;
    }

    public ReportRow first() {
        return rows.values().iterator().next();
    }

    /** 1 for the highest value; equal values share a rank. */
    public int rank(String region) {
        ReportRow own = rows.get(region);
        if (own == null) {
            throw new IllegalArgumentException("no value of " + region);
        }
        int higher = 0;
        for (ReportRow row : rows.values()) {
            higher += row.observation()
                                    .quantity()
                                    .value()
                                    .compareTo(own.observation().quantity().value())
                            > 0
                    ? 1
                    : 0;
        }
        return higher + 1;
    }
}
