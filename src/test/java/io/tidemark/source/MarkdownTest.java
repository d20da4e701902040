package io.tidemark.source;

import static io.tidemark.source.Inbox.cells;
import static io.tidemark.source.Inbox.paragraphs;
import static io.tidemark.source.Inbox.tables;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownTest {
    @TempDir
    Path root;

    @Test
    void headings_paragraphs_lists_and_tables_are_blocks_without_their_marks() {
        Document document = new Inbox(root).document("input/a.md", """
                        ---
                        published: 2025-01-20
                        ---
                        # 统计公报

                        全年生产总值**9516.9**亿元，
                        增长[5.2%](https://example.org)。

                        - 粮食产量*增长*
                        - 水产品 5 * 3 吨

                        表1 主要指标

                        单位：亿元

                        | 指标 | 2024年 |
                        |------|-------:|
                        | 出口 | 2200.2 |
                        | 进口 | 1\\|2 |

                        完。
                        """);

        assertThat(paragraphs(document))
                .containsExactly(
                        "#1 统计公报", "全年生产总值9516.9亿元，增长5.2%。", "粮食产量增长", "水产品 5 * 3 吨", "表1 主要指标", "单位：亿元", "完。");
        Document.Table table = tables(document).get(0);
        assertThat(cells(document, table))
                .isEqualTo(List.of(List.of("指标", "2024年"), List.of("出口", "2200.2"), List.of("进口", "1|2")));
        assertThat(table.caption()).isEqualTo("表1 主要指标");
        assertThat(table.unitLine()).isEqualTo("单位：亿元");
    }
}
