package io.tidemark.report.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {
    private static final String MARK = "…";

    @Test
    void control_characters_become_visible() {
        assertThat(CellText.of("a\u0000b\u0007c\u001Bd\u007F", MARK)).isEqualTo("a␀b␇c␛d␡");
        assertThat(CellText.of("a\u0085b\uFFFEc\uFFFF", MARK)).isEqualTo("a\uFFFDb\uFFFDc\uFFFD");
    }

    @Test
    void a_half_of_a_surrogate_pair_is_replaced_and_a_whole_one_stays() {
        assertThat(CellText.of("a\uD83Db\uDE00", MARK)).isEqualTo("a\uFFFDb\uFFFD");
        assertThat(CellText.of("𠮷", MARK)).isEqualTo("𠮷");
    }

    @Test
    void line_ends_are_those_of_a_spreadsheet() {
        assertThat(CellText.of("a\r\nb\rc\nd\te", MARK)).isEqualTo("a\nb\nc\nd e");
    }

    @Test
    void a_text_longer_than_a_cell_is_cut_with_a_mark_and_never_through_a_character() {
        assertThat(CellText.of("字".repeat(40_000), MARK))
                .hasSize(CellText.LIMIT)
                .endsWith("字…");
        String pairs = CellText.of("a" + "𠮷".repeat(20_000), MARK);
        assertThat(pairs).endsWith("𠮷…").hasSizeLessThanOrEqualTo(CellText.LIMIT);
        assertThat(CellText.of("字".repeat(CellText.LIMIT), MARK)).doesNotContain(MARK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1%", "@cmd", "\t=1", "＝1+1"})
    void what_a_spreadsheet_would_compute_is_recognised(String text) {
        assertThat(CellText.looksLikeFormula(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "地区生产总值", "1-2", "a=b"})
    void what_is_only_text_is_not(String text) {
        assertThat(CellText.looksLikeFormula(text)).isFalse();
    }
}
