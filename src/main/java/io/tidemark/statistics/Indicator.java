package io.tidemark.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
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
 * @param kind how its values stand in time, null where the catalogue does not say
 * @param lowerIsBetter whether a fall is the good news: unemployment, PM2.5
 * @param definition of which standard text it is an entry, empty where the catalogue does not say
 * @param industry code of the industry in GB/T 4754, empty for what is no industry
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
        int headline,
        @Nullable Kind kind,
        boolean lowerIsBetter,
        String definition,
        String industry) {

    public Indicator {
        measures = Set.copyOf(measures);
        aliases = List.copyOf(aliases);
        plausible = List.copyOf(plausible);
    }

    /** How the values of an indicator stand in time. */
    public enum Kind {
        /** What there is on a day: companies, beds, deposits. */
        STOCK,
        /** What comes together over a period: output, exports, new companies. */
        FLOW,
        /** A rate, ratio, index or mean, which adds up over nothing. */
        RATE;

        /** The name in data files: {@code stock}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException for a code that is none of the three */
        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
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
