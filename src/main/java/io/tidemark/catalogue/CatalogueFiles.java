package io.tidemark.catalogue;

import io.tidemark.catalogue.Catalogue.UnitWord;
import io.tidemark.statistics.Factor;
import io.tidemark.statistics.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the catalogue's data files; a mistake in them stops the start and names the entry. */
final class CatalogueFiles {
    private static final List<String> NAMES = names();
    private static final int UNITS = NAMES.indexOf("units.yml");
    private static final int REGIONS = NAMES.indexOf("regions.csv");

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
            files.add(resource("/catalogue/" + name));
        }
        return files;
    }

    static Catalogue read(List<byte[]> files) {
        Map<String, List<String>> places = lists(files, "places");
        return new Catalogue(
                version(files),
                IndicatorFiles.indicators(IndicatorFiles.entries(files.subList(0, IndicatorFiles.NAMES.size()))),
                units(yaml(files.get(UNITS), UnitFile.class)),
                places.getOrDefault("endings", List.of()),
                vocabulary(files, places),
                RegionFile.read(files.get(REGIONS)));
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        IndicatorFiles.NAMES.forEach(name -> names.add("indicators/" + name + ".yml"));
        names.addAll(List.of(
                "units.yml",
                "words.yml",
                "time.yml",
                "places.yml",
                "sections.yml",
                "columns.yml",
                "phrases.yml",
                "numbers.yml",
                "notation.yml",
                "source.yml",
                "regions.csv"));
        return List.copyOf(names);
    }

    private static Vocabulary vocabulary(List<byte[]> files, Map<String, List<String>> places) {
        List<String> shortPlaces = new ArrayList<>(places.getOrDefault("short-provinces", List.of()));
        shortPlaces.addAll(places.getOrDefault("cities", List.of()));
        return new Vocabulary(
                lists(files, "words"),
                lists(files, "time"),
                lists(files, "sections"),
                lists(files, "columns"),
                lists(files, "phrases"),
                lists(files, "numbers"),
                places.getOrDefault("provinces", List.of()),
                List.copyOf(shortPlaces),
                places.getOrDefault("long-places", List.of()));
    }

    /** Each key's words, which its value holds separated by white space. */
    private static Map<String, List<String>> lists(List<byte[]> files, String name) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        Yaml.MAPPER
                .readValue(
                        files.get(NAMES.indexOf(name + ".yml")), new TypeReference<LinkedHashMap<String, String>>() {})
                .forEach((key, words) -> lists.put(key, List.of(words.strip().split("\\s+"))));
        return lists;
    }

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

    static <T> T yaml(byte[] file, Class<T> type) {
        return Yaml.MAPPER.readValue(file, type);
    }

    static byte[] resource(String name) {
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
