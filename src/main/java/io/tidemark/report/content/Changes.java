package io.tidemark.report.content;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is different from the last report, in report order, what was withdrawn at the end. Nights that ended early since then
 * made no report: what they changed counts as well.
 *
 * @param since the last report, null where there is none: then all that is held is new
 * @param all the changes that are shown
 * @param byObservation the same by the identifier of the observation
 * @param total how many there are, shown or not
 */
public record Changes(@Nullable Head since, List<Change> all, Map<Long, Change> byObservation, long total) {
    public Changes {
        all = List.copyOf(all);
        byObservation = Map.copyOf(byObservation);
    }
}
