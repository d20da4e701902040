package io.tidemark.extract.label;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.statistics.Indicator;
import io.tidemark.statistics.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The section of a figure: its indicator's, else the one whose words stand in its label, else in its subject. */
public final class SectionFinder {
    private final List<String> industryFirst;
    private final List<Map.Entry<Section, List<String>>> words = new ArrayList<>();

    public SectionFinder(Catalogue catalogue) {
        Map<String, List<String>> sections = catalogue.vocabulary().sections();
        industryFirst = sections.getOrDefault("industry-first", List.of());
        for (Section section : List.of(Section.INVESTMENT, Section.INNOVATION, Section.INDUSTRY, Section.OVERVIEW)) {
            words.add(Map.entry(section, sections.getOrDefault(section.code(), List.of())));
        }
    }

    /** The section; never undecided: what no word places is of the overview. */
    public Section find(@Nullable Indicator indicator, String label, String subject) {
        if (indicator != null) {
            return indicator.section();
        }
        if (endsWithOne(label, industryFirst)) {
            return Section.INDUSTRY;
        }
        Section byLabel = byWords(label);
        if (byLabel != null) {
            return byLabel;
        }
        Section bySubject = byWords(subject);
        return bySubject == null ? Section.OVERVIEW : bySubject;
    }

    private @Nullable Section byWords(String text) {
        for (Map.Entry<Section, List<String>> entry : words) {
            for (String word : entry.getValue()) {
                if (text.contains(word)) {
                    return entry.getKey();
                }
            }
        }
        return null;
    }

    private static boolean endsWithOne(String label, List<String> words) {
        for (String word : words) {
            if (label.endsWith(word)) {
                return true;
            }
        }
        return false;
    }
}
