package io.tidemark.report.content;

import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.statistics.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a section's table.
 *
 * @param main the observation whose value it shows
 * @param growth the growth of the same thing on the year before beside its level, null where only one of the two is known
 */
public record Line(ReportRow main, @Nullable ReportRow growth) {

    /** Rows in report order as lines: a growth that follows its level joins it. */
    static List<Line> of(List<ReportRow> rows) {
        List<Line> lines = new ArrayList<>();
        for (ReportRow row : rows) {
            int last = lastLevelFor(row, lines);
            if (last < 0) {
                lines.add(new Line(row, null));
            } else {
                lines.set(last, new Line(lines.get(last).main(), row));
            }
        }
        return List.copyOf(lines);
    }

    /** The line, among the last ones that are about the same thing, with a level and no growth; less than 0 for none. */
    private static int lastLevelFor(ReportRow row, List<Line> lines) {
        Key key = row.observation().key();
        boolean range = row.observation().quantity().high() != null;
        if (key.measure() != Measure.GROWTH || !key.unit().equals(Unit.PERCENT) || range || !key.isPlain()) {
            // A range has a line of its own, for its upper end; so has what is set against another base.
            return -1;
        }
        int found = -1;
        for (int i = lines.size() - 1; i >= 0; i--) {
            Key other = lines.get(i).main().observation().key();
            if (!isSameThing(key, other)) {
                break;
            }
            if (other.measure() == Measure.LEVEL
                    && !other.mean()
                    && lines.get(i).growth() == null) {
                found = i;
            }
        }
        return found;
    }

    private static boolean isSameThing(Key one, Key other) {
        return one.concept().equals(other.concept())
                && one.subject().equals(other.subject())
                && one.status() == other.status()
                && one.period().equals(other.period());
    }

    /** Whether it shows the row. */
    public boolean shows(ReportRow row) {
        return main.equals(row) || row.equals(growth);
    }
}
