package io.tidemark.catalogue;

import io.tidemark.catalogue.Catalogue.UnitWord;
import io.tidemark.statistics.Factor;
import io.tidemark.statistics.Indicator;
import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Section;
import io.tidemark.statistics.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the catalogue's data files; a mistake in them stops the start and names the entry. */
final class CatalogueFiles {
    /** When an example that says nothing else was published. */
    private static final LocalDate PUBLISHED = LocalDate.of(2025, 3, 31);

    private static final List<String> NAMES =
            List.of("indicators", "units", "words", "time", "places", "sections", "columns", "phrases", "numbers");

    private static final int UNITS = NAMES.indexOf("units");

    /** Made on first use: a start with a compiled catalogue needs none. */
    private static final class Yaml {
        static final YAMLMapper MAPPER = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    private CatalogueFiles() {}

    /** The catalogue that ships, as the build compiled it or, where the data files are others, from these. */
    static Catalogue load() {
        List<byte[]> files = shippedFiles();
        CompiledCatalogue compiled = CompiledCatalogue.shipped(files);
        return compiled != null ? compiled.catalogue() : read(files);
    }

    /** The data files that ship, in the order of {@link #read}. */
    static List<byte[]> shippedFiles() {
        List<byte[]> files = new ArrayList<>();
        for (String name : NAMES) {
            files.add(resource("/catalogue/" + name + ".yml"));
        }
        return files;
    }

    static Catalogue read(List<byte[]> files) {
        Map<String, List<String>> places = lists(files.get(4));
        return new Catalogue(
                version(files),
                indicators(entries(files.get(0))),
                units(yaml(files.get(UNITS), UnitFile.class)),
                places.getOrDefault("endings", List.of()),
                vocabulary(files, places));
    }

    /** The entries of an {@code indicators.yml}, as they stand. */
    static Entry[] entries(byte[] indicators) {
        return yaml(indicators, Entry[].class);
    }

    /** The entries of the {@code indicators.yml} that ships. */
    static Entry[] shippedEntries() {
        return entries(resource("/catalogue/indicators.yml"));
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

    private static Vocabulary vocabulary(List<byte[]> files, Map<String, List<String>> places) {
        List<String> shortPlaces = new ArrayList<>(places.getOrDefault("short-provinces", List.of()));
        shortPlaces.addAll(places.getOrDefault("cities", List.of()));
        return new Vocabulary(
                lists(files.get(2)),
                lists(files.get(3)),
                lists(files.get(5)),
                lists(files.get(6)),
                lists(files.get(7)),
                lists(files.get(8)),
                places.getOrDefault("provinces", List.of()),
                List.copyOf(shortPlaces),
                places.getOrDefault("long-places", List.of()));
    }

    /** Each key's words, which its value holds separated by white space. */
    private static Map<String, List<String>> lists(byte[] file) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        Yaml.MAPPER
                .readValue(file, new TypeReference<LinkedHashMap<String, String>>() {})
                .forEach((key, words) -> lists.put(key, List.of(words.strip().split("\\s+"))));
        return lists;
    }

