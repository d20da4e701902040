package io.tidemark.check;

import io.tidemark.statistics.Figure.Status;
import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All observations of one indicator or label of one subject. Immutable. */
public final class Series {
    static final Series EMPTY = new Series(List.of());

    private record Line(Measure measure, Status status, Unit unit) {}

    private final List<Checked> all;
    private final Map<Line, Map<String, Checked>> lines = new LinkedHashMap<>();

    /** @param observations of one concept and one subject */
    public Series(List<Checked> observations) {
        all = List.copyOf(observations);
        for (Checked checked : all) {
            lines.computeIfAbsent(
                            new Line(
                                    checked.key().measure(),
                                    checked.key().status(),
                                    checked.key().unit()),
                            line -> new LinkedHashMap<>())
                    .put(checked.key().period(), checked);
        }
    }

    /** The observations in the order in which they were handed in. */
    public List<Checked> all() {
        return all;
    }

    @Nullable
    Checked find(Measure measure, Status status, Unit unit, String period) {
        return lines.getOrDefault(new Line(measure, status, unit), Map.of()).get(period);
    }

    /** The unit of a measure where all observations of it have the same one, else null. */
    @Nullable
    Unit onlyUnit(Measure measure) {
        List<Unit> units = lines.keySet().stream()
                .filter(line -> line.measure() == measure)
                .map(Line::unit)
                .distinct()
                .toList();
        return units.size() == 1 ? units.get(0) : null;
    }

    /** What the same series held in the years before, the latest first, as far as there is no gap. */
    List<Checked> yearsBefore(Checked checked, int most) {
        List<Checked> before = new ArrayList<>();
        String period = Years.before(checked.key().period());
        while (period != null && before.size() < most) {
            Checked earlier = find(
                    checked.key().measure(),
                    checked.key().status(),
                    checked.key().unit(),
                    period);
            if (earlier == null) {
                break;
            }
            before.add(earlier);
            period = Years.before(period);
        }
        return before;
    }
}
