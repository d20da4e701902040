package io.tidemark.report.content;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.statistics.Figure;
import io.tidemark.statistics.Indicator;
import io.tidemark.statistics.Period;
import io.tidemark.statistics.Section;
import io.tidemark.store.observation.Held;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order of the lines: overview, industry, innovation, investment; in each the catalogue's indicators, the report's
 * region before other subjects, facts before aims, the newest period first; then what the catalogue does not have, by
 * subject.
 */
public final class ReportOrder implements Comparator<Held> {
    /** Sections in the order of the sheets. */
    public static final List<Section> SECTIONS =
            List.of(Section.OVERVIEW, Section.INDUSTRY, Section.INNOVATION, Section.INVESTMENT);

    private final Comparator<Held> order;

    public ReportOrder(Catalogue catalogue, String region) {
        Map<String, Integer> ranks = new HashMap<>();
        for (Indicator indicator : catalogue.indicators()) {
            ranks.put(indicator.code(), ranks.size());
        }
        int last = ranks.size();
        this.order = Comparator.comparing((Held o) -> SECTIONS.indexOf(o.section()))
                .thenComparing(o -> ranks.getOrDefault(o.key().concept(), last))
                .thenComparing(o -> !o.key().subject().equals(region))
                .thenComparing(o -> o.key().subject())
                .thenComparing(o -> ranks.containsKey(o.key().concept()) ? "" : o.label())
                .thenComparing(o -> o.key().concept())
                .thenComparing(o -> o.key().status() != Figure.Status.ACTUAL)
                .thenComparing(ReportOrder::end, Comparator.reverseOrder())
                .thenComparing(o -> o.key().period())
                .thenComparing(o -> o.key().status())
                .thenComparing(o -> o.key().measure())
                .thenComparing(o -> o.key().mean())
                .thenComparing(o -> !o.key().isAgainstYearBefore())
                .thenComparing(o -> o.key().base().code())
                .thenComparing(o -> o.key().unit().code());
    }

    @Override
    public int compare(Held one, Held other) {
        return order.compare(one, other);
    }

    private static LocalDate end(Held observation) {
        String period = observation.key().period();
        return period.isEmpty() ? LocalDate.MIN : new Period(period).end();
    }
}
