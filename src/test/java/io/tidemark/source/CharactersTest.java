package io.tidemark.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharactersTest {
    private final Characters characters = new Characters("a𠮷b");

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "3, 2", "4, 3"})
    void chars_and_code_points_find_each_other(int index, int point) {
        assertThat(characters.pointAt(index)).isEqualTo(point);
        assertThat(characters.charAt(point)).isEqualTo(index);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, a", "1, 2, 𠮷", "1, 3, 𠮷b"})
    void what_stands_between_two_code_points(int start, int end, String words) {
        assertThat(characters.between(start, end)).isEqualTo(words);
    }
}
