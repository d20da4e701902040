package io.tidemark.source;

import static io.tidemark.source.Inbox.cells;
import static io.tidemark.source.Inbox.paragraphs;
import static io.tidemark.source.Inbox.tables;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlTest {
    @TempDir
    Path root;

    private Inbox inbox;

    @BeforeEach
    void open() {
        inbox = new Inbox(root);
    }

    @Test
    void headings_paragraphs_and_list_items_are_blocks_and_menus_are_not() {
        Document document = inbox.document("input/a.html", """
                <html><head><title>公报</title><style>p { color: red }</style></head><body>
                <nav>首页 2024</nav><script>var x = 1;</script>
                <h1>全年统计公报</h1>
                <p>地区生产总值&nbsp;9516.9<b>亿元</b>，<br>增长5.2%。</p>
                <ul><li>粮食产量增长</li><li>水产品产量增长</li></ul>
                </body></html>
                """);

        assertThat(paragraphs(document))
                .containsExactly("#1 全年统计公报", "地区生产总值 9516.9亿元，", "增长5.2%。", "粮食产量增长", "水产品产量增长");
    }

    @Test
    void merged_cells_stand_in_every_place_they_cover_and_point_at_the_same_characters() {
        Document document = inbox.document("input/a.html", """
                <table><tr><th rowspan="2">指标</th><th colspan="2">2024年</th></tr>
                <tr><th>总量</th><th>增速</th></tr>
                <tr><td>地区生产总值</td><td>9516.9</td><td>5.2</td></tr></table>
                """);
        Document.Table table = tables(document).get(0);

        assertThat(cells(document, table))
                .isEqualTo(List.of(
                        List.of("指标", "2024年", "2024年"),
                        List.of("指标", "总量", "增速"),
                        List.of("地区生产总值", "9516.9", "5.2")));
        assertThat(table.rows().get(1).get(0)).isEqualTo(table.rows().get(0).get(0));
        assertThat(table.rows().get(0)).allMatch(Document.Cell::header);
        assertThat(table.rows().get(2)).noneMatch(Document.Cell::header);
    }

    @Test
    void a_table_that_only_lays_out_the_page_is_read_as_paragraphs() {
        Document document = inbox.document(
                "input/a.html",
                "<table><tr><td>左栏<table><tr><th>指标</th><th>值</th></tr><tr><td>出口</td><td>1</td></tr></table>"
                        + "</td><td>右栏</td></tr></table>");

        assertThat(tables(document)).hasSize(1);
        assertThat(paragraphs(document)).containsExactly("左栏", "右栏");
    }

    @Test
    void the_encoding_that_the_page_declares_is_used_when_it_fits() {
        String page = "<meta charset=gb2312><p>固定资产投资</p>";

        assertThat(inbox.document("input/a.html", page.getBytes(Charset.forName("GBK")))
                        .text())
                .isEqualTo("固定资产投资");
        assertThat(inbox.document("input/b.html", page).text()).isEqualTo("固定资产投资");
    }
}
