package io.tidemark.source;

import static io.tidemark.source.Inbox.paragraphs;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.source.Refusal.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    private static final String TEXT = "城市经济运行情况\r\n\r\n　　全年地区生产总值9516.9亿元，比上年增长5.2%。\n\n高新技术企业达到5300家。";

    @TempDir
    Path root;

    private Inbox inbox;

    @BeforeEach
    void open() {
        inbox = new Inbox(root);
    }

    @Test
    void the_text_is_what_stands_in_the_file_with_its_line_ends() {
        Document document = inbox.document("input/a.txt", TEXT);

        assertThat(document.text()).isEqualTo(TEXT);
        assertThat(paragraphs(document))
                .containsExactly("#1 城市经济运行情况", "全年地区生产总值9516.9亿元，比上年增长5.2%。", "高新技术企业达到5300家。");
        assertThat(document.blocks())
                .extracting(block -> ((Document.Paragraph) block).place())
                .containsExactly("¶1", "¶2", "¶3");
    }

    @Test
    void short_lines_with_chapter_numbers_are_headings_and_sentences_are_not() {
        Document document = inbox.document("input/a.txt", "开局良好。经济社会发展的\n一、综合\n（一）稳增长\n（二）全力促进增长，工业增长7.6%。\n第一产业增加值\n");

        assertThat(paragraphs(document))
                .containsExactly("开局良好。经济社会发展的", "#2 一、综合", "#3 （一）稳增长", "（二）全力促进增长，工业增长7.6%。", "第一产业增加值");
    }

    @Test
    void the_hash_is_that_of_the_bytes() {
        assertThat(inbox.document("input/a.txt", "abc").hash())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void every_encoding_gives_the_same_text(String charset) {
        Document document = inbox.document("input/a.txt", TEXT.getBytes(Charset.forName(charset)));

        assertThat(document.text()).isEqualTo(TEXT);
    }

    @Test
    void traditional_characters_in_big5_stay_traditional() {
        String text = "全年地區生產總值9516.9億元，比上年增長5.2%。";

        assertThat(inbox.document("input/a.txt", text.getBytes(Charset.forName("Big5")))
                        .text())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "UTF-16LE", "UTF-16BE", "UTF-8"})
    void a_few_characters_are_enough_to_tell_the_encoding(String charset) {
        for (String text : new String[] {"指标,数值\n出口,2200.2\n", "单位：亿元", "Output 2024: 9516.9", "恒力重工"}) {
            assertThat(inbox.document("input/a.txt", text.getBytes(Charset.forName(charset)))
                            .text())
                    .isEqualTo(text);
        }
    }

    @Test
    void bytes_that_are_no_text_in_any_known_encoding_are_refused() {
        byte[] latin = "Übergröße für Ärger, ça et là, naïve façade, señor".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(inbox.refusal("input/a.txt", latin).reason()).isEqualTo(Reason.UNKNOWN_ENCODING);
    }

    @Test
    void the_byte_order_mark_is_no_part_of_the_text() {
        assertThat(inbox.document("input/a.txt", "\uFEFF" + TEXT).text()).isEqualTo(TEXT);
    }

    @Test
    void white_space_alone_is_refused_as_empty() {
        assertThat(inbox.refusal("input/a.txt", " \n\u3000\r\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Refusal("input/a.txt", "", Reason.EMPTY, List.of()));
        assertThat(inbox.refusal("input/b.txt", new byte[0]).reason()).isEqualTo(Reason.EMPTY);
    }

    @Test
    void a_string_becomes_the_document_that_its_file_would_be() {
        Document read = inbox.document("input/a.txt", TEXT);

        assertThat(DocumentReader.ofText("input/a.txt", TEXT, read.source())).isEqualTo(read);
    }
}
