package io.tidemark.report.page;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.extract.Extraction;
import io.tidemark.source.Document;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/**
 * Documents with their figures marked, as one page of HTML that needs nothing else: no network, no other file. All that
 * comes from a document is text on the page, never markup.
 */
public final class ExtractionPage {
    private final Catalogue catalogue;
    private final boolean ledger;
    private final PageTexts texts;
    private final List<DocumentSection> sections = new ArrayList<>();

    /**
     * @param language of the page: {@code zh} or {@code en}
     * @param ledger whether the numbers that are no figures are marked too
     */
    public ExtractionPage(Catalogue catalogue, String language, boolean ledger) {
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.texts = PageTexts.of(language);
    }

    public void add(Document document, Extraction extraction) {
        sections.add(
                new DocumentSection(document, extraction, Ids.numbered(sections.size() + 1), ledger, List.of(), texts));
    }

    /** Writes the page with all documents that were added. */
    public void print(PrintWriter out) {
        org.jsoup.nodes.Document page = new org.jsoup.nodes.Document("");
        page.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        page.appendChild(new DocumentType("html", "", ""));
        Element html = page.appendElement("html").attr("lang", texts.text("lang"));
        head(html.appendElement("head"));
        body(html.appendElement("body"));
        out.println(page.outerHtml());
    }

    private void head(Element head) {
        head(head, title());
    }

    /** What the browser needs before the text: the policy, the style, the title. */
    static void head(Element head, String title) {
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta").attr("http-equiv", "Content-Security-Policy").attr("content", Asset.policy());
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        head.appendElement("meta").attr("name", "referrer").attr("content", "no-referrer");
        head.appendElement("title").appendText(Printable.text(title) + " · Tidemark");
        head.appendElement("style").appendChild(new DataNode(Asset.STYLE.content()));
    }

    private void body(Element body) {
        boolean several = sections.size() != 1;
        if (several) {
            body.appendChild(contents());
        }
        body.appendChild(
                Legend.of(sections.stream().map(DocumentSection::extraction).toList(), ledger, texts));
        Element main = body.appendElement("main");
        sections.forEach(section -> main.appendChild(section.element(catalogue, !several)));
        Element hint = body.appendElement("p").addClass("hint");
        hint.appendText(texts.text("hint"));
        body.appendElement("script").appendChild(new DataNode(Asset.SCRIPT.content()));
    }

    private Element contents() {
        Element contents = new Element("header").addClass("contents");
        contents.appendElement("h1").appendText(title());
        Element list = contents.appendElement("ol");
        for (DocumentSection section : sections) {
            Element item = list.appendElement("li");
            item.appendElement("a").attr("href", "#" + section.id()).appendText(Printable.text(section.title()));
            item.appendText(" ");
            item.appendElement("b")
                    .appendText(texts.text(
                            "contents.figures", section.extraction().figures().size()));
        }
        return contents;
    }

    private String title() {
        return sections.size() == 1 ? sections.get(0).title() : texts.text("title.several", sections.size());
    }
}
