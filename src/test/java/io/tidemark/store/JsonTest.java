package io.tidemark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.statistics.Derivation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class JsonTest {
    private static final Derivation TREE = new Derivation(
            "figure",
            3,
            9,
            "",
            List.of(Derivation.leaf("number:ARABIC", 3, 6, "\"5.2\"\n\\ 亿 𠮷"), Derivation.leaf("u", 6, 9, "%")));

    @Test
    void a_derivation_reads_back_as_it_was_written() {
        assertThat(Json.derivation(Json.write(TREE))).isEqualTo(TREE);
    }

    @Test
    void a_derivation_is_written_without_names() {
        assertThat(Json.write(TREE))
                .isEqualTo(
                        "[\"figure\",3,9,\"\",[\"number:ARABIC\",3,6,\"\\\"5.2\\\"\\n\\\\ 亿 𠮷\"],[\"u\",6,9,\"%\"]]");
    }

    /** Stores of earlier versions hold what a binding of objects wrote. */
    @Test
    void a_derivation_with_names_is_read_too() {
        assertThat(Json.derivation(JsonMapper.shared().writeValueAsString(TREE)))
                .isEqualTo(TREE);
    }

    /** Stores of earlier versions hold what a binding of objects wrote: the same characters. */
    @Test
    void texts_are_those_that_a_binding_of_objects_writes() {
        TreeMap<String, Object> map = new TreeMap<>(Map.of("b", "大\"连\u0001/", "a", 12L, "c", -1L));

        assertThat(Json.write(map)).isEqualTo(JsonMapper.shared().writeValueAsString(map));
    }

    @Test
    void maps_read_back_as_they_were_written() {
        TreeMap<String, String> words = new TreeMap<>(Map.of("period", "{period 2023}", "", "市"));
        TreeMap<String, Long> numbers = new TreeMap<>(Map.of("files", 8L, "figures", 10_000_000_000L));

        assertThat(Json.words(Json.write(words))).isEqualTo(words);
        assertThat(Json.numbers(Json.write(numbers))).isEqualTo(numbers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"a\":1}", "{\"a\":\"b\"", "{\"a\":[\"b\"]}", "{\"a\":null}"})
    void anything_but_an_object_of_strings_is_refused(String text) {
        assertThatThrownBy(() -> Json.words(text)).isInstanceOf(JacksonException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"rule\":1}",
                "{\"rule\":\"x\"",
                "{\"other\":\"x\"}",
                "{\"rule\":\"x\",\"parts\":[1]}",
                "[\"x\",1,2]",
                "[\"x\",\"1\",2,\"\"]",
                "[\"x\",1,2,\"\",[]]",
                "[\"x\",1,2,\"\",\"y\"]",
                "[\"x\",1,2,\"\""
            })
    void anything_but_a_derivation_is_refused(String text) {
        assertThatThrownBy(() -> Json.derivation(text)).isInstanceOf(JacksonException.class);
    }
}
