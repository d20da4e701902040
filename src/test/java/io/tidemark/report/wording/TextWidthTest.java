package io.tidemark.report.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextWidthTest {
    @ParameterizedTest
    @CsvSource({
        "GDP, 4",
        "0123456789, 10",
        "illicit, 5",
        "WWW, 5",
        "地区生产总值, 12",
        "9516.9亿元, 10",
        "“两先区”, 10",
        "𠮷, 2",
        "e\u0301, 1",
        "…, 2",
        "A４, 4"
    })
    void a_wide_character_takes_two_digits(String text, int width) {
        assertThat(TextWidth.of(text)).isEqualTo(width);
    }

    @Test
    void the_widest_line_counts() {
        assertThat(TextWidth.of("一\n二三\n四")).isEqualTo(4);
    }

    @Test
    void a_text_takes_as_many_lines_as_its_column_needs() {
        assertThat(TextWidth.lines("", 10)).isEqualTo(1);
        assertThat(TextWidth.lines("一二三四五", 10)).isEqualTo(1);
        assertThat(TextWidth.lines("一二三四五六", 10)).isEqualTo(2);
        assertThat(TextWidth.lines("一二三四五六", 11)).isEqualTo(2);
        assertThat(TextWidth.lines("一\n二\n", 10)).isEqualTo(3);
    }

    @Test
    void an_english_word_goes_whole_to_the_next_line() {
        assertThat(TextWidth.lines("Total Retail Sales of Consumer Goods", 34)).isEqualTo(1);
        assertThat(TextWidth.lines("aaaaaaa aaaaaaa", 15)).isEqualTo(1);
        assertThat(TextWidth.lines("aaaaaaa aaaaaaa aaaaaaa", 16)).isEqualTo(2);
        assertThat(TextWidth.lines("aaaaaaa aaaaaaaa aaaaaaa", 15)).isEqualTo(3);
        assertThat(TextWidth.lines("abcdeabcdeabcdeabcdeabcdeabcdeabcde", 15)).isEqualTo(3);
    }
}
