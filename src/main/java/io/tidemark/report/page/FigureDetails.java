package io.tidemark.report.page;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.report.page.Mark.Numbered;
import io.tidemark.report.wording.BaseName;
import io.tidemark.report.wording.PeriodName;
import io.tidemark.report.wording.PrintedValue;
import io.tidemark.source.Characters;
import io.tidemark.statistics.Derivation;
import io.tidemark.statistics.Figure;
import io.tidemark.statistics.Indicator;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** All that is known about the figures of a mark: their fields, and the rules that read them. */
final class FigureDetails {
    private final Characters text;
    private final Catalogue catalogue;
    private final PageTexts texts;

    FigureDetails(Characters text, Catalogue catalogue, PageTexts texts) {
        this.text = text;
        this.catalogue = catalogue;
        this.texts = texts;
    }

    Element of(Mark mark, Ids ids) {
        Element details = new Element("article").addClass("details").attr("id", ids.details(mark));
        details.appendElement("a")
                .addClass("close")
                .attr("href", "#" + ids.mark(mark))
                .attr("aria-label", texts.text("details.close"))
                .appendText("×");
        mark.figures().forEach(figure -> details.appendChild(card(figure)));
        return details;
    }

    private Element card(Numbered numbered) {
        Figure figure = numbered.figure();
        Element card =
                new Element("div").addClass("card").addClass(figure.section().code());
        Element head = card.appendElement("h3");
        head.appendElement("span").addClass("ordinal").appendText(numbered.number() + " ");
        head.appendText(figure.label().isEmpty() ? texts.text("label.none") : Printable.text(figure.label()));
        card.appendElement("p").addClass("value").appendText(printed(figure));
        Element fields = card.appendElement("dl");
        given(fields, "column.subject", figure.subject(), "");
        field(fields, "column.period", PeriodName.of(figure.periodCode(), texts.report()), figure.periodCode());
        named(fields, "column.measure", "measure.", figure.measure().code());
        String base = BaseName.of(figure.periodCode(), figure.base(), figure.mean(), texts.report());
        given(fields, "column.base", base, figure.base().code());
        named(fields, "column.status", "status.", figure.status().code());
        named(fields, "column.section", "sheet.", figure.section().code());
        given(fields, "column.verdict", numbered.verdict(), "");
        given(fields, "column.indicator", indicatorName(figure.indicator()), figure.indicator());
        field(
                        fields,
                        "column.value",
                        canonical(figure),
                        figure.quantity().unit().code())
                .addClass("stated");
        field(fields, "column.printed", figure.text(), "").addClass("stated");
        field(
                fields,
                "column.place",
                figure.span().place(),
                figure.span().start() + "–" + figure.span().end());
        card.appendElement("h4").appendText(texts.text("details.derivation"));
        card.appendElement("ul").addClass("tree").appendChild(branch(figure.derivation()));
        return card;
    }

    /** A field that not every figure has. */
    private void given(Element fields, String name, String value, String code) {
        if (!value.isEmpty() || !code.isEmpty()) {
            field(fields, name, value, code);
        }
    }

    private void named(Element fields, String name, String kind, String code) {
        field(fields, name, texts.name(kind + code), code);
    }

    private Element field(Element fields, String name, String value, String code) {
        fields.appendElement("dt").appendText(texts.name(name));
        Element cell = fields.appendElement("dd").appendText(Printable.text(value));
        if (!code.isEmpty()) {
            cell.appendText(value.isEmpty() ? "" : " ");
            cell.appendElement("code").appendText(Printable.text(code));
        }
        return cell;
    }

    private String printed(Figure figure) {
        PrintedValue value = PrintedValue.of(figure.quantity(), figure.text(), texts.report());
        String unit = value.unit().equals(texts.name("none")) ? "" : value.unit();
        boolean close = unit.isEmpty() || unit.charAt(0) > 0x7F || unit.charAt(0) == '%';
        boolean range = figure.quantity().high() != null;
        String words = value.before() + value.plain() + (range ? value.after() : "") + (close ? "" : " ") + unit;
        return range ? words : words + value.after();
    }

    private static String canonical(Figure figure) {
        String sign = figure.quantity().qualifier().sign();
        String low = sign + grouped(figure.quantity().value());
        return figure.quantity().high() == null
                ? low
                : low + "–" + grouped(figure.quantity().high());
    }

    private static String grouped(BigDecimal value) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMaximumFractionDigits(Math.max(0, value.scale()));
        return format.format(value);
    }

    private String indicatorName(String code) {
        Optional<Indicator> indicator = catalogue.indicator(code);
        boolean english = texts.report().language().equals("en");
        return indicator.map(i -> english ? i.english() : i.chinese()).orElse("");
    }

    private Element branch(Derivation derivation) {
        Element item = new Element("li");
        item.appendElement("code").appendText(derivation.rule());
        item.appendText(" ");
        item.appendElement("q").appendText(Printable.text(text.between(derivation.start(), derivation.end())));
        if (!derivation.result().isEmpty()) {
            item.appendText(" → ");
            item.appendElement("b").appendText(Printable.text(derivation.result()));
        }
        if (!derivation.parts().isEmpty()) {
            Element parts = item.appendElement("ul");
            derivation.parts().forEach(part -> parts.appendChild(branch(part)));
        }
        return item;
    }
}
