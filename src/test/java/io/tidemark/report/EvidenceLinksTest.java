package io.tidemark.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.report.book.Profile;
import io.tidemark.store.night.Run;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.Row;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way from a cell of the workbook to the figure on the page of evidence. */
class EvidenceLinksTest {
    @TempDir
    static Path folder;

    private static MadeReport made;
    private static Element page;

    @BeforeAll
    static void write() throws Exception {
        Path database = folder.resolve("tidemark.db");
        Run run = Nights.usual().fill(database);
        made = MadeReport.of(database, run, folder, "大连市", "zh", Profile.OFFICE);
        page = Jsoup.parse(made.file(".evidence.html"));
    }

    @Test
    void every_line_of_the_evidence_leads_to_the_characters_that_it_quotes() throws Exception {
        List<Row> rows = made.rows("证据");
        List<String> addresses =
                MadeReport.all(made.sheet("证据"), "<hyperlink ref=\"P\\d+\" r:id=\"rId\\d+\" location=\"([^\"]+)\"/>");
        assertThat(addresses).hasSize(rows.size() - 3).hasSizeGreaterThan(20);
        for (int i = 0; i < addresses.size(); i++) {
            Element mark = page.getElementById(addresses.get(i));
            assertThat(mark).as(addresses.get(i)).isNotNull();
            assertThat(mark.closest("a.figure").wholeText())
                    .isEqualTo(rows.get(i + 3).getCell(6).getText());
        }
    }

    @Test
    void every_line_of_a_section_leads_to_the_figure_that_gives_its_value() throws Exception {
        String sheet = made.sheet("投资");
        List<String> addresses =
                MadeReport.all(sheet, "<hyperlink ref=\"O\\d+\" r:id=\"rId\\d+\" location=\"([^\"]+)\"/>");
        assertThat(addresses).hasSize(made.rows("投资").size() - 3);
        assertThat(page.getElementById(addresses.get(0)).closest("a.figure").wholeText())
                .isEqualTo("2.0%");
    }

    @Test
    void the_links_lead_to_the_page_that_lies_beside_the_workbook() throws Exception {
        String relations = made.parts().get("xl/worksheets/_rels/sheet2.xml.rels");
        assertThat(relations).contains("Target=\"tidemark-2025-03-31.evidence.html\"", "TargetMode=\"External\"");
        assertThat(made.report().folder().resolve("tidemark-2025-03-31.evidence.html"))
                .isRegularFile();
    }

    @Test
    void the_details_of_each_figure_wait_in_its_document() {
        for (Element mark : page.select("a.figure")) {
            String cards = mark.closest(".document").selectFirst("script.cards").data();
            Element details = Jsoup.parse(cards).getElementById(mark.attr("data-details"));
            assertThat(details).as(mark.id()).isNotNull();
            assertThat(details.select(".tree code").eachText()).contains("quantity");
        }
    }

    @Test
    void what_became_of_a_figure_stands_in_its_details() {
        String cards = page.select("script.cards").stream().map(Element::data).reduce("", String::concat);
        assertThat(Jsoup.parse(cards).select("dd").eachText()).contains("采用", "有分歧");
    }

    @Test
    void a_text_that_looks_like_markup_stays_text_and_no_figure_is_lost() {
        assertThat(page.select("a.figure")).hasSize(27);
        assertThat(page.text()).contains("=HYPERLINK(\"http://example.org\")是一段文字");
        assertThat(page.select("a[href^=http], [src], link, iframe, form, [style], [onclick]"))
                .isEmpty();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.selectFirst("meta[http-equiv]").attr("content")).startsWith("default-src 'none';");
    }

    @Test
    void the_twins_in_csv_hold_what_no_spreadsheet_takes_for_a_formula() throws Exception {
        String figures = made.file("figures.csv");
        assertThat(figures).startsWith("\uFEFFEVIDENCE,TEXT,OBS_VALUE");
        assertThat(figures.lines().count()).isEqualTo(28);
        assertThat(figures).contains("\r\n", ",'=1+1,", ",'@某公司,", "\"'=HYPERLINK(\"\"http://example.org\"\")");
        assertThat(figures).contains(",-12.5,,%,EXACT,0.1,growth,");
        String observations = made.file("observations.csv");
        assertThat(observations.lines().skip(1))
                .anyMatch(line -> line.startsWith("gdp,地区生产总值,大连市,level,actual,2024,,,951690000000,,CNY,EXACT,"));
    }
}
