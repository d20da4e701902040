package io.tidemark.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.reconcile.Candidate.Origin;
import io.tidemark.source.Source.Authority;
import io.tidemark.statistics.AFigure;
import io.tidemark.statistics.Derivation;
import io.tidemark.statistics.Figure;
import io.tidemark.statistics.Observation;
import io.tidemark.statistics.Observation.Backing;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.statistics.Observation.Verdict;
import io.tidemark.statistics.Quantity.Qualifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
    private static final Origin OFFICE =
            new Origin(1, "input/office.html", "大连市统计局", LocalDate.of(2025, 1, 20), Authority.STATISTICS_OFFICE);
    private static final Origin GOVERNMENT =
            new Origin(2, "input/report.docx", "大连市人民政府", LocalDate.of(2025, 1, 10), Authority.GOVERNMENT);
    private static final Origin PRESS =
            new Origin(3, "seeds/article.md", "大连日报", LocalDate.of(2025, 2, 1), Authority.PRESS);

    @Test
    void the_most_authoritative_source_gives_the_value() {
        Observation observation = reconcile(
                candidate(1, PRESS, AFigure.read("5.24%")),
                candidate(2, GOVERNMENT, AFigure.read("5.26%")),
                candidate(3, OFFICE, AFigure.read("5.2%")));

        assertThat(observation.text()).isEqualTo("5.2%");
        assertThat(observation.backing())
                .containsExactly(
                        new Backing(3, Verdict.CHOSEN),
                        new Backing(2, Verdict.CONFLICTS),
                        new Backing(1, Verdict.AGREES));
    }

    @Test
    void a_figure_that_cannot_be_right_gives_the_value_only_where_no_other_does() {
        Candidate after = candidate(1, OFFICE, AFigure.read("5.24%"));
        Figure broken = after.figure()
                .derivedBy(new Derivation(
                        "quantity", 0, 5, "", List.of(Derivation.leaf("breach:after-publication", 0, 5, ""))));
        Candidate doubtful = new Candidate(1, broken, OFFICE);
        Observation observation = Reconciliation.reconcile(
                key(List.of(after)), List.of(doubtful, candidate(2, PRESS, AFigure.read("6.1%"))));

        assertThat(observation.backing())
                .containsExactly(new Backing(2, Verdict.CHOSEN), new Backing(1, Verdict.CONFLICTS));
        assertThat(Reconciliation.reconcile(key(List.of(after)), List.of(doubtful))
                        .text())
                .isEqualTo("5.24%");
    }

    @Test
    void what_is_compared_with_other_bases_never_meets() {
        List<AFigure> figures = List.of(
                AFigure.read("5.2%"),
                AFigure.read("5.2%").base("2023"),
                AFigure.read("5.2%").base("2020"),
                AFigure.read("5.2%").base("2020").mean(),
                AFigure.read("5.2%").base("@全国"));

        assertThat(figures.stream()
                        .map(figure -> Reconciliation.keyOf(figure.of("gdp").build())))
                .doesNotHaveDuplicates()
                .hasSize(5);
        assertThat(Reconciliation.keyOf(AFigure.read("5.3%").of("gdp").build()))
                .isEqualTo(Reconciliation.keyOf(figures.get(0).build()));
    }

    @Test
    void among_equals_the_most_precise_figure_gives_the_value() {
        Observation observation = reconcile(
                candidate(1, PRESS, AFigure.read("70%").qualifier(Qualifier.AT_LEAST)),
                candidate(2, PRESS, AFigure.read("76%")),
                candidate(3, PRESS, AFigure.read("75.6%")));

        assertThat(observation.text()).isEqualTo("75.6%");
        assertThat(verdicts(observation)).containsExactly(Verdict.CHOSEN, Verdict.AGREES, Verdict.AGREES);
    }

    @Test
    void among_equally_precise_ones_the_latest_publication_gives_the_value() {
        Origin later = new Origin(4, "input/a.html", "大连市统计局", LocalDate.of(2025, 4, 1), Authority.STATISTICS_OFFICE);
        Origin undated = new Origin(5, "input/b.html", "大连市统计局", null, Authority.STATISTICS_OFFICE);
        Observation observation = reconcile(
                candidate(1, OFFICE, AFigure.read("5.2%")),
                candidate(2, undated, AFigure.read("5.1%")),
                candidate(3, later, AFigure.read("5.3%")));

        assertThat(observation.backing()).extracting(Backing::figure).containsExactly(3L, 1L, 2L);
    }

    @Test
    void the_same_print_of_one_publisher_is_a_duplicate_and_of_another_an_agreement() {
        Origin again = new Origin(6, "input/again.csv", "大连市统计局", null, Authority.STATISTICS_OFFICE);
        Observation observation = reconcile(
                candidate(1, OFFICE, AFigure.read("5.2%")),
                candidate(2, OFFICE, AFigure.read("5.2%")),
                candidate(3, again, AFigure.read("5.2%")),
                candidate(4, PRESS, AFigure.read("5.2%")),
                candidate(5, PRESS, AFigure.read("5.2%")));

        assertThat(verdicts(observation))
                .containsExactly(
                        Verdict.CHOSEN, Verdict.DUPLICATE, Verdict.DUPLICATE, Verdict.AGREES, Verdict.DUPLICATE);
    }

    @Test
    void documents_without_a_publisher_do_not_share_one() {
        Origin one = new Origin(7, "input/one.txt", "", null, Authority.OTHER);
        Origin two = new Origin(8, "input/two.txt", "", null, Authority.OTHER);
        Observation observation =
                reconcile(candidate(1, one, AFigure.read("5.2%")), candidate(2, two, AFigure.read("5.2%")));

        assertThat(verdicts(observation)).containsExactly(Verdict.CHOSEN, Verdict.AGREES);
    }

    @Test
    void a_new_content_at_the_same_path_supersedes_the_old_one() {
        Origin corrected = new Origin(9, PRESS.path(), PRESS.publisher(), PRESS.published(), PRESS.authority());
        Observation observation =
                reconcile(candidate(1, PRESS, AFigure.read("5.25%")), candidate(2, corrected, AFigure.read("5.2%")));

        assertThat(observation.backing())
                .containsExactly(new Backing(2, Verdict.CHOSEN), new Backing(1, Verdict.SUPERSEDED));
    }

    @Test
    void a_decision_gives_the_value_whatever_the_rank() {
        Decision decision = decision(7, 2, PRESS, "6.1%");
        List<Candidate> candidates =
                List.of(candidate(1, OFFICE, AFigure.read("5.2%")), candidate(2, PRESS, AFigure.read("6.1%")));
        Observation observation = Reconciliation.reconcile(key(candidates), candidates, decision);

        assertThat(observation.text()).isEqualTo("6.1%");
        assertThat(observation.decision()).isEqualTo(7);
        assertThat(observation.backing())
                .containsExactly(new Backing(2, Verdict.CHOSEN), new Backing(1, Verdict.CONFLICTS));
        assertThat(Reconciliation.reconcile(key(candidates), candidates).decision())
                .isZero();
    }

    @Test
    void a_decision_follows_the_statement_into_another_reading_of_the_same_path() {
        Origin again = new Origin(9, PRESS.path(), PRESS.publisher(), PRESS.published(), PRESS.authority());
        List<Candidate> candidates =
                List.of(candidate(1, OFFICE, AFigure.read("5.2%")), candidate(3, again, AFigure.read("6.1%")));

        assertThat(Reconciliation.reconcile(key(candidates), candidates, decision(7, 2, PRESS, "6.1%"))
                        .backing())
                .first()
                .isEqualTo(new Backing(3, Verdict.CHOSEN));
    }

    @Test
    void a_decision_lapses_when_newer_content_states_something_else() {
        Origin corrected = new Origin(9, PRESS.path(), PRESS.publisher(), PRESS.published(), PRESS.authority());
        Decision decision = decision(7, 2, PRESS, "6.1%");
        List<Candidate> candidates =
                List.of(candidate(2, PRESS, AFigure.read("6.1%")), candidate(3, corrected, AFigure.read("5.3%")));

        assertThat(Reconciliation.lapsed(decision, candidates)).isTrue();
        assertThat(Reconciliation.lapsed(decision, candidates.subList(0, 1))).isFalse();
        assertThat(Reconciliation.lapsed(decision, List.of())).isTrue();
        assertThatThrownBy(() -> Reconciliation.reconcile(key(candidates), candidates, decision))
                .hasMessage("decision 7 has lapsed");
    }

    @Test
    void a_decision_is_not_for_another_path_that_states_the_same() {
        Decision decision = decision(7, 2, PRESS, "6.1%");

        assertThat(Reconciliation.lapsed(decision, List.of(candidate(5, OFFICE, AFigure.read("6.1%")))))
                .isTrue();
    }

    private static Decision decision(long id, long figure, Origin origin, String printed) {
        return new Decision(id, figure, origin.path(), AFigure.quantity(printed, Qualifier.EXACT));
    }

    private static Key key(List<Candidate> candidates) {
        return Reconciliation.keyOf(candidates.get(0).figure()).orElseThrow();
    }

    @Test
    void the_order_of_reading_decides_nothing() {
        List<Candidate> candidates = new ArrayList<>(List.of(
                candidate(1, OFFICE, AFigure.read("5.2%")),
                candidate(2, GOVERNMENT, AFigure.read("5.2%")),
                candidate(3, PRESS, AFigure.read("5%").qualifier(Qualifier.ABOUT)),
                candidate(4, PRESS, AFigure.read("6.1%")),
                candidate(5, PRESS, AFigure.read("6.1%"))));
        Observation first = reconcile(candidates.toArray(Candidate[]::new));
        Random random = new Random(7);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(candidates, random);
            assertThat(reconcile(candidates.toArray(Candidate[]::new))).isEqualTo(first);
        }
    }

    @Test
    void a_figure_of_another_key_and_no_figure_at_all_are_refused() {
        Candidate gdp = candidate(1, OFFICE, AFigure.read("5.2%"));
        Key other = Reconciliation.keyOf(AFigure.read("5.2%").of("cpi").build()).orElseThrow();

        assertThatThrownBy(() -> Reconciliation.reconcile(other, List.of(gdp)))
                .hasMessageContaining("figure 1 is not about");
        assertThatThrownBy(() -> Reconciliation.reconcile(other, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_has_no_label_or_no_period_is_set_aside_with_the_reason() {
        Figure nameless = AFigure.read("5.2%").label(" “” ").build();
        Figure timeless = AFigure.read("5.2%").of("gdp").period("").build();

        assertThat(SetAside.of(nameless)).contains(SetAside.NO_LABEL);
        assertThat(SetAside.of(timeless)).contains(SetAside.NO_PERIOD);
        assertThat(Reconciliation.keyOf(nameless)).isEmpty();
        assertThat(Reconciliation.keyOf(timeless)).isEmpty();
    }

    @Test
    void labels_are_compared_by_letters_and_digits() {
        assertThat(concept("“专精特新” 企业")).isEqualTo(concept("专精特新企业")).isEqualTo("label:专精特新企业");
        assertThat(concept("ＬＮＧ运输船")).isEqualTo(concept("lng 运输船"));
        assertThat(concept("新开工项目")).isNotEqualTo(concept("开工项目"));
    }

    private static String concept(String label) {
        return Concept.of(AFigure.read("5家").label(label).build());
    }

    private static Candidate candidate(long id, Origin origin, AFigure figure) {
        return new Candidate(id, figure.of("gdp").label("地区生产总值").build(), origin);
    }

    private static Observation reconcile(Candidate... candidates) {
        Key key = Reconciliation.keyOf(candidates[0].figure()).orElseThrow();
        return Reconciliation.reconcile(key, List.of(candidates));
    }

    private static List<Verdict> verdicts(Observation observation) {
        return observation.backing().stream().map(Backing::verdict).toList();
    }
}