    /** One entry of {@code indicators.yml}; an unknown key is refused. */
    record Entry(
            String code,
            String zh,
            String en,
            String section,
            String unit,
            List<String> measures,
            List<String> aliases,
            @Nullable String parent,
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

    record UnitFile(List<UnitEntry> measures, String counts) {}

    record UnitEntry(
            String unit,
            @Nullable String dimension,
            @Nullable String factor,
            @Nullable Integer power,
            List<String> words,
            @Nullable List<String> before) {}

    /** The conversions of the units that ship, by the unit's code. */
    static Map<String, Conversion> shippedConversions() {
        List<byte[]> files = shippedFiles();
        CompiledCatalogue compiled = CompiledCatalogue.shipped(files);
        return compiled != null ? compiled.conversions() : readConversions(files);
    }

    static Map<String, Conversion> readConversions(List<byte[]> files) {
        return conversions(files.get(UNITS));
    }

    static Map<String, Conversion> conversions(byte[] units) {
        List<UnitEntry> entries = yaml(units, UnitFile.class).measures();
        Map<String, Unit> bases = new HashMap<>();
        for (UnitEntry entry : entries) {
            if (entry.power() != null && entry.dimension() != null) {
                throw new IllegalStateException("units.yml: words with a power are words for " + entry.unit()
                        + "; its dimension stands where they have none");
            }
            if (entry.factor() != null && entry.dimension() == null) {
                throw new IllegalStateException("units.yml: " + entry.unit() + " has a factor without a dimension");
            }
            if (entry.dimension() != null && entry.factor() == null) {
                Unit other = bases.put(entry.dimension(), new Unit(entry.unit()));
                if (other != null) {
                    throw new IllegalStateException("units.yml: " + other + " and " + entry.unit()
                            + " are both the base of " + entry.dimension() + "; give one a factor");
                }
            }
        }
        Map<String, Conversion> conversions = new HashMap<>();
        for (UnitEntry entry : entries) {
            if (entry.dimension() != null) {
                Unit base = bases.get(entry.dimension());
                if (base == null) {
                    throw new IllegalStateException("units.yml: " + entry.dimension()
                            + " has no base unit: one of its units stands without a factor");
                }
                Factor factor = entry.factor() == null ? Factor.ONE : Factor.parse(entry.factor());
                conversions.put(entry.unit(), new Conversion(base, factor));
            }
        }
        return Map.copyOf(conversions);
    }

    static List<Indicator> indicators(Entry[] entries) {
        Map<String, Indicator> byCode = new LinkedHashMap<>();
        Map<String, String> owners = new HashMap<>();
        Set<Integer> headlines = new HashSet<>();
        for (Entry entry : entries) {
            Indicator indicator = indicator(entry);
            if (indicator.headline() != 0 && !headlines.add(indicator.headline())) {
                throw new IllegalStateException("indicators.yml: headline " + indicator.headline() + " stands twice");
            }
            if (byCode.putIfAbsent(entry.code(), indicator) != null) {
                throw new IllegalStateException("indicators.yml: code " + entry.code() + " stands twice");
            }
            for (String alias : indicator.aliases()) {
                String owner = owners.putIfAbsent(alias, entry.code());
                if (owner != null) {
                    throw new IllegalStateException(
                            "indicators.yml: " + owner + " and " + entry.code() + " both claim " + alias);
                }
            }
        }
        for (Indicator indicator : byCode.values()) {
            if (!indicator.parent().isEmpty() && !byCode.containsKey(indicator.parent())) {
                throw new IllegalStateException(
                        "indicators.yml: " + indicator.code() + " has no such parent: " + indicator.parent());
            }
        }
        return List.copyOf(byCode.values());
    }

    private static Indicator indicator(Entry entry) {
        Set<Measure> measures = EnumSet.noneOf(Measure.class);
        entry.measures().forEach(measure -> measures.add(Measure.of(measure)));
        List<Indicator.Range> ranges = new ArrayList<>();
        if (entry.plausible() != null) {
            entry.plausible()
                    .forEach((measure, bounds) ->
                            ranges.add(new Indicator.Range(Measure.of(measure), bounds.get(0), bounds.get(1))));
        }
        return new Indicator(
                entry.code(),
                entry.zh(),
                entry.en(),
                Section.of(entry.section()),
                new Unit(entry.unit()),
                measures,
                entry.aliases(),
                entry.parent() == null ? "" : entry.parent(),
                ranges,
                entry.headline() == null ? 0 : entry.headline());
    }

    private static List<UnitWord> units(UnitFile file) {
        Map<String, UnitWord> words = new LinkedHashMap<>();
        for (UnitEntry entry : file.measures()) {
            Unit unit = new Unit(entry.unit());
            int power = entry.power() == null ? 0 : entry.power();
            entry.words().forEach(word -> words.put(word, new UnitWord(word, unit, false, power, false)));
            if (entry.before() != null) {
                entry.before().forEach(word -> words.put(word, new UnitWord(word, unit, false, power, true)));
            }
        }
        for (String word : file.counts().split("\\s+")) {
            words.putIfAbsent(word, new UnitWord(word, new Unit(word), true, 0, false));
        }
        return words.values().stream()
                .sorted(Comparator.comparingInt((UnitWord word) -> word.word().length())
                        .reversed())
                .toList();
    }

    private static <T> T yaml(byte[] file, Class<T> type) {
        return Yaml.MAPPER.readValue(file, type);
    }

    private static byte[] resource(String name) {
        try (InputStream in = CatalogueFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: " + name + " is missing from it");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private static String version(List<byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] file : files) {
                digest.update(file);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
