package io.tidemark.report.page;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.extract.Extraction;
import io.tidemark.report.content.ReadDocument;
import io.tidemark.report.content.ReportContent;
import io.tidemark.report.content.ReportOrder;
import io.tidemark.report.wording.Messages;
import io.tidemark.source.Document;
import io.tidemark.statistics.Observation.Verdict;
import io.tidemark.store.evidence.Evidence;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * The texts of all sources with their figures marked, as one page that needs nothing else. Each figure has the {@link
 * Address} under which the workbook finds it. Documents are written one by one, so memory does not grow with them; the
 * browser lays a document out when it comes into sight, and makes a figure's details when it is asked for.
 */
public final class EvidencePage {
    private final Catalogue catalogue;
    private final PageTexts texts;

    /** @param language of the page: {@code zh} or {@code en} */
    public EvidencePage(Catalogue catalogue, String language) {
        this.catalogue = catalogue;
        this.texts = PageTexts.of(language);
    }

    /** Writes the page; the stream stays open. */
    public void write(ReportContent content, OutputStream out) throws IOException {
        String title = texts.text(
                "evidence.title", content.head().title(), content.head().date());
        Element head = new Element("head");
        ExtractionPage.head(head, title);
        put(out, "<!DOCTYPE html><html lang=\"" + texts.text("lang") + "\">");
        put(out, head);
        put(out, "<body class=\"lazy without-exclusion\">");
        put(out, top(title, content));
        Element legend = Legend.of(content.page().figures(), content.page().exclusions(), texts);
        legend.select("[data-kind=exclusion]").attr("aria-pressed", "false");
        legend.appendChild(filters());
        put(out, legend);
        put(out, "<main>");
        int[] number = {0};
        content.page().texts().forEach(document -> document(document, ++number[0], out));
        put(out, "</main>");
        put(
                out,
                new Element("div")
                        .addClass("all-details")
                        .attr("role", "region")
                        .attr("aria-live", "polite")
                        .attr("aria-label", texts.text("details.name")));
        put(out, new Element("p").addClass("hint").appendText(texts.text("hint")));
        put(out, new Element("script").appendChild(new DataNode(Asset.SCRIPT.content())));
        put(out, "</body></html>\n");
    }

    private Element top(String title, ReportContent content) {
        Element header = new Element("header").addClass("contents");
        header.appendElement("h1").appendText(Printable.text(title));
        header.appendElement("p")
                .addClass("coverage")
                .appendText(texts.text(
                        "evidence.counts",
                        content.page().texts().size(),
                        content.page().figures().values().stream()
                                .mapToLong(Long::longValue)
                                .sum(),
                        content.ledger().percent()));
        if (!content.page().whole()) {
            header.appendElement("p")
                    .addClass("part")
                    .appendText(texts.text(
                            "evidence.part",
                            content.page().texts().size(),
                            content.whole().documents()));
        }
        return header;
    }

    /** By section and by document; the page fills the second list from its documents. */
    private Element filters() {
        Element filters = new Element("div").addClass("filters");
        Element sections = filter(filters, "section", texts.text("evidence.section"), texts.text("evidence.sections"));
        ReportOrder.SECTIONS.forEach(section -> sections.appendElement("option")
                .attr("value", section.code())
                .appendText(texts.name("sheet." + section.code())));
        filter(filters, "document", texts.text("evidence.document"), texts.text("evidence.documents"));
        return filters;
    }

    private static Element filter(Element filters, String name, String label, String all) {
        Element filter = filters.appendElement("label").addClass("filter");
        filter.appendElement("span").appendText(label);
        Element list = filter.appendElement("select").attr("name", name);
        list.appendElement("option").attr("value", "").appendText(all);
        return list;
    }

    private void document(ReadDocument read, int number, OutputStream out) throws IOException {
        Document document = new Document(
                read.document().hash(),
                read.document().path(),
                read.document().source(),
                read.text(),
                Lines.of(read.text()));
        Extraction extraction = new Extraction(
                read.figures().stream().map(Evidence::figure).toList(),
                read.exclusions(),
                read.document().runs());
        List<String> verdicts = read.figures().stream().map(this::verdict).toList();
        DocumentSection section =
                new DocumentSection(document, extraction, Ids.addressed(number), true, verdicts, texts);
        Element element = section.element("h2");
        element.attr("data-name", Printable.text(document.path()));
        // Text to the browser until a figure is chosen: its markup holds neither a script nor a comment.
        String details =
                section.cards(catalogue).stream().map(EvidencePage::html).collect(Collectors.joining());
        element.appendElement("script")
                .attr("type", "text/html")
                .addClass("cards")
                .appendChild(new DataNode(details));
        put(out, element);
    }

    private String verdict(Evidence evidence) {
        Messages names = texts.report();
        Verdict verdict = evidence.verdict();
        if (verdict != null) {
            return names.text("verdict." + verdict.code());
        }
        return evidence.setAside().isEmpty() ? "" : names.text("set_aside." + evidence.setAside());
    }

    private static String html(Node node) {
        org.jsoup.nodes.Document page = new org.jsoup.nodes.Document("");
        page.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        page.appendChild(node);
        return node.outerHtml();
    }

    private static void put(OutputStream out, Node node) throws IOException {
        put(out, html(node));
    }

    private static void put(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
