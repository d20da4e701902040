package io.tidemark.source;

import static io.tidemark.source.Inbox.cells;
import static io.tidemark.source.Inbox.paragraphs;
import static io.tidemark.source.Inbox.tables;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

class DocxTest {
    @TempDir
    Path root;

    private Inbox inbox;

    @BeforeEach
    void open() {
        inbox = new Inbox(root);
    }

    @Test
    void paragraphs_and_tables_come_in_the_order_of_the_body_with_title_and_unit_of_the_table() {
        Document document = inbox.document("input/a.docx", OfficeFiles.docx(DocxTest::bulletin));

        assertThat(paragraphs(document))
                .containsExactly("#1 统计公报", "#2 一、综合", "生产总值9516.9亿元。", "表1 主要指标", "单位：亿元", "以上数据为初步核算数。");
        Document.Table table = tables(document).get(0);
        assertThat(table.caption()).isEqualTo("表1 主要指标");
        assertThat(table.unitLine()).isEqualTo("单位：亿元");
        assertThat(document.text())
                .isEqualTo("统计公报\n一、综合\n生产总值9516.9亿元。\n表1 主要指标\n单位：亿元\n"
                        + "指标\t2024年\t\n\t总量\t增速\n生产总值\t9516.9\t5.2\n以上数据为初步核算数。");
    }

    @Test
    void merged_cells_are_repeated_and_the_rows_they_tie_together_are_the_heading() {
        Document document = inbox.document("input/a.docx", OfficeFiles.docx(DocxTest::bulletin));
        Document.Table table = tables(document).get(0);

        assertThat(cells(document, table))
                .isEqualTo(List.of(
                        List.of("指标", "2024年", "2024年"), List.of("指标", "总量", "增速"), List.of("生产总值", "9516.9", "5.2")));
        assertThat(table.rows().stream().map(row -> row.get(0).header())).containsExactly(true, true, false);
        assertThat(table.rows().get(2).get(1).place()).isEqualTo("table 1, row 3, column 2");
    }

    @Test
    void footnotes_stand_behind_the_text_and_leave_no_mark_in_it() {
        byte[] file = OfficeFiles.docx(document -> {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.createRun().setText("增长5.2%");
            var note = document.createFootnote();
            note.createParagraph().createRun().setText("按不变价格计算");
            paragraph.addFootnoteReference(note);
            paragraph.createRun().setText("，高于全国。");
        });

        assertThat(paragraphs(inbox.document("input/a.docx", file))).containsExactly("增长5.2%，高于全国。", "按不变价格计算");
    }

    @Test
    void deleted_passages_are_gone_and_inserted_ones_are_there() {
        byte[] file = OfficeFiles.with(
                OfficeFiles.docx("原文"),
                "word/document.xml",
                xml -> xml.replaceFirst(
                        "<w:r>",
                        "<w:ins w:id=\"1\" w:author=\"a\"><w:r><w:t>新增</w:t></w:r></w:ins>"
                                + "<w:del w:id=\"2\" w:author=\"a\"><w:r><w:delText>删去</w:delText></w:r></w:del><w:r>"));

        assertThat(paragraphs(inbox.document("input/a.docx", file))).containsExactly("新增原文");
    }

    private static void bulletin(XWPFDocument document) {
        XWPFParagraph title = document.createParagraph();
        title.setStyle("Heading1");
        title.createRun().setText("统计公报");
        for (String words : List.of("一、综合", "生产总值9516.9亿元。", "表1 主要指标", "单位：亿元")) {
            document.createParagraph().createRun().setText(words);
        }
        String[][] words = {{"指标", "2024年"}, {"", "总量", "增速"}, {"生产总值", "9516.9", "5.2"}};
        XWPFTable table = document.createTable(3, 3);
        table.getRow(0).removeCell(2);
        for (int r = 0; r < 3; r++) {
            for (int c = 0; c < words[r].length; c++) {
                table.getRow(r).getCell(c).setText(words[r][c]);
            }
        }
        table.getRow(0).getCell(1).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.TWO);
        table.getRow(0).getCell(0).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.RESTART);
        table.getRow(1).getCell(0).getCTTc().addNewTcPr().addNewVMerge();
        document.createParagraph().createRun().setText("以上数据为初步核算数。");
    }
}
