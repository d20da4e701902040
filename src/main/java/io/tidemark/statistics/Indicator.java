package io.tidemark.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is measured: one entry of the catalogue.
 *
 * @param code identifier, stable for good
 * @param chinese name in Chinese statistics
 * @param english name in English
 * @param section the part of the report it belongs to
 * @param unit unit of its level
 * @param measures measures under which it is stated
 * @param aliases words that name it in texts, the Chinese name among them
 * @param parent code of the indicator that it is a part of, empty for none
 * @param plausible bounds by measure; a value outside is a finding
 * @param headline its place among the headline indicators of the cover, from 1; 0 for one that is none
 */
public record Indicator(
        String code,
        String chinese,
        String english,
        Section section,
        Unit unit,
        Set<Measure> measures,
        List<String> aliases,
        String parent,
        List<Range> plausible,
        int headline) {

    public Indicator {
        measures = Set.copyOf(measures);
        aliases = List.copyOf(aliases);
        plausible = List.copyOf(plausible);
    }

    /** Inclusive bounds, in the indicator's unit for levels and in per cent for growth and shares. */
    public record Range(Measure measure, BigDecimal low, BigDecimal high) {}

    /** The bounds for a measure, null where the catalogue states none. */
    public @Nullable Range plausibleFor(Measure measure) {
        for (Range range : plausible) {
            if (range.measure() == measure) {
                return range;
            }
        }
        return null;
    }
}
