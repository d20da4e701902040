package io.tidemark.catalogue;

import io.tidemark.statistics.Indicator;
import io.tidemark.statistics.Unit;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The indicators that the report knows and the words for units, in the order of their data files.
 *
 * @param version hash of the data files: figures read under another version are read again
 * @param indicators in catalogue order, which is the order of the report
 * @param units words for units, longest first
 * @param regionEndings with which names of regions end: 省, 市, 区
 * @param vocabulary the words of statistical prose
 * @param regions provinces, each with its cities behind it
 */
public record Catalogue(
        String version,
        List<Indicator> indicators,
        List<UnitWord> units,
        List<String> regionEndings,
        Vocabulary vocabulary,
        List<Region> regions) {

    public Catalogue {
        indicators = List.copyOf(indicators);
        units = List.copyOf(units);
        regionEndings = List.copyOf(regionEndings);
        regions = List.copyOf(regions);
    }

    /**
     * A word that texts write for a unit.
     *
     * @param word as printed, without scale word: 平方公里, 家
     * @param unit what it stands for
     * @param counts whether it is a measure word for counted things
     * @param power power of ten that it holds itself: 6 for GWh, whose unit is kWh
     * @param before whether it stands before its number: US$
     */
    public record UnitWord(String word, Unit unit, boolean counts, int power, boolean before) {}

    /**
     * A sentence of the catalogue with what it states about one indicator.
     *
     * @param indicator code of the indicator
     * @param text the sentence
     * @param expect the figures of the indicator in text order, {@code code measure period value unit}
     * @param published when it counts as published
     */
    public record Example(String indicator, String text, List<String> expect, LocalDate published) {
        public Example {
            expect = List.copyOf(expect);
        }
    }

    /** The examples that ship with the catalogue, in the order of the indicators. */
    public static List<Example> examples() {
        return IndicatorFiles.examples();
    }

    /** What kind of region a subject is, as the ending of its name; empty for one that is no region. */
    public String regionKind(String subject) {
        return regionEndings.stream().filter(subject::endsWith).findFirst().orElse("");
    }

    /** The indicators of the cover, the first one first. */
    public List<Indicator> headlines() {
        return indicators.stream()
                .filter(indicator -> indicator.headline() > 0)
                .sorted(Comparator.comparingInt(Indicator::headline))
                .toList();
    }

    /** The catalogue that the product ships. */
    public static Catalogue shipped() {
        return CatalogueFiles.load();
    }

    /** The indicator with the given code. */
    public Optional<Indicator> indicator(String code) {
        return indicators.stream().filter(i -> i.code().equals(code)).findFirst();
    }

    /** The region with the given full name, or the given short one where no other region has it. */
    public Optional<Region> region(String name) {
        return regions.stream()
                .filter(region -> region.name().equals(name))
                .findFirst()
                .or(() -> {
                    List<Region> found = regions.stream()
                            .filter(region -> region.shortName().equals(name))
                            .toList();
                    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
                });
    }

    /** Indicators by alias; an alias belongs to one indicator. */
    public Map<String, Indicator> byAlias() {
        Map<String, Indicator> byAlias = new LinkedHashMap<>();
        for (Indicator indicator : indicators) {
            indicator.aliases().forEach(alias -> byAlias.put(alias, indicator));
        }
        return byAlias;
    }
}
