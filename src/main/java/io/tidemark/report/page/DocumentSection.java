package io.tidemark.report.page;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.extract.Coverage;
import io.tidemark.extract.Extraction;
import io.tidemark.report.page.Mark.Numbered;
import io.tidemark.report.wording.PeriodName;
import io.tidemark.source.Characters;
import io.tidemark.source.Document;
import io.tidemark.source.Document.Block;
import io.tidemark.source.Document.Paragraph;
import io.tidemark.source.Document.Table;
import io.tidemark.source.Source;
import io.tidemark.statistics.Figure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A document on the page: what is known about it, its text with the marks, and the details of each mark. */
final class DocumentSection {
    private final Document document;
    private final Extraction extraction;
    private final PageTexts texts;
    private final Ids ids;
    private final Marks marks;
    private final Characters characters;
    private final MarkedText text;

    /**
     * @param ledger whether the numbers that are no figures are marked too
     * @param verdicts what became of each figure, in words; empty where that is not known
     */
    DocumentSection(
            Document document, Extraction extraction, Ids ids, boolean ledger, List<String> verdicts, PageTexts texts) {
        this.document = document;
        this.extraction = extraction;
        this.texts = texts;
        this.ids = ids;
        this.characters = new Characters(document.text());
        List<Numbered> figures = new ArrayList<>();
        for (Figure figure : extraction.figures()) {
            int at = figures.size();
            figures.add(new Numbered(at + 1, figure, at < verdicts.size() ? verdicts.get(at) : ""));
        }
        this.marks = Marks.of(characters, figures, ledger ? extraction.exclusions() : List.of());
        this.text = new MarkedText(document.text(), marks, ids, texts);
    }

    String id() {
        return ids.section();
    }

    Extraction extraction() {
        return extraction;
    }

    String title() {
        return heading() == null
                ? file()
                : document.text().substring(heading().start(), heading().end());
    }

    /** The document with the details of its figures below its text. */
    Element element(Catalogue catalogue, boolean alone) {
        Element section = element(alone ? "h1" : "h2");
        section.appendChild(details(catalogue));
        return section;
    }

    /** The document alone. */
    Element element(String heading) {
        Element section = new Element("section").addClass("document").attr("id", id());
        section.appendChild(header(heading));
        Element body = section.appendElement("div").addClass("text");
        int at = 0;
        for (Block block : document.blocks()) {
            between(body, at, block.start());
            if (block instanceof Table table) {
                body.appendChild(TableView.of(table, text, texts.text("table")));
            } else if (block instanceof Paragraph paragraph && paragraph != heading()) {
                paragraph(body, paragraph);
            }
            at = block.end();
        }
        between(body, at, document.text().length());
        return section;
    }

    /** The paragraph that is the document's title; it stands in the header in place of the text. */
    private @Nullable Paragraph heading() {
        return !document.blocks().isEmpty()
                        && document.blocks().get(0) instanceof Paragraph first
                        && first.heading() == 1
                ? first
                : null;
    }

    private Element header(String name) {
        Element header = new Element("header");
        Element title = header.appendElement(name);
        Paragraph heading = heading();
        if (heading == null) {
            title.appendText(Printable.text(file()));
        } else {
            text.append(title, heading.start(), heading.end());
        }
        Element facts = header.appendElement("dl").addClass("facts");
        Source source = document.source();
        fact(facts, texts.name("column.region"), source.region().value());
        LocalDate published = source.published().value();
        fact(
                facts,
                texts.name("column.published"),
                published == null ? "" : PeriodName.of(published.toString(), texts.report()));
        fact(facts, texts.name("column.publisher"), source.publisher().value());
        fact(facts, texts.name("column.file"), file());
        Coverage coverage = Coverage.of(document, extraction);
        boolean complete = coverage.covered() == coverage.runs();
        header.appendElement("p")
                .addClass(complete ? "coverage" : "coverage incomplete")
                .appendText(texts.text(
                        complete ? "coverage.complete" : "coverage.incomplete",
                        coverage.figures(),
                        coverage.exclusions(),
                        coverage.runs(),
                        coverage.runs() - coverage.covered()));
        return header;
    }

    private String file() {
        return document.path().equals("-") ? texts.text("file.standard_input") : document.path();
    }

    private static void fact(Element facts, String name, String value) {
        if (!value.isEmpty()) {
            Element fact = facts.appendElement("div");
            fact.appendElement("dt").appendText(name);
            fact.appendElement("dd").appendText(Printable.text(value));
        }
    }

    private void paragraph(Element body, Paragraph paragraph) {
        String name = paragraph.heading() == 0 ? "p" : "h" + Math.min(6, paragraph.heading() + 1);
        Element element = body.appendElement(name).attr("data-place", Printable.text(paragraph.place()));
        text.append(element, paragraph.start(), paragraph.end());
    }

    /** What stands between blocks is white space; should it ever be more, it is shown. */
    private void between(Element body, int start, int end) {
        if (!document.text().substring(start, end).isBlank()) {
            text.append(body.appendElement("p"), start, end);
        }
    }

    private Element details(Catalogue catalogue) {
        Element all = new Element("div")
                .addClass("all-details")
                .attr("role", "region")
                .attr("aria-live", "polite")
                .attr("aria-label", texts.text("details.name"));
        all.appendElement("h3").addClass("print").appendText(texts.text("details.name"));
        cards(catalogue).forEach(all::appendChild);
        return all;
    }

    /** The details of every mark. */
    List<Element> cards(Catalogue catalogue) {
        FigureDetails details = new FigureDetails(characters, catalogue, texts);
        Set<String> written = new HashSet<>();
        List<Element> cards = new ArrayList<>();
        for (Mark mark : marks.all()) {
            if (!mark.figures().isEmpty() && written.add(ids.details(mark))) {
                cards.add(details.of(mark, ids));
            }
        }
        return cards;
    }
}
