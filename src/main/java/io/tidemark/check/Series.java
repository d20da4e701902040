package io.tidemark.check;

import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.statistics.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All observations of one indicator or label of one subject. Immutable. */
public final class Series {
    static final Series EMPTY = new Series(List.of());

    private final List<Checked> all;
    private final Map<Key, Checked> byKey = new LinkedHashMap<>();

    /** @param observations of one concept and one subject */
    public Series(List<Checked> observations) {
        all = List.copyOf(observations);
        for (Checked checked : all) {
            byKey.put(checked.key(), checked);
        }
    }

    /** The observations in the order in which they were handed in. */
    public List<Checked> all() {
        return all;
    }

    @Nullable
    Checked find(Key key) {
        return byKey.get(key);
    }

    /** The unit of a measure where all observations of it have the same one, else null. */
    @Nullable
    Unit onlyUnit(Measure measure) {
        List<Unit> units = all.stream()
                .map(Checked::key)
                .filter(key -> key.measure() == measure)
                .map(Key::unit)
                .distinct()
                .toList();
        return units.size() == 1 ? units.get(0) : null;
    }

    /** What the same series held in the years before, the latest first, as far as there is no gap. */
    List<Checked> yearsBefore(Checked checked, int most) {
        List<Checked> before = new ArrayList<>();
        Key key = checked.key().yearBefore();
        while (key != null && before.size() < most) {
            Checked earlier = find(key);
            if (earlier == null) {
                break;
            }
            before.add(earlier);
            key = key.yearBefore();
        }
        return before;
    }
}
