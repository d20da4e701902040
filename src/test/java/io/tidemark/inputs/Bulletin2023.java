package io.tidemark.inputs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** A bulletin of the year 2023 as a statistics office would lay it out: headings, prose, a table with merged heads. */
final class Bulletin2023 {
    private static final String TITLE = "大连市2023年经济和社会发展统计公报（摘要）";

    private Bulletin2023() {}

    static byte[] docx() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            StableArchive.stamp(document.getProperties(), TITLE);
            headingStyle(document, 1);
            headingStyle(document, 2);
            heading(document, 1, TITLE);
            body(document, "大连市统计局　2024年4月1日").setAlignment(ParagraphAlignment.CENTER);

            heading(document, 2, "一、综合");
            body(
                    document,
                    "根据年度核算结果，大连市2023年地区生产总值8752.9亿元，比2022年增长6.0%[1]。分产业看，第一产业增加值595.9亿元，"
                            + "第二产业增加值3715.3亿元，第三产业增加值4441.7亿元。人均地区生产总值116557元。");
            body(document, "全年居民消费价格比上年上涨0.4%，物价总体平稳。");

            heading(document, 2, "二、财政");
            body(document, "全年一般公共预算收入750.2亿元，比上年增长12.0%；一般公共预算支出1013.5亿元，民生等重点领域得到保障。");

            heading(document, 2, "三、人口");
            body(document, "2023年末，全市常住人口753.9万人，城镇化率为82.93%。");

            heading(document, 2, "四、主要指标");
            body(document, "表1　2023年主要指标").setAlignment(ParagraphAlignment.CENTER);
            body(document, "单位：亿元").setAlignment(ParagraphAlignment.RIGHT);
            table(document);
            body(document, "[1] 地区生产总值、各产业增加值的绝对数为现价，增长速度按不变价格计算。");
            body(document, "（潮标编辑部依据公开数据编写，仅作演示之用。）");

            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return StableArchive.rewrite(bytes.toByteArray());
        }
    }

    private static void table(XWPFDocument document) {
        String[][] rows = {
            {"指标", "2023年", ""},
            {"", "总量", "比上年增长（%）"},
            {"地区生产总值", "8,752.9", "6.0"},
            {"第一产业增加值", "595.9", "…"},
            {"第二产业增加值", "3,715.3", "…"},
            {"第三产业增加值", "4,441.7", "…"},
            {"人均地区生产总值（元）", "116,557", "…"},
            {"一般公共预算收入", "750.2", "12.0"},
            {"一般公共预算支出", "1,013.5", "…"},
            {"年末常住人口（万人）", "753.9", "…"},
            {"城镇化率（%）", "82.93", "-"},
            {"居民消费价格", "-", "0.4"},
        };
        XWPFTable table = document.createTable(rows.length, 3);
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        for (int column = 0; column < 3; column++) {
            grid.addNewGridCol().setW(BigInteger.valueOf(3000));
        }
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < 3; column++) {
                table.getRow(row).getCell(column).setText(rows[row][column]);
            }
        }
        table.getRow(0).setRepeatHeader(true);
        table.getRow(1).setRepeatHeader(true);
        XWPFTableCell year = table.getRow(0).getCell(1);
        year.getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.TWO);
        table.getRow(0).removeCell(2);
        table.getRow(0).getCell(0).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.RESTART);
        table.getRow(1).getCell(0).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.CONTINUE);
    }

    private static XWPFParagraph body(XWPFDocument document, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.createRun().setText(text);
        return paragraph;
    }

    private static void heading(XWPFDocument document, int level, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle("Heading" + level);
        XWPFRun run = paragraph.createRun();
        run.setBold(true);
        run.setFontSize(level == 1 ? 18 : 14);
        run.setText(text);
    }

    private static void headingStyle(XWPFDocument document, int level) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId("Heading" + level);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal("heading " + level);
        style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
        (document.getStyles() == null ? document.createStyles() : document.getStyles()).addStyle(new XWPFStyle(style));
    }
}
