package io.tidemark.store;

import io.tidemark.statistics.Derivation;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * Structures inside of a column, as JSON without spaces; equal values have equal text. Token by token: binding to objects
 * loads some four hundred classes, which commands that look at one row would wait for.
 */
public final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /** An array of rule, start, end and result, and behind them the arrays of the parts: names would be half of all that is stored. */
    public static String write(Derivation derivation) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(json, derivation);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Derivation derivation) {
        json.writeStartArray();
        json.writeString(derivation.rule());
        json.writeNumber(derivation.start());
        json.writeNumber(derivation.end());
        json.writeString(derivation.result());
        for (Derivation part : derivation.parts()) {
            write(json, part);
        }
        json.writeEndArray();
    }

    /** @param map of strings and whole numbers */
    public static String write(SortedMap<String, ?> map) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            for (Map.Entry<String, ?> entry : map.entrySet()) {
                if (entry.getValue() instanceof Long number) {
                    json.writeNumberProperty(entry.getKey(), number);
                } else {
                    json.writeStringProperty(entry.getKey(), (String) entry.getValue());
                }
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    /** @throws tools.jackson.core.JacksonException for anything but a derivation that was written here */
    public static Derivation derivation(String json) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            return derivation(parser);
        }
    }

    private static Derivation derivation(JsonParser json) {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            return named(json);
        }
        expect(json, JsonToken.START_ARRAY);
        json.nextToken();
        String rule = string(json);
        int start = json.nextIntValue(-1);
        expect(json, JsonToken.VALUE_NUMBER_INT);
        int end = json.nextIntValue(-1);
        expect(json, JsonToken.VALUE_NUMBER_INT);
        json.nextToken();
        String result = string(json);
        List<Derivation> parts = new ArrayList<>();
        while (json.nextToken() == JsonToken.START_ARRAY) {
            parts.add(derivation(json));
        }
        expect(json, JsonToken.END_ARRAY);
        return new Derivation(rule, start, end, result, parts);
    }

    /** As derivations were written until November 2026, and stand in stores since. */
    private static Derivation named(JsonParser json) {
        String rule = "";
        int start = 0;
        int end = 0;
        String result = "";
        List<Derivation> parts = List.of();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "rule" -> rule = string(json);
                case "start" -> start = json.getIntValue();
                case "end" -> end = json.getIntValue();
                case "result" -> result = string(json);
                case "parts" -> parts = derivations(json);
                default -> throw new StreamReadException(json, "a derivation has no " + name);
            }
        }
        expect(json, JsonToken.END_OBJECT);
        return new Derivation(rule, start, end, result, parts);
    }

    private static String string(JsonParser json) {
        expect(json, JsonToken.VALUE_STRING);
        return json.getString();
    }

    private static List<Derivation> derivations(JsonParser json) {
        expect(json, JsonToken.START_ARRAY);
        List<Derivation> parts = new ArrayList<>();
        while (json.nextToken() == JsonToken.START_OBJECT) {
            parts.add(derivation(json));
        }
        expect(json, JsonToken.END_ARRAY);
        return parts;
    }

    /** @throws tools.jackson.core.JacksonException for anything but an object of strings */
    public static SortedMap<String, String> words(String json) {
        return map(json, JsonToken.VALUE_STRING, JsonParser::getString);
    }

    /** @throws tools.jackson.core.JacksonException for anything but an object of whole numbers */
    public static SortedMap<String, Long> numbers(String json) {
        return map(json, JsonToken.VALUE_NUMBER_INT, JsonParser::getLongValue);
    }

    private interface Value<T> {
        T of(JsonParser json);
    }

    private static <T> SortedMap<String, T> map(String text, JsonToken kind, Value<T> value) {
        SortedMap<String, T> map = new TreeMap<>();
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            expect(json, JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                expect(json, kind);
                map.put(name, value.of(json));
            }
            expect(json, JsonToken.END_OBJECT);
        }
        return Collections.unmodifiableSortedMap(map);
    }

    private static void expect(JsonParser json, JsonToken token) {
        if (json.currentToken() != token) {
            throw new StreamReadException(json, token + " expected, but there is " + json.currentToken());
        }
    }
}
