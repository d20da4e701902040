package io.tidemark.store;

import io.tidemark.statistics.Derivation;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Structures inside of a column, as JSON without spaces; equal values have equal text. */
public final class Json {
    private static final JsonFactory STREAMS = new JsonFactory();

    private Json() {}

    public static String write(Derivation derivation) {
        return Mapping.MAPPER.writeValueAsString(derivation);
    }

    public static String write(SortedMap<String, ?> map) {
        return Mapping.MAPPER.writeValueAsString(map);
    }

    /** @throws tools.jackson.core.JacksonException for anything but a derivation that was written here */
    public static Derivation derivation(String json) {
        return Mapping.MAPPER.readValue(json, Derivation.class);
    }

    /** @throws tools.jackson.core.JacksonException for anything but an object of strings */
    public static SortedMap<String, String> words(String json) {
        return map(json, JsonToken.VALUE_STRING, JsonParser::getString);
    }

    /** @throws tools.jackson.core.JacksonException for anything but an object of whole numbers */
    public static SortedMap<String, Long> numbers(String json) {
        return map(json, JsonToken.VALUE_NUMBER_INT, JsonParser::getLongValue);
    }

    /** Read as a stream: a glance at the store need not load what maps objects. */
    private static <T> SortedMap<String, T> map(String json, JsonToken kind, Function<JsonParser, T> value) {
        SortedMap<String, T> map = new TreeMap<>();
        try (JsonParser parser = STREAMS.createParser(ObjectReadContext.empty(), json)) {
            expect(parser, JsonToken.START_OBJECT, parser.nextToken());
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
                expect(parser, JsonToken.PROPERTY_NAME, token);
                String name = parser.currentName();
                expect(parser, kind, parser.nextToken());
                map.put(name, value.apply(parser));
            }
        }
        return Collections.unmodifiableSortedMap(map);
    }

    private static void expect(JsonParser parser, JsonToken expected, @Nullable JsonToken found) {
        if (found != expected) {
            throw new StreamReadException(parser, "expected " + expected + " but found " + found);
        }
    }

    /** Loaded when it is needed. */
    private static final class Mapping {
        static final JsonMapper MAPPER = JsonMapper.builder().build();

        private Mapping() {}
    }
}
