package io.tidemark.source;

import static io.tidemark.source.Inbox.cells;
import static io.tidemark.source.Inbox.paragraphs;
import static io.tidemark.source.Inbox.tables;
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

class CsvTest {
    @TempDir
    Path root;

    private Inbox inbox;

    @BeforeEach
    void open() {
        inbox = new Inbox(root);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void the_separator_is_found_out(String separator) {
        String text = String.join("\n", "指标,单位,数值", "出口,亿元,\"2,200.2\"", "\"投资；合计\",亿元,5.0", "进口,亿元,", "")
                .replace(",", separator)
                .replace("2" + separator + "200.2", "2,200.2");
        Document document = inbox.document("input/a.csv", text);

        assertThat(cells(document, tables(document).get(0)))
                .isEqualTo(List.of(
                        List.of("指标", "单位", "数值"),
                        List.of("出口", "亿元", "2,200.2"),
                        List.of("投资；合计", "亿元", "5.0"),
                        List.of("进口", "亿元", "")));
        assertThat(document.text()).startsWith("指标\t单位\t数值\n出口\t亿元\t2,200.2\n");
        assertThat(tables(document).get(0).rows().get(1).get(2).place()).isEqualTo("row 2, column 3");
        assertThat(tables(document).get(0).rows().get(0)).allMatch(Document.Cell::header);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void every_encoding_is_read(String charset) {
        Document document = inbox.document("input/a.csv", "指标,数值\n出口,1\n".getBytes(Charset.forName(charset)));

        assertThat(document.text()).isEqualTo("指标\t数值\n出口\t1");
    }

    @Test
    void title_unit_and_notes_are_paragraphs_around_the_table() {
        Document document = inbox.document(
                "input/a.csv", "2024年主要指标,,\n单位：亿元,,\n指标,2024年,2023年\n出口,2200.2,2079.6\n注：初步数,,\n资料来源：海关,,\n");
        Document.Table table = tables(document).get(0);

        assertThat(table.caption()).isEqualTo("2024年主要指标");
        assertThat(table.unitLine()).isEqualTo("单位：亿元");
        assertThat(table.rows()).hasSize(2);
        assertThat(paragraphs(document)).containsExactly("2024年主要指标", "单位：亿元", "注：初步数", "资料来源：海关");
    }

    @Test
    void headings_that_were_merged_are_filled_again() {
        Document document = inbox.document("input/a.csv", "指标,2024年,,2023年,\n,总量,增速,总量,增速\n出口,2200.2,5.8,2079.6,1.0\n");

        assertThat(cells(document, tables(document).get(0)).subList(0, 2))
                .isEqualTo(List.of(
                        List.of("指标", "2024年", "2024年", "2023年", "2023年"), List.of("指标", "总量", "增速", "总量", "增速")));
    }

    @Test
    void a_row_with_too_few_or_too_many_fields_is_named() {
        assertThat(inbox.refusal("input/a.csv", utf8("指标,单位,数值\n出口,亿元,1\n进口,亿元\n投资,亿元,3\n")))
                .isEqualTo(new Refusal("input/a.csv", "row 3", Reason.BROKEN_ROW, List.of("3", "2")));
        assertThat(inbox.refusal("input/a.csv", utf8("指标,单位,数值\n出口,亿元,1\n进口,亿元,9,516.9\n")))
                .isEqualTo(new Refusal("input/a.csv", "row 3", Reason.BROKEN_ROW, List.of("3", "4")));
        assertThat(inbox.refusal("input/a.csv", utf8("指标,单位,数值\n出口,亿元,1\n进口\n投资,亿元,3\n"))
                        .place())
                .isEqualTo("row 3");
    }

    @Test
    void a_quotation_mark_that_is_never_closed_is_named() {
        assertThat(inbox.refusal("input/a.csv", utf8("指标,单位,数值\n出口,亿元,1\n\"进口,亿元,2\n投资,亿元,3\n")))
                .isEqualTo(new Refusal("input/a.csv", "row 3", Reason.BROKEN_QUOTE, List.of()));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
