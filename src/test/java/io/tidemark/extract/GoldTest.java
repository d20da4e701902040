package io.tidemark.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.extract.GoldScore.Tally;
import io.tidemark.extract.GoldScore.Tier;
import io.tidemark.statistics.Figure.Status;
import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Period;
import io.tidemark.statistics.Quantity.Qualifier;
import io.tidemark.statistics.Section;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whole documents are read: as well as today or better, over a gold set that holds together. */
class GoldTest {
    /** The least F1 over the set, in percent; to be raised whenever the reader is better, never lowered. */
    private static final Map<Tier, Integer> FLOORS =
            Map.of(Tier.QUANTITY, 99, Tier.STATEMENT, 95, Tier.FIGURE, 92, Tier.COMPLETE, 79);

    private static final int DOCUMENTS = 20;
    private static final Set<String> COMPARED = Set.of("growth", "change", "multiple");
    private static final Catalogue CATALOGUE = Catalogue.shipped();
    private static final Set<String> UNITS =
            CATALOGUE.units().stream().map(word -> word.unit().code()).collect(Collectors.toSet());

    private final List<GoldDocument> documents = GoldDocument.all();

    @Test
    void whole_documents_are_read_as_well_as_before() {
        Extractor extractor = new Extractor(CATALOGUE);
        int shown = Integer.getInteger("gold.errors", 0);
        Map<Tier, Tally> sums = new EnumMap<>(Tier.class);
        List<String> lines = new ArrayList<>();
        for (GoldDocument document : documents) {
            List<GoldFigure> printed = document.read(extractor);
            Map<Tier, Tally> tallies = new EnumMap<>(Tier.class);
            for (Tier tier : Tier.values()) {
                Tally tally = GoldScore.tally(document.figures(), printed, tier);
                tallies.put(tier, tally);
                sums.merge(tier, tally, Tally::plus);
            }
            lines.add(line(document.name(), tallies));
            GoldScore.errors(document.figures(), printed).stream()
                    .limit(shown)
                    .forEach(error -> lines.add("    " + error));
        }
        lines.add(line("all", sums));
        System.out.println(String.join("\n", lines));
        SoftAssertions.assertSoftly(softly -> sums.forEach((tier, tally) -> softly.assertThat(tally.f1())
                .as(tier + " of the set\n" + String.join("\n", lines))
                .isGreaterThanOrEqualTo(FLOORS.getOrDefault(tier, 100) / 100.0)));
    }

    @Test
    void the_set_has_twenty_documents_of_many_years_and_months() {
        assertThat(documents).hasSize(DOCUMENTS);
        assertThat(documents.stream().map(document -> document.published().getYear()))
                .contains(2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
        assertThat(documents.stream()
                        .map(document -> document.published().getMonth())
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(10);
    }

    @TestFactory
    Stream<DynamicTest> the_gold_figures_hold_together() {
        return documents.stream()
                .map(document -> DynamicTest.dynamicTest(
                        document.name(),
                        () -> SoftAssertions.assertSoftly(softly -> {
                            softly.assertThat(document.figures()).isNotEmpty();
                            int last = 0;
                            for (GoldFigure figure : document.figures()) {
                                softly.assertThat(figure.start())
                                        .as(figure.toString())
                                        .isGreaterThanOrEqualTo(last);
                                softly.assertThat(mistakes(document, figure))
                                        .as(figure.toString())
                                        .isEmpty();
                                last = figure.start();
                            }
                        })));
    }

    private static List<String> mistakes(GoldDocument document, GoldFigure figure) {
        List<String> mistakes = new ArrayList<>();
        check(mistakes, "span", () -> piece(document.text(), figure).equals(figure.text()));
        check(mistakes, "unit", () -> figure.unit().equals("1") || UNITS.contains(figure.unit()));
        check(mistakes, "qualifier", () -> Qualifier.of(figure.qualifier()) != null);
        check(
                mistakes,
                "measure",
                () -> Stream.of(Measure.values())
                        .anyMatch(measure -> measure.code().equals(figure.measure())));
        check(mistakes, "status", () -> Status.of(figure.status()) != null);
        check(mistakes, "section", () -> Section.of(figure.section()) != null);
        check(mistakes, "period", () -> figure.period().isEmpty() || !isUpsideDown(new Period(figure.period())));
        check(mistakes, "base", () -> isBase(figure));
        check(
                mistakes,
                "actual after publication",
                () -> !figure.status().equals("actual")
                        || figure.period().isEmpty()
                        || !new Period(figure.period()).start().isAfter(document.published()));
        check(
                mistakes,
                "indicator",
                () -> figure.indicator().isEmpty()
                        || CATALOGUE.indicator(figure.indicator()).isPresent());
        check(
                mistakes,
                "label",
                () -> !figure.label().isBlank() && !figure.label().contains(figure.text()));
        check(mistakes, "subject", () -> !figure.subject().isBlank());
        return mistakes;
    }

    private static boolean isBase(GoldFigure figure) {
        String base = figure.base();
        if (base.isEmpty()) {
            return true;
        }
        return COMPARED.contains(figure.measure())
                && (base.startsWith("@") ? base.length() > 1 : !isUpsideDown(new Period(base)));
    }

    private static boolean isUpsideDown(Period period) {
        return period.start().isAfter(period.end());
    }

    /** Adds the name where the check fails, by its answer or by an exception of what it calls. */
    private static void check(List<String> mistakes, String name, Check check) {
        try {
            if (!check.holds()) {
                mistakes.add(name);
            }
        } catch (RuntimeException e) {
            mistakes.add(name + ": " + e.getMessage());
        }
    }

    /** A property of a gold figure. */
    private interface Check {
        boolean holds();
    }

    private static String piece(String text, GoldFigure figure) {
        int from = text.offsetByCodePoints(0, figure.start());
        return text.substring(from, text.offsetByCodePoints(from, figure.end() - figure.start()));
    }

    private static String line(String name, Map<Tier, Tally> tallies) {
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "%-22s %4d gold",
                name,
                tallies.getOrDefault(Tier.QUANTITY, Tally.NONE).gold()));
        tallies.forEach((tier, tally) -> line.append(
                String.format(Locale.ROOT, "   %s %.3f", tier.name().toLowerCase(Locale.ROOT), tally.f1())));
        return line.toString();
    }
}
