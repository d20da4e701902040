package io.tidemark.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.extract.Extraction;
import io.tidemark.extract.Extractor;
import io.tidemark.source.Document;
import io.tidemark.source.DocumentReader;
import io.tidemark.source.Reading;
import io.tidemark.source.ReadingLimits;
import io.tidemark.source.Source;
import io.tidemark.source.Sources;
import io.tidemark.statistics.AFigure;
import io.tidemark.statistics.Exclusion;
import io.tidemark.statistics.Figure;
import io.tidemark.statistics.Section;
import io.tidemark.statistics.Span;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractionPageTest {
    private static final Catalogue CATALOGUE = Catalogue.shipped();
    private static final Extractor EXTRACTOR = new Extractor(CATALOGUE);
    private static final String HASH = "0".repeat(64);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seeds/dalian-2024.txt",
                "input/text/dalian-economy-2024.html",
                "input/text/dalian-bulletin-2023.docx",
                "input/text/dalian-trade-2024.pdf",
                "input/tables/dalian-2024.csv",
                "input/tables/dalian-2023-2024.xlsx"
            })
    void every_figure_is_marked_with_the_characters_of_its_span_and_has_its_details(String path) {
        Document document = shipped(path);
        Extraction extraction = EXTRACTOR.extract(document);
        Element page = page(true, document, extraction);

        for (int i = 0; i < extraction.figures().size(); i++) {
            Figure figure = extraction.figures().get(i);
            Element mark = page.selectFirst("a.figure[data-figures~=\\b" + (i + 1) + "\\b]");
            assertThat(mark).as(figure.toString()).isNotNull();
            assertThat(mark.wholeText()).isEqualTo(figure.text());
            assertThat(mark.classNames()).contains(figure.section().code());
            Element details = page.getElementById(mark.attr("href").substring(1));
            assertThat(details).isNotNull();
            assertThat(details.text())
                    .contains(figure.label(), figure.derivation().rule());
        }
        assertThat(page.select("a.figure").stream()
                        .flatMap(mark -> List.of(mark.attr("data-figures").split(" ")).stream())
                        .distinct())
                .hasSize(extraction.figures().size());
        assertThat(page.select(".document .exclusion"))
                .hasSameSizeAs(extraction.exclusions())
                .allMatch(mark -> !mark.attr("title").isEmpty());
    }

    @Test
    void the_whole_text_stands_on_the_page_in_its_order() {
        Document document = shipped("seeds/dalian-2024.txt");
        Element page = page(true, document, EXTRACTOR.extract(document));

        String shown = page.selectFirst("header h1").wholeText()
                + page.select(".text > *").stream().map(Element::wholeText).collect(Collectors.joining());
        assertThat(shown.replaceAll("\\s", "")).isEqualTo(document.text().replaceAll("\\s", ""));
    }

    @Test
    void the_header_says_title_region_date_counts_and_coverage() {
        Document document = shipped("seeds/dalian-2024.txt");
        Extraction extraction = EXTRACTOR.extract(document);
        Element page = page(false, document, extraction);

        assertThat(page.selectFirst(".document > header").text())
                .startsWith("向海图强")
                .contains("地区 大连市", "2025年3月31日", "潮标编辑部")
                .contains("采集 " + extraction.figures().size() + " 个数字")
                .contains("均有着落（100%）");
        assertThat(page.select(".exclusion")).isEmpty();
    }

    @Test
    void the_legend_counts_the_figures_of_each_section() {
        Document document = shipped("seeds/dalian-2024.txt");
        Extraction extraction = EXTRACTOR.extract(document);
        Element page = page(true, document, extraction);

        for (Section section : Section.values()) {
            long figures = extraction.figures().stream()
                    .filter(figure -> figure.section() == section)
                    .count();
            assertThat(page.selectFirst(".legend [data-kind=" + section.code() + "] b")
                            .text())
                    .isEqualTo(String.valueOf(figures));
        }
        assertThat(page.selectFirst(".legend [data-kind=exclusion] b").text())
                .isEqualTo(String.valueOf(extraction.exclusions().size()));
    }

    @Test
    void text_that_looks_like_markup_stays_text() {
        String hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>&lt;b&gt;</article>";
        Document document = text("𠮷\u0001" + hostile + "完成产值5亿元。");
        Figure figure = new AFigureAt(document, "5亿元").labelled("\"><script>x</script>");
        Element page = page(true, document, new Extraction(List.of(figure), List.of(), 1));

        assertThat(page.select("script"))
                .hasSize(1)
                .allMatch(script -> script.parent().normalName().equals("body"));
        assertThat(page.select("img, b[onerror], .text article")).isEmpty();
        assertThat(page.selectFirst(".text p").wholeText()).isEqualTo("𠮷\u2401" + hostile + "完成产值5亿元。");
        assertThat(page.selectFirst("a.figure").wholeText()).isEqualTo("5亿元");
        assertThat(page.selectFirst(".card h3").text()).contains("\"><script>x</script>");
    }

    @Test
    void figures_that_share_a_span_share_a_mark_and_each_has_its_card() {
        Document document = text("投资、消费均增长5%。");
        AFigureAt five = new AFigureAt(document, "5%");
        Element page =
                page(false, document, new Extraction(List.of(five.labelled("投资"), five.labelled("消费")), List.of(), 1));

        assertThat(page.select("a.figure")).hasSize(1);
        assertThat(page.selectFirst("a.figure").attr("data-figures")).isEqualTo("1 2");
        assertThat(page.select(".details")).hasSize(1);
        assertThat(page.select(".details h3").eachText()).containsExactly("1 投资", "2 消费");
    }

    @Test
    void spans_that_overlap_are_cut_so_that_each_figure_keeps_its_characters() {
        Document document = text("增长百分之五十二点三。");
        Figure wide = new AFigureAt(document, "百分之五十二点三").labelled("甲");
        Figure narrow = new AFigureAt(document, "五十").labelled("乙");
        Element page = page(false, document, new Extraction(List.of(wide, narrow), List.of(), 1));

        assertThat(characters(page, 1)).isEqualTo("百分之五十二点三");
        assertThat(characters(page, 2)).isEqualTo("五十");
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void a_number_without_figure_or_exclusion_is_told() {
        Document document = text("共有7处。");
        Element page = page(true, document, new Extraction(List.of(), List.of(), 1));

        assertThat(page.selectFirst(".coverage.incomplete").text()).contains("其中 1 段没有着落");
    }

    @Test
    void an_exclusion_tells_its_reason() {
        Document document = text("𠮷2024年。");
        Exclusion year = new Exclusion(new Span(HASH, "¶1", 1, 6), "2024年", Exclusion.Reason.YEAR, "TIME");
        Element page = page(true, document, new Extraction(List.of(), List.of(year), 1));

        Element mark = page.selectFirst(".text .exclusion");
        assertThat(mark.wholeText()).isEqualTo("2024年");
        assertThat(mark.attr("title")).isEqualTo("未采：年份（TIME）");
    }

    @Test
    void a_merged_cell_of_a_table_is_one_cell_again() {
        Document document = shipped("input/text/dalian-bulletin-2023.docx");
        Element page = page(false, document, EXTRACTOR.extract(document));

        Element table = page.selectFirst(".text table");
        assertThat(table.selectFirst("tr").select("th").eachText()).containsExactly("指标", "2023年");
        assertThat(table.selectFirst("th").attr("rowspan")).isEqualTo("2");
        assertThat(table.select("th").get(1).attr("colspan")).isEqualTo("2");
        assertThat(IntStream.range(2, table.select("tr").size())
                        .map(row -> table.select("tr").get(row).select("th, td").size()))
                .containsOnly(3);
    }

    @Test
    void the_end_of_a_line_in_a_file_from_windows_is_not_shown() {
        Document document = shipped("input/text/district-digest-2025.txt");
        Element page = page(false, document, EXTRACTOR.extract(document));

        assertThat(document.text()).contains("\r\n");
        assertThat(page.wholeText()).doesNotContain("\u240D").contains("2025年2月18日");
    }

    @Test
    void headings_of_a_table_are_its_head_which_printers_repeat_and_only_figures_are_set_as_numbers() {
        Document document = shipped("input/tables/dalian-2024.csv");
        Element page = page(false, document, EXTRACTOR.extract(document));

        Element table = page.selectFirst(".text table");
        assertThat(table.select("thead tr")).hasSize(1);
        assertThat(table.select("thead").text()).startsWith("地区 时期 指标");
        assertThat(table.select("tbody tr")).hasSize(19);
        assertThat(table.select("td.number"))
                .hasSize(19)
                .allMatch(cell -> !cell.select("a.figure").isEmpty());
    }

    @Test
    void several_files_are_sections_of_one_page_with_ids_of_their_own() {
        Document first = shipped("seeds/dalian-2024.txt");
        Document second = text("地区生产总值增长5.2%。");
        ExtractionPage page = new ExtractionPage(CATALOGUE, "zh", true);
        page.add(first, EXTRACTOR.extract(first));
        page.add(second, EXTRACTOR.extract(second));
        Element parsed = parsed(page);

        assertThat(parsed.select("section.document")).hasSize(2);
        assertThat(parsed.select(".contents a").eachAttr("href")).containsExactly("#d1-text", "#d2-text");
        assertThat(parsed.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(parsed.select("a[href]"))
                .allMatch(link -> parsed.getElementById(link.attr("href").substring(1)) != null);
    }

    @Test
    void the_page_needs_no_other_file_and_allows_none() {
        Document document = text("地区生产总值增长5.2%。");
        Element page = page(false, document, EXTRACTOR.extract(document));

        assertThat(page.select("[src], link, iframe, form, [style], [onclick]")).isEmpty();
        assertThat(page.selectFirst("meta[http-equiv]").attr("content")).startsWith("default-src 'none';");
        assertThat(page.selectFirst("style").data()).doesNotContain("url(", "@import");
    }

    @Test
    void the_page_speaks_english_too() {
        Document document = text("地区生产总值增长5.2%。");
        ExtractionPage page = new ExtractionPage(CATALOGUE, "en", true);
        page.add(document, EXTRACTOR.extract(document));

        assertThat(parsed(page).selectFirst(".coverage").text())
                .isEqualTo("1 figures, 0 exclusions; all 2 runs of digits are accounted for (100%).");
    }

    private static String characters(Element page, int figure) {
        return page.select("a.figure[data-figures~=\\b" + figure + "\\b]").stream()
                .map(Element::wholeText)
                .collect(Collectors.joining());
    }

    /** A figure at the place where its printed form stands in a document. */
    private record AFigureAt(Document document, String printed) {
        Figure labelled(String label) {
            String text = document.text();
            int start = text.codePointCount(0, text.indexOf(printed));
            Figure plain = AFigure.read("5%").label(label).build();
            Span span = new Span(HASH, "¶1", start, start + printed.codePointCount(0, printed.length()));
            return new Figure(
                    span,
                    printed,
                    plain.quantity(),
                    plain.measure(),
                    plain.status(),
                    plain.period(),
                    plain.base(),
                    plain.mean(),
                    label,
                    "",
                    "大连市",
                    Section.INDUSTRY,
                    plain.derivation());
        }
    }

    private static Document text(String text) {
        return DocumentReader.ofText("a.txt", text, Source.ofSettings("大连市", LocalDate.of(2025, 2, 5)));
    }

    private static Document shipped(String path) {
        Reading reading = new DocumentReader(ReadingLimits.DEFAULT, new Sources("大连市", null)).read(Path.of(""), path);
        assertThat(reading).isInstanceOf(Reading.Accepted.class);
        return ((Reading.Accepted) reading).document();
    }

    private static Element page(boolean ledger, Document document, Extraction extraction) {
        ExtractionPage page = new ExtractionPage(CATALOGUE, "zh", ledger);
        page.add(document, extraction);
        return parsed(page);
    }

    private static Element parsed(ExtractionPage page) {
        StringWriter out = new StringWriter();
        page.print(new PrintWriter(out, true));
        return Jsoup.parse(out.toString());
    }
}
