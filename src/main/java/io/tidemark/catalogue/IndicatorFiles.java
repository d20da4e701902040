package io.tidemark.catalogue;

import io.tidemark.statistics.Indicator;
import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Section;
import io.tidemark.statistics.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the indicators' data files; a mistake in them stops the start and names the entry. */
final class IndicatorFiles {
    /** The files, in the order of the report. */
    static final List<String> NAMES = List.of(
            "economy",
            "society",
            "environment",
            "industry",
            "agriculture",
            "energy",
            "services",
            "innovation",
            "investment",
            "finance");

    /** When an example that says nothing else was published. */
    private static final LocalDate PUBLISHED = LocalDate.of(2025, 3, 31);

    private IndicatorFiles() {}

    /**
     * One entry; an unknown key is refused.
     *
     * @param kind stock, flow or rate
     * @param better {@code lower} where a fall is the good news
     * @param definition name of the standard text that defines it
     * @param industry code in GB/T 4754
     */
    record Entry(
            String code,
            String zh,
            String en,
            String section,
            String unit,
            List<String> measures,
            List<String> aliases,
            @Nullable String kind,
            @Nullable String parent,
            @Nullable String better,
            @Nullable String industry,
            @Nullable String definition,
            @Nullable Map<String, List<BigDecimal>> plausible,
            @Nullable String notes,
            @Nullable Integer headline,
            @Nullable List<Example> examples) {}

    /**
     * A sentence and what the extractor reads from it about the entry's indicator; a test holds it to that.
     *
     * @param text the sentence
     * @param expect the figures in text order, {@code code measure period value unit}; empty where it holds none
     * @param published date of publication, null for 2025-03-31
     */
    record Example(
            String text, List<String> expect, @Nullable LocalDate published) {}

    /** The entries of data files, as they stand. */
    static List<Entry> entries(List<byte[]> files) {
        List<Entry> entries = new ArrayList<>();
        for (byte[] file : files) {
            entries.addAll(List.of(CatalogueFiles.yaml(file, Entry[].class)));
        }
        return entries;
    }

    /** The entries that ship in one file. */
    static List<Entry> shippedEntries(String name) {
        return entries(List.of(CatalogueFiles.resource("/catalogue/indicators/" + name + ".yml")));
    }

    /** The entries that ship. */
    static List<Entry> shippedEntries() {
        return NAMES.stream().flatMap(name -> shippedEntries(name).stream()).toList();
    }

    /** The examples of all indicators that ship, in their order. */
    static List<Catalogue.Example> examples() {
        List<Catalogue.Example> examples = new ArrayList<>();
        for (Entry entry : shippedEntries()) {
            for (Example example : Objects.requireNonNullElse(entry.examples(), List.<Example>of())) {
                LocalDate published = example.published() == null ? PUBLISHED : example.published();
                examples.add(new Catalogue.Example(entry.code(), example.text(), example.expect(), published));
            }
        }
        return List.copyOf(examples);
    }

    static List<Indicator> indicators(List<Entry> entries) {
        Map<String, Indicator> byCode = new LinkedHashMap<>();
        Map<String, String> owners = new HashMap<>();
        Set<Integer> headlines = new HashSet<>();
        for (Entry entry : entries) {
            Indicator indicator = indicator(entry);
            if (indicator.headline() != 0 && !headlines.add(indicator.headline())) {
                throw new IllegalStateException("indicators: headline " + indicator.headline() + " stands twice");
            }
            if (byCode.putIfAbsent(entry.code(), indicator) != null) {
                throw new IllegalStateException("indicators: code " + entry.code() + " stands twice");
            }
            for (String alias : indicator.aliases()) {
                String owner = owners.putIfAbsent(alias, entry.code());
                if (owner != null) {
                    throw new IllegalStateException(
                            "indicators: " + owner + " and " + entry.code() + " both claim " + alias);
                }
            }
        }
        for (Indicator indicator : byCode.values()) {
            if (!indicator.parent().isEmpty() && !byCode.containsKey(indicator.parent())) {
                throw new IllegalStateException(
                        "indicators: " + indicator.code() + " has no such parent: " + indicator.parent());
            }
        }
        return List.copyOf(byCode.values());
    }

    private static Indicator indicator(Entry entry) {
        Set<Measure> measures = EnumSet.noneOf(Measure.class);
        entry.measures().forEach(measure -> measures.add(Measure.of(measure)));
        if (entry.better() != null && !entry.better().equals("lower")) {
            throw new IllegalStateException(
                    "indicators: " + entry.code() + " is better: " + entry.better() + "; the only word there is lower");
        }
        return new Indicator(
                entry.code(),
                entry.zh(),
                entry.en(),
                Section.of(entry.section()),
                new Unit(entry.unit()),
                measures,
                entry.aliases(),
                Objects.requireNonNullElse(entry.parent(), ""),
                ranges(entry),
                entry.headline() == null ? 0 : entry.headline(),
                entry.kind() == null ? null : Indicator.Kind.of(entry.kind()),
                entry.better() != null,
                Objects.requireNonNullElse(entry.definition(), ""),
                Objects.requireNonNullElse(entry.industry(), ""));
    }

    private static List<Indicator.Range> ranges(Entry entry) {
        List<Indicator.Range> ranges = new ArrayList<>();
        Objects.requireNonNullElse(entry.plausible(), Map.<String, List<BigDecimal>>of())
                .forEach((measure, bounds) -> {
                    if (bounds.size() != 2 || bounds.get(0).compareTo(bounds.get(1)) >= 0) {
                        throw new IllegalStateException("indicators: " + entry.code()
                                + " has no two bounds, the lower one" + " first, for " + measure);
                    }
                    ranges.add(new Indicator.Range(Measure.of(measure), bounds.get(0), bounds.get(1)));
                });
        return ranges;
    }
}
