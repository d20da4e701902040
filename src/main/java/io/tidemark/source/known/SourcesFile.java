package io.tidemark.source.known;

import io.tidemark.source.Refusal.Reason;
import io.tidemark.source.Source.Authority;
import io.tidemark.source.format.RefusedException;
import io.tidemark.source.text.Encodings;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A {@code sources.yml}: what is known about the files beside it and in the folders below, by name or pattern.
 *
 * <pre>
 * "*.html":
 *   publisher: 大连市统计局
 *   published: 2025-01-20
 *   region: 大连市
 *   authority: statistics-office
 * </pre>
 */
public final class SourcesFile {
    /** The name that such a file has in every folder. */
    public static final String NAME = "sources.yml";

    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private final List<Entry> entries;

    private record Entry(NamePattern names, Clues clues) {}

    private SourcesFile(List<Entry> entries) {
        this.entries = entries;
    }

    /**
     * Reads the bytes of a sources file.
     *
     * @throws RefusedException where a key or a value is not known, naming the entry and the key
     */
    public static SourcesFile of(byte[] bytes) throws RefusedException {
        try {
            JsonNode root = YAML.readTree(Encodings.decode(bytes));
            List<Entry> entries = new ArrayList<>();
            if (!root.isObject() && !root.isNull() && !root.isMissingNode()) {
                throw new RefusedException(Reason.BAD_SOURCES, root.toString());
            }
            for (Map.Entry<String, JsonNode> entry : root.properties()) {
                entries.add(new Entry(new NamePattern(entry.getKey()), clues(entry.getKey(), entry.getValue())));
            }
            return new SourcesFile(entries);
        } catch (JacksonException e) {
            throw new RefusedException(Reason.BAD_SOURCES, e.getOriginalMessage());
        }
    }

    /**
     * What is known about a file: first what its own name is given, then what the patterns that fit it are, in their order.
     *
     * @param path relative to the sources file's folder
     */
    public Clues about(String path) {
        Clues result = Clues.NONE;
        for (Entry entry : entries) {
            if (entry.names().isExactly(path)) {
                result = result.or(entry.clues());
            }
        }
        for (Entry entry : entries) {
            if (entry.names().fits(path)) {
                result = result.or(entry.clues());
            }
        }
        return result;
    }

    private static Clues clues(String name, JsonNode properties) throws RefusedException {
        Clues clues = Clues.NONE;
        if (!properties.isObject()) {
            throw bad(name, properties.toString());
        }
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            String key = property.getKey();
            if (property.getValue().isContainer()) {
                throw bad(name, key);
            }
            String value = property.getValue().isNull()
                    ? ""
                    : property.getValue().asString().strip();
            clues = clues.or(
                    switch (key) {
                        case "publisher" -> new Clues(value, null, "", null);
                        case "published" -> new Clues("", date(name, value), "", null);
                        case "region" -> new Clues("", null, value, null);
                        case "authority" -> new Clues("", null, "", authority(name, value));
                        default -> throw bad(name, key);
                    });
        }
        return clues;
    }

    private static @Nullable LocalDate date(String name, String value) throws RefusedException {
        try {
            return value.isEmpty() ? null : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw bad(name, "published: " + value);
        }
    }

    private static @Nullable Authority authority(String name, String value) throws RefusedException {
        try {
            return value.isEmpty()
                    ? null
                    : Authority.valueOf(value.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw bad(name, "authority: " + value);
        }
    }

    private static RefusedException bad(String name, String what) {
        return RefusedException.at(name, Reason.BAD_SOURCES, what);
    }
}
