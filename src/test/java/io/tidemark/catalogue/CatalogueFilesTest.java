package io.tidemark.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.catalogue.IndicatorFiles.Entry;
import io.tidemark.catalogue.IndicatorFiles.Example;
import io.tidemark.statistics.Indicator;
import io.tidemark.statistics.Indicator.Kind;
import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Unit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueFilesTest {
    private static final String ENTRY = """
            - code: %s
              zh: 甲
              en: A
              section: overview
              unit: CNY
              measures: [level]
              aliases: [%s]
            """;

    @Test
    void every_entry_has_at_least_two_sentences_with_figures_and_one_without() {
        for (Entry entry : IndicatorFiles.shippedEntries()) {
            assertThat(examples(entry))
                    .as(entry.code())
                    .filteredOn(CatalogueFilesTest::positive)
                    .hasSizeGreaterThan(1);
            assertThat(examples(entry))
                    .as(entry.code())
                    .filteredOn(e -> !positive(e))
                    .isNotEmpty();
        }
    }

    @Test
    void an_example_expects_figures_of_its_own_indicator_only() {
        for (Entry entry : IndicatorFiles.shippedEntries()) {
            assertThat(examples(entry).stream().flatMap(e -> e.expect().stream()))
                    .as(entry.code())
                    .allMatch(expected -> expected.startsWith(entry.code() + " "));
        }
    }

    @Test
    void every_alias_is_used_by_an_example_of_its_indicator() {
        List<Entry> entries = IndicatorFiles.shippedEntries();
        List<String> all = entries.stream().flatMap(e -> e.aliases().stream()).toList();
        for (Entry entry : entries) {
            for (String alias : entry.aliases()) {
                assertThat(examples(entry))
                        .as("%s: alias %s", entry.code(), alias)
                        .anyMatch(e -> positive(e) && standsByItself(alias, e.text(), all));
            }
        }
    }

    @Test
    void a_part_comes_after_what_it_is_a_part_of() {
        List<String> before = new ArrayList<>();
        for (Indicator indicator : Catalogue.shipped().indicators()) {
            if (!indicator.parent().isEmpty()) {
                assertThat(before).as(indicator.code()).contains(indicator.parent());
            }
            before.add(indicator.code());
        }
        assertThat(before).hasSizeGreaterThan(300);
    }

    @Test
    void every_entry_says_how_its_values_stand_in_time_and_what_is_plausible() {
        for (Entry entry : IndicatorFiles.shippedEntries()) {
            assertThat(entry.kind()).as(entry.code()).isNotNull();
            assertThat(entry.plausible()).as(entry.code()).isNotEmpty();
        }
    }

    @Test
    void an_average_or_a_rate_that_is_stated_as_a_level_has_bounds_for_it() {
        for (Indicator indicator : Catalogue.shipped().indicators()) {
            if (indicator.kind() == Kind.RATE && indicator.measures().contains(Measure.LEVEL)) {
                assertThat(indicator.plausibleFor(Measure.LEVEL))
                        .as(indicator.code())
                        .isNotNull();
            }
        }
    }

    @Test
    void an_industry_has_a_code_of_a_section_or_a_division() {
        for (Entry entry : IndicatorFiles.shippedEntries()) {
            if (entry.industry() != null) {
                assertThat(entry.industry()).as(entry.code()).matches("[A-T]|[0-9]{2}");
            }
        }
    }

    @Test
    void what_is_newly_added_of_a_stock_is_a_flow_of_its_own() {
        Catalogue catalogue = Catalogue.shipped();
        for (Indicator indicator : catalogue.indicators()) {
            if (indicator.chinese().startsWith("新增")) {
                assertThat(indicator.kind()).as(indicator.code()).isEqualTo(Kind.FLOW);
            }
            if (indicator.kind() == Kind.STOCK) {
                assertThat(indicator.aliases()).as(indicator.code()).noneMatch(alias -> alias.startsWith("新增"));
            }
        }
        assertThat(catalogue.indicator("urban_unemployment"))
                .hasValueSatisfying(rate -> assertThat(rate.lowerIsBetter()).isTrue());
    }

    @Test
    void a_kind_or_a_bound_that_is_none_is_refused() {
        assertThatThrownBy(() -> load(ENTRY.formatted("one", "甲") + "  kind: pool\n"))
                .hasMessageContaining("POOL");
        assertThatThrownBy(() -> load(ENTRY.formatted("one", "甲") + "  better: higher\n"))
                .hasMessage("indicators: one is better: higher; the only word there is lower");
        assertThatThrownBy(() -> load(ENTRY.formatted("one", "甲") + "  plausible: {level: [5, 1]}\n"))
                .hasMessage("indicators: one has no two bounds, the lower one first, for level");
    }

    @Test
    void an_alias_belongs_to_one_indicator() {
        assertThatThrownBy(() -> load(ENTRY.formatted("one", "甲") + ENTRY.formatted("two", "甲")))
                .hasMessage("indicators: one and two both claim 甲");
    }

    @Test
    void an_unknown_key_is_refused_by_its_name() {
        assertThatThrownBy(() -> load(ENTRY.formatted("one", "甲") + "  colour: red\n"))
                .hasMessageContaining("colour");
    }

    @Test
    void a_code_stands_once() {
        assertThatThrownBy(() -> load(ENTRY.formatted("one", "甲") + ENTRY.formatted("one", "乙")))
                .hasMessage("indicators: code one stands twice");
    }

    @Test
    void units_are_found_by_their_longest_word_first() {
        Catalogue catalogue = Catalogue.shipped();
        assertThat(catalogue.units()).extracting(word -> word.word().length()).isSortedAccordingTo((a, b) -> b - a);
        assertThat(catalogue.units())
                .contains(
                        new Catalogue.UnitWord("平方公里", new Unit("km2"), false, 0, false),
                        new Catalogue.UnitWord("家", new Unit("家"), true, 0, false));
    }

    private static void load(String yaml) {
        IndicatorFiles.indicators(IndicatorFiles.entries(List.of(yaml.getBytes(StandardCharsets.UTF_8))));
    }

    private static List<Example> examples(Entry entry) {
        List<Example> examples = entry.examples();
        return examples == null ? List.of() : examples;
    }

    private static boolean positive(Example example) {
        return !example.expect().isEmpty();
    }

    /** Whether the alias occurs in the text outside of any longer alias. */
    private static boolean standsByItself(String alias, String text, List<String> all) {
        List<int[]> longer = new ArrayList<>();
        for (String other : all) {
            if (other.length() > alias.length()) {
                for (int at = text.indexOf(other); at >= 0; at = text.indexOf(other, at + 1)) {
                    longer.add(new int[] {at, at + other.length()});
                }
            }
        }
        for (int at = text.indexOf(alias); at >= 0; at = text.indexOf(alias, at + 1)) {
            int start = at;
            int end = at + alias.length();
            if (longer.stream().noneMatch(span -> span[0] <= start && end <= span[1])) {
                return true;
            }
        }
        return false;
    }
}
