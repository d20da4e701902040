package io.tidemark.extract.label;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.statistics.Indicator;
import io.tidemark.statistics.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The section of a figure: its indicator's, else the one whose words stand in its label, else in its subject. */
public final class SectionFinder {
    private final WordTable industryFirst;
    private final WordTable overviewFirst;
    private final WordTable investmentLast;
    private final WordTable companies;
    private final Map<Section, WordTable> words = new LinkedHashMap<>();

    public SectionFinder(Catalogue catalogue) {
        Map<String, List<String>> sections = catalogue.vocabulary().sections();
        industryFirst = new WordTable(sections.getOrDefault("industry-first", List.of()));
        overviewFirst = new WordTable(sections.getOrDefault("overview-first", List.of()));
        investmentLast = new WordTable(sections.getOrDefault("investment-last", List.of()));
        companies = new WordTable(sections.getOrDefault("industry-subjects", List.of()));
        for (Section section : List.of(Section.INVESTMENT, Section.INNOVATION, Section.INDUSTRY, Section.OVERVIEW)) {
            words.put(section, new WordTable(sections.getOrDefault(section.code(), List.of())));
        }
    }

    /** The section; never undecided: what no word places is of the overview. */
    public Section find(@Nullable Indicator indicator, String label, String subject) {
        if (indicator != null) {
            return indicator.section();
        }
        if (overviewFirst.standsIn(label)) {
            return Section.OVERVIEW;
        }
        if (industryFirst.endsOne(label)) {
            return Section.INDUSTRY;
        }
        Section byLabel = byWords(label);
        if ((byLabel == null || byLabel == Section.OVERVIEW) && companies.endsOne(subject)) {
            return Section.INDUSTRY;
        }
        if (byLabel != null) {
            return byLabel;
        }
        Section bySubject = byWords(subject);
        if (bySubject != null) {
            return bySubject;
        }
        return investmentLast.endsOne(label) ? Section.INVESTMENT : Section.OVERVIEW;
    }

    private @Nullable Section byWords(String text) {
        for (Map.Entry<Section, WordTable> entry : words.entrySet()) {
            if (entry.getValue().standsIn(text)) {
                return entry.getKey();
            }
        }
        return null;
    }
}
