package io.tidemark.cli.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTableTest {
    @Test
    void columns_line_up_when_a_chinese_character_is_two_wide() {
        TextTable table = new TextTable("label", "value");
        table.add("地区", "1");
        table.add("GDP", "20");
        StringWriter out = new StringWriter();

        table.print(new PrintWriter(out));

        assertThat(out.toString().lines()).containsExactly("label  value", "地区   1", "GDP    20");
    }

    @ParameterizedTest
    @CsvSource({
        "大连市, 6, 大连市",
        "大连市, 5, 大连…",
        "大连市, 4, 大…",
        "2024年增长, 8, 2024年…",
        "abc, 3, abc",
        "'a\n  b', 3, a b",
        "'', 3, ''",
    })
    void a_text_is_cut_by_the_columns_that_it_takes(String text, int width, String cut) {
        assertThat(TextTable.cut(text, width)).isEqualTo(cut);
    }

    @Test
    void a_row_has_a_cell_for_each_head() {
        assertThatThrownBy(() -> new TextTable("label", "value").add("GDP"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 cells under 2 heads");
    }
}
