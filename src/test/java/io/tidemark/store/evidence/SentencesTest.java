package io.tidemark.store.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.statistics.Span;
import org.junit.jupiter.api.Test;

class SentencesTest {
    @Test
    void a_sentence_runs_from_stop_to_stop_and_keeps_its_own() {
        assertThat(around("去年不错。　增长5.2%，快于全国；今年更好。", "5.2%")).isEqualTo("增长5.2%，快于全国；");
        assertThat(around("增长5.2%", "5.2%")).isEqualTo("增长5.2%");
        assertThat(around("好！增长5.2%？对", "5.2%")).isEqualTo("增长5.2%？");
    }

    @Test
    void a_line_end_stops_a_sentence_and_is_no_part_of_it() {
        assertThat(around("指标\t值\n生产总值\t9516.9 \n合计\t1", "9516.9")).isEqualTo("生产总值\t9516.9");
    }

    @Test
    void offsets_count_characters_beyond_the_basic_plane_as_one() {
        assertThat(around("𠮷野。𠀀厂造船140艘。", "140艘")).isEqualTo("𠀀厂造船140艘。");
    }

    @Test
    void a_stop_inside_of_what_was_read_does_not_cut_it() {
        assertThat(around("前。共3；5家。后", "3；5家")).isEqualTo("共3；5家。");
    }

    @Test
    void a_span_that_does_not_point_at_what_was_read_is_refused() {
        Sentences sentences = new Sentences("增长5.2%。");
        assertThatThrownBy(() -> sentences.around(new Span("h", "", 1, 5), "5.2%"))
                .hasMessageContaining("does not read '5.2%'");
        assertThatThrownBy(() -> sentences.around(new Span("h", "", 5, 9), "5.2%"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void characters_that_databases_do_not_keep_are_refused() {
        assertThatThrownBy(() -> new Sentences("a\0b")).hasMessageContaining("U+0");
        assertThatThrownBy(() -> new Sentences("a\ud800b")).hasMessageContaining("U+d800");
    }

    private static String around(String text, String read) {
        int start = text.codePointCount(0, text.indexOf(read));
        int end = start + read.codePointCount(0, read.length());
        Sentences.Bounds bounds = new Sentences(text).around(new Span("h", "", start, end), read);
        return text.substring(text.offsetByCodePoints(0, bounds.start()), text.offsetByCodePoints(0, bounds.end()));
    }
}
