package io.tidemark.report.page;

import io.tidemark.extract.Extraction;
import io.tidemark.statistics.Section;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Which colour is which section, and how many figures each has; a press on one takes its colour away and back. */
final class Legend {
    private static final List<Section> ORDER =
            List.of(Section.INDUSTRY, Section.INNOVATION, Section.INVESTMENT, Section.OVERVIEW);

    private Legend() {}

    static Element of(List<Extraction> extractions, boolean ledger, PageTexts texts) {
        Map<Section, Long> figures = new EnumMap<>(Section.class);
        long exclusions = 0;
        for (Extraction extraction : extractions) {
            extraction.figures().forEach(figure -> figures.merge(figure.section(), 1L, Long::sum));
            exclusions += extraction.exclusions().size();
        }
        return of(figures, ledger ? exclusions : -1, texts);
    }

    /** @param exclusions how many numbers are no figures, less than 0 where they are not marked */
    static Element of(Map<Section, Long> figures, long exclusions, PageTexts texts) {
        Element legend = new Element("nav").addClass("legend").attr("aria-label", texts.text("legend"));
        for (Section section : ORDER) {
            legend.appendChild(entry(
                    section.code(), texts.name("sheet." + section.code()), figures.getOrDefault(section, 0L), texts));
        }
        if (exclusions >= 0) {
            legend.appendChild(entry("exclusion", texts.name("sheet.exclusions"), exclusions, texts));
        }
        return legend;
    }

    private static Element entry(String code, String name, long count, PageTexts texts) {
        Element button = new Element("button")
                .attr("type", "button")
                .addClass("entry")
                .addClass(code)
                .attr("data-kind", code)
                .attr("aria-pressed", "true")
                .attr("title", texts.text("legend.press", name));
        button.appendElement("span").addClass("swatch").attr("aria-hidden", "true");
        button.appendElement("span").appendText(name);
        button.appendText(" ");
        button.appendElement("b").appendText(String.valueOf(count));
        return button;
    }
}
