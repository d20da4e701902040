package io.tidemark.check;

import io.tidemark.check.Rule.Wording;
import io.tidemark.statistics.Period;
import java.time.LocalDate;
import java.util.Set;

/**
 * A known revision of series: what was published before and after it cannot be set against each other.
 *
 * @param code that findings carry
 * @param concepts whose series were revised
 * @param until the last year whose values were revised
 * @param announced when
 * @param cause in words
 */
record Revision(String code, Set<String> concepts, int until, LocalDate announced, Wording cause) {

    /** Whether the older value is of before the revision and the newer one of after it. */
    boolean liesBetween(Checked older, Checked newer) {
        LocalDate before = older.since();
        LocalDate after = newer.since();
        return concepts.contains(newer.key().concept())
                && new Period(older.key().period()).lastYear() <= until
                && before != null
                && after != null
                && before.isBefore(announced)
                && !after.isBefore(announced);
    }
}
