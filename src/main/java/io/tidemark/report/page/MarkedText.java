package io.tidemark.report.page;

import io.tidemark.report.wording.PeriodName;
import io.tidemark.statistics.Exclusion;
import io.tidemark.statistics.Figure;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Writes stretches of a document's text: the characters as they are, figures as links to their details. */
final class MarkedText {
    private final String text;
    private final Marks marks;
    private final Ids ids;
    private final PageTexts texts;

    MarkedText(String text, Marks marks, Ids ids, PageTexts texts) {
        this.text = text;
        this.marks = marks;
        this.ids = ids;
        this.texts = texts;
    }

    /** Appends the chars from {@code start} to {@code end} with their marks. */
    void append(Element parent, int start, int end) {
        int at = start;
        for (Mark mark : marks.within(start, end)) {
            parent.appendChild(new TextNode(Printable.text(text.substring(at, mark.start()))));
            parent.appendChild(mark.figures().isEmpty() ? exclusion(mark) : figure(mark));
            at = mark.end();
        }
        parent.appendChild(new TextNode(Printable.text(text.substring(at, end))));
    }

    private Element figure(Mark mark) {
        List<String> sections = mark.figures().stream()
                .map(f -> f.figure().section().code())
                .distinct()
                .toList();
        List<String> own = ids.take(mark);
        Element link = new Element("a")
                .addClass("figure")
                .attr("id", own.get(0))
                .attr("href", "#" + ids.target(mark, own.get(0)))
                .attr("data-details", ids.details(mark))
                .attr("data-figures", numbers(mark))
                .attr(
                        "title",
                        Printable.text(mark.figures().stream()
                                .map(f -> summary(f.figure()))
                                .collect(Collectors.joining("\n"))));
        link.addClass(sections.get(0));
        if (sections.size() > 1) {
            link.addClass("also-" + sections.get(1));
        }
        own.subList(1, own.size()).forEach(id -> link.appendElement("span").attr("id", id));
        return link.appendText(Printable.text(text.substring(mark.start(), mark.end())));
    }

    private String summary(Figure figure) {
        return texts.text(
                "mark.summary",
                figure.label().isEmpty() ? texts.text("label.none") : figure.label(),
                PeriodName.of(figure.periodCode(), texts.report()),
                texts.name("measure." + figure.measure().code()));
    }

    private Element exclusion(Mark mark) {
        TreeSet<String> reasons = new TreeSet<>();
        for (Exclusion exclusion : mark.exclusions()) {
            reasons.add(texts.text(
                    "mark.exclusion", texts.name("reason." + exclusion.reason().code()), exclusion.rule()));
        }
        return new Element("span")
                .addClass("exclusion")
                .attr("title", String.join("\n", reasons))
                .appendText(Printable.text(text.substring(mark.start(), mark.end())));
    }

    private static String numbers(Mark mark) {
        return mark.figures().stream().map(f -> String.valueOf(f.number())).collect(Collectors.joining(" "));
    }
}
