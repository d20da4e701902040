package io.tidemark.extract.table;

import io.tidemark.extract.label.IndicatorFinder;
import io.tidemark.extract.label.SectionFinder;
import io.tidemark.statistics.Indicator;
import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Section;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the catalogue says of a label, remembered, since a table repeats its labels in every column or row. One thread. */
final class Names {
    private static final int MOST = 1000;

    private final IndicatorFinder indicators;
    private final SectionFinder sections;
    private final Map<Asked, Answer> answers = new HashMap<>();

    Names(IndicatorFinder indicators, SectionFinder sections) {
        this.indicators = indicators;
        this.sections = sections;
    }

    private record Asked(
            String label,
            Measure measure,
            String unit,
            @Nullable String subject) {}

    private record Answer(@Nullable Indicator indicator, Section section) {}

    /** The indicator that a label names under a measure and in a unit, null for none. */
    @Nullable
    Indicator indicator(String label, Measure measure, String unit) {
        return answer(new Asked(label, measure, unit, null)).indicator();
    }

    /** The section of a label. */
    Section section(String label, Measure measure, String unit, String subject) {
        return answer(new Asked(label, measure, unit, subject)).section();
    }

    private Answer answer(Asked asked) {
        Answer answer = answers.get(asked);
        if (answer == null) {
            if (answers.size() >= MOST) {
                answers.clear();
            }
            Indicator indicator = indicators
                    .find(asked.label(), asked.measure(), asked.unit())
                    .indicator();
            if (indicator == null) {
                // tables of programs write gdp and cpi
                indicator = indicators
                        .find(asked.label().toUpperCase(Locale.ROOT), asked.measure(), asked.unit())
                        .indicator();
            }
            String subject = asked.subject();
            // without a subject only the indicator is asked for
            Section section = subject == null ? Section.OVERVIEW : sections.find(indicator, asked.label(), subject);
            answer = new Answer(indicator, section);
            answers.put(asked, answer);
        }
        return answer;
    }
}
