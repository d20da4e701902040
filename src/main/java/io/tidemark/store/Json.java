package io.tidemark.store;

import io.tidemark.statistics.Derivation;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Structures inside of a column, as JSON without spaces; equal values have equal text. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    public static String write(Derivation derivation) {
        return MAPPER.writeValueAsString(derivation);
    }

    public static String write(SortedMap<String, ?> map) {
        return MAPPER.writeValueAsString(map);
    }

    /** @throws tools.jackson.core.JacksonException for anything but a derivation that was written here */
    public static Derivation derivation(String json) {
        return MAPPER.readValue(json, Derivation.class);
    }

    /** @throws tools.jackson.core.JacksonException for anything but an object of strings */
    public static SortedMap<String, String> words(String json) {
        TreeMap<String, String> map = MAPPER.readValue(json, new TypeReference<>() {});
        return Collections.unmodifiableSortedMap(map);
    }

    /** @throws tools.jackson.core.JacksonException for anything but an object of whole numbers */
    public static SortedMap<String, Long> numbers(String json) {
        TreeMap<String, Long> map = MAPPER.readValue(json, new TypeReference<>() {});
        return Collections.unmodifiableSortedMap(map);
    }
}
