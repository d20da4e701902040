package io.tidemark.source;

import static io.tidemark.source.Inbox.cells;
import static io.tidemark.source.Inbox.paragraphs;
import static io.tidemark.source.Inbox.tables;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.source.Refusal.Reason;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonTest {
    @TempDir
    Path root;

    private Inbox inbox;

    @BeforeEach
    void open() {
        inbox = new Inbox(root);
    }

    @Test
    void a_list_of_objects_is_a_table_and_numbers_keep_their_digits() {
        Document document = inbox.document(
                "input/a.json",
                "[{\"label\":\"出口\",\"value\":2200.20},{\"label\":\"进口\",\"value\":null,\"note\":{\"zh\":\"无\"}}]");
        Document.Table table = tables(document).get(0);

        assertThat(cells(document, table))
                .isEqualTo(List.of(
                        List.of("label", "value", "note.zh"), List.of("出口", "2200.20", ""), List.of("进口", "", "无")));
        assertThat(table.rows().get(1).get(1).place()).isEqualTo("$[0].value");
        assertThat(table.rows().get(2).get(2).place()).isEqualTo("$[1].note.zh");
        assertThat(table.rows().get(0)).allMatch(Document.Cell::header);
    }

    @Test
    void rows_inside_an_object_have_its_title_and_unit() {
        Document document = inbox.document(
                "input/a.json",
                "{\"title\":\"主要指标\",\"unit\":\"亿元\",\"published\":\"2025-01-20\",\"rows\":[{\"指标\":\"出口\",\"2024年\":1}]}");
        Document.Table table = tables(document).get(0);

        assertThat(table.caption()).isEqualTo("主要指标");
        assertThat(table.unitLine()).isEqualTo("单位：亿元");
        assertThat(table.rows().get(1).get(1).place()).isEqualTo("$.rows[0]['2024年']");
        assertThat(paragraphs(document)).containsExactly("主要指标", "unit：亿元", "published：2025-01-20");
    }

    @Test
    void an_object_of_lists_is_a_table_by_columns() {
        Document document = inbox.document("input/a.json", "{\"指标\":[\"出口\",\"进口\"],\"数值\":[1,2]}");

        assertThat(cells(document, tables(document).get(0)))
                .isEqualTo(List.of(List.of("指标", "数值"), List.of("出口", "1"), List.of("进口", "2")));
        assertThat(tables(document).get(0).rows().get(2).get(1).place()).isEqualTo("$.数值[1]");
    }

    @Test
    void an_object_of_objects_is_a_table_with_its_keys_in_front() {
        Document document =
                inbox.document("input/a.json", "{\"出口\":{\"2023\":1,\"2024\":2},\"进口\":{\"2023\":3,\"2024\":4}}");

        assertThat(cells(document, tables(document).get(0)))
                .isEqualTo(List.of(List.of("", "2023", "2024"), List.of("出口", "1", "2"), List.of("进口", "3", "4")));
    }

    @Test
    void what_is_broken_is_named_with_its_line() {
        assertThat(inbox.refusal("input/a.json", utf8("[\n{\"a\": 1,}\n]")))
                .matches(refusal ->
                        refusal.reason() == Reason.MALFORMED && refusal.place().startsWith("line 2, column"));
        assertThat(inbox.refusal("input/a.json", utf8("[{\"a\": 1},")).reason()).isEqualTo(Reason.TRUNCATED);
        assertThat(inbox.refusal("input/a.json", utf8("[{\"a\": 1, \"a\": 2}]")).reason())
                .isEqualTo(Reason.MALFORMED);
        assertThat(inbox.refusal("input/a.json", utf8("[".repeat(100_000))).reason())
                .isEqualTo(Reason.TOO_DEEP);
    }

    @Test
    void a_number_of_a_thousand_million_digits_is_not_written_out() {
        assertThat(inbox.document("input/a.json", "[{\"a\": 1E999999999}]").text())
                .isEqualTo("a\n1E+999999999");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
