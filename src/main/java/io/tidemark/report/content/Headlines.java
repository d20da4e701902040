package io.tidemark.report.content;

import io.tidemark.statistics.Figure;
import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Observation;
import io.tidemark.statistics.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The few indicators of the cover: those that the catalogue marks, then the others in its order. */
public final class Headlines {
    /** How many tiles the cover has. */
    public static final int TILES = 8;

    private Headlines() {}

    /**
     * An indicator for one period; at least one of the two rows is there.
     *
     * @param indicator code from the catalogue
     * @param period ISO 8601
     * @param level the amount, count, rate or share, null where the report has none
     * @param growth the growth on the year before, null where the report has none
     */
    public record Tile(
            String indicator,
            String period,
            @Nullable ReportRow level,
            @Nullable ReportRow growth) {
        /** The row that is shown large. */
        public ReportRow main() {
            if (level != null) {
                return level;
            }
            if (growth != null) {
                return growth;
            }
            throw new IllegalStateException("a tile shows something: " + indicator);
        }
    }

    /** The year that most of the region's facts end in, the later one of two; empty for a report without any. */
    public static OptionalInt referenceYear(ReportContent content) {
        Map<Integer, Integer> counts = new TreeMap<>(Comparator.reverseOrder());
        content.rows().stream()
                .filter(row -> isFact(row, content.head().region()))
                .forEach(row -> counts.merge(new Period(row.observation().key().period()).lastYear(), 1, Integer::sum));
        int best = 0;
        OptionalInt year = OptionalInt.empty();
        for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > best) {
                best = entry.getValue();
                year = OptionalInt.of(entry.getKey());
            }
        }
        return year;
    }

    /** At most {@link #TILES}; empty for a report without facts of its region. */
    public static List<Tile> of(ReportContent content) {
        OptionalInt year = referenceYear(content);
        if (year.isEmpty()) {
            return List.of();
        }
        Map<String, List<ReportRow>> byIndicator = new LinkedHashMap<>();
        for (ReportRow row : content.rows()) {
            Observation.Key key = row.observation().key();
            if (isFact(row, content.head().region())
                    && new Period(key.period()).lastYear() == year.getAsInt()
                    && content.catalogue().indicator(key.concept()).isPresent()) {
                byIndicator
                        .computeIfAbsent(key.concept(), k -> new ArrayList<>())
                        .add(row);
            }
        }
        List<Tile> tiles = new ArrayList<>();
        Stream.concat(
                        content.catalogue().headlines().stream(),
                        content.catalogue().indicators().stream().filter(indicator -> indicator.headline() == 0))
                .forEach(indicator -> add(tiles, indicator.code(), byIndicator.get(indicator.code())));
        return List.copyOf(tiles);
    }

    private static void add(List<Tile> tiles, String indicator, @Nullable List<ReportRow> rows) {
        if (rows == null || tiles.size() == TILES) {
            return;
        }
        Map<String, Tile> byPeriod = new LinkedHashMap<>();
        for (ReportRow row : rows) {
            String period = row.observation().key().period();
            Measure measure = row.observation().key().measure();
            Tile tile = byPeriod.getOrDefault(period, new Tile(indicator, period, null, null));
            if (measure == Measure.GROWTH && tile.growth() == null) {
                byPeriod.put(period, new Tile(indicator, period, tile.level(), row));
            } else if ((measure == Measure.LEVEL || measure == Measure.SHARE) && tile.level() == null) {
                byPeriod.put(period, new Tile(indicator, period, row, tile.growth()));
            }
        }
        byPeriod.values().stream().max(Comparator.comparing(Headlines::worth)).ifPresent(tiles::add);
    }

    /** Level with growth before one of them, a whole year before a part of it, a late period before an early one. */
    private static String worth(Tile tile) {
        return (tile.level() != null && tile.growth() != null ? "1" : "0")
                + (tile.period().length() == 4 ? "1" : "0")
                + new Period(tile.period()).end();
    }

    private static boolean isFact(ReportRow row, String region) {
        Observation.Key key = row.observation().key();
        return key.status() == Figure.Status.ACTUAL
                && !key.period().isEmpty()
                && key.isPlain()
                && key.subject().equals(region);
    }
}
