package io.tidemark.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.report.book.Profile;
import io.tidemark.source.Source.Authority;
import io.tidemark.statistics.AFigure;
import io.tidemark.statistics.Quantity.Qualifier;
import io.tidemark.statistics.Section;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However many ranges and words around numbers a report has, its number formats stay few and no word is lost. */
class NumberFormatsTest {
    @TempDir
    Path folder;

    @Test
    void three_hundred_ranges_and_all_qualifiers_keep_their_words_and_their_upper_ends() throws Exception {
        Article article =
                new Article("input/many.txt", "大连市统计局", Authority.STATISTICS_OFFICE, LocalDate.of(2025, 1, 20));
        for (int i = 0; i < 300; i++) {
            String low = 10 + i + "." + i % 10 + "%";
            String high = 11 + i + ".55";
            article.says(
                    "事项" + i + "增长" + low + "至" + high + "%。",
                    figure(low, "事项" + i).upTo(high));
        }
        List<Qualifier> qualifiers = List.of(Qualifier.values());
        for (Qualifier qualifier : qualifiers) {
            for (int decimals = 0; decimals < 12; decimals++) {
                String number =
                        new BigDecimal("7").setScale(decimals).add(BigDecimal.ONE.movePointLeft(decimals)) + "%";
                String label = "条目" + qualifier + decimals;
                article.says(label + "增长" + number + "。", figure(number, label).qualifier(qualifier));
            }
        }
        MadeReport made = MadeReport.of(
                folder.resolve("tidemark.db"),
                new Night().reads(article).fill(folder.resolve("tidemark.db")),
                folder,
                "大连市",
                "zh",
                Profile.OFFICE);

        List<Row> rows = made.rows("综合");
        rows = rows.subList(3, rows.size());
        assertThat(rows).hasSize(300 + 6 * 12);
        List<Row> ranges = new ArrayList<>();
        for (Row row : rows) {
            String label = row.getCell(0).getText();
            if (label.startsWith("事项")) {
                ranges.add(row);
                assertThat(row.getCell(4).getDataFormatString()).contains("\"起\"");
                assertThat(row.getCell(5).asNumber())
                        .isEqualByComparingTo(11 + Integer.parseInt(label.substring(2)) + ".55");
            } else if (row.getCell(4).getType() == CellType.STRING) {
                assertThat(label).matches("条目[A-Z_]+1[01]");
                assertThat(row.getCell(4).getText()).contains("000000001").contains(word(label));
            } else {
                assertThat(row.getCell(4).getDataFormatString()).contains(word(label));
            }
            assertThat(row.getCell(6).getText()).isEqualTo("%");
        }
        assertThat(ranges).hasSize(300);
        String styles = made.parts().get("xl/styles.xml");
        assertThat(MadeReport.all(styles, "<numFmt numFmtId=\"(\\d+)\"")).hasSizeLessThan(80);
    }

    private static String word(String label) {
        String name = label.substring(2).replaceAll("\\d+$", "");
        return switch (Qualifier.valueOf(name)) {
            case EXACT -> "";
            case ABOUT -> "约";
            case UNDER -> "近";
            case OVER -> "超";
            case AT_LEAST -> "以上";
            case AT_MOST -> "以内";
        };
    }

    private static AFigure figure(String printed, String label) {
        return Nights.read(printed, "", label, Section.OVERVIEW);
    }
}
