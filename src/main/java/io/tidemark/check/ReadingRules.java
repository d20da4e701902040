package io.tidemark.check;

import io.tidemark.check.Checked.Rival;
import io.tidemark.check.Checked.Stated;
import io.tidemark.extract.Invariant;
import io.tidemark.extract.Shift;
import io.tidemark.reconcile.Concept;
import io.tidemark.reconcile.Reconciliation;
import io.tidemark.statistics.Finding;
import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Observation.Key;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What several figures tell about a reading that went wrong. */
final class ReadingRules {
    private ReadingRules() {}

    /** Whether no document states two of the values that stand against each other. */
    static boolean isOnce(Checked checked) {
        List<Rival> rivals = checked.rivals();
        for (int i = 0; i < rivals.size(); i++) {
            Rival rival = rivals.get(i);
            boolean again = isOneDocument(rival.stated(), checked.stated())
                    || rivals.subList(0, i).stream()
                            .anyMatch(other -> isOneDocument(rival.stated(), other.stated())
                                    && !Reconciliation.interval(rival.quantity())
                                            .meets(Reconciliation.interval(other.quantity())));
            if (again) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOneDocument(Stated one, Stated other) {
        return one.source().equals(other.source());
    }

    /** A value that misses its plausible range, another source or the year before by 万 or 亿. */
    static @Nullable Finding shifted(Rule rule, Surroundings around) {
        Checked checked = around.about();
        for (Rival rival : checked.rivals()) {
            if (Shift.between(Reconciliation.value(checked.quantity()), Reconciliation.value(rival.quantity())) != 0) {
                return new Remark(rule, checked)
                        .read()
                        .put(
                                "against",
                                rival.stated().text() + " (" + rival.stated().source() + ")")
                        .conflicts();
            }
        }
        Key before = checked.key().yearBefore();
        boolean isAmount = checked.key().measure() == Measure.LEVEL
                && !Concept.isLabel(checked.key().concept());
        Checked earlier = before == null || !isAmount ? null : around.series().find(before);
        if (earlier != null
                && Shift.between(Reconciliation.value(checked.quantity()), Reconciliation.value(earlier.quantity()))
                        != 0) {
            Remark remark = new Remark(rule, checked).read().with(List.of(earlier));
            return remark.put("against", remark.said("operands")).broken();
        }
        return checked.stated().breaks(Invariant.SHIFTED_SCALE)
                ? new Remark(rule, checked).read().put("against", "{own}").broken()
                : null;
    }
}
