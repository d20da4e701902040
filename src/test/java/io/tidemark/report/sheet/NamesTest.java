package io.tidemark.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.report.book.Profile;
import io.tidemark.report.wording.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource({
        "'table 1, row 12, column 3', '表1, 第12行, 第3列', 'table 1, row 12, column 3'",
        "line 7, 第7行, line 7",
        "指标!C5, 指标!C5, 指标!C5",
        "$[2].row, $[2].row, $[2].row",
        "'', —, –"
    })
    void a_place_is_said_in_the_words_of_the_language(String place, String chinese, String english) {
        assertThat(new Names(Catalogue.shipped(), Messages.of("zh"), Profile.OFFICE).place(place))
                .isEqualTo(chinese);
        assertThat(new Names(Catalogue.shipped(), Messages.of("en"), Profile.OFFICE).place(place))
                .isEqualTo(english);
    }
}
