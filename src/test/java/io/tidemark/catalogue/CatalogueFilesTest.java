package io.tidemark.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.catalogue.CatalogueFiles.Entry;
import io.tidemark.catalogue.CatalogueFiles.Example;
import io.tidemark.statistics.Indicator;
import io.tidemark.statistics.Unit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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
        for (Entry entry : CatalogueFiles.shippedEntries()) {
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
        for (Entry entry : CatalogueFiles.shippedEntries()) {
            assertThat(examples(entry).stream().flatMap(e -> e.expect().stream()))
                    .as(entry.code())
                    .allMatch(expected -> expected.startsWith(entry.code() + " "));
        }
    }

    @Test
    void every_alias_is_used_by_an_example_of_its_indicator() {
        List<Entry> entries = Arrays.asList(CatalogueFiles.shippedEntries());
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
        assertThat(before).hasSizeGreaterThan(100);
    }

    @Test
    void an_alias_belongs_to_one_indicator() {
        assertThatThrownBy(() -> load(ENTRY.formatted("one", "甲") + ENTRY.formatted("two", "甲")))
                .hasMessage("indicators.yml: one and two both claim 甲");
    }

    @Test
    void an_unknown_key_is_refused_by_its_name() {
        assertThatThrownBy(() -> load(ENTRY.formatted("one", "甲") + "  colour: red\n"))
                .hasMessageContaining("colour");
    }

    @Test
    void a_code_stands_once() {
        assertThatThrownBy(() -> load(ENTRY.formatted("one", "甲") + ENTRY.formatted("one", "乙")))
                .hasMessage("indicators.yml: code one stands twice");
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
        CatalogueFiles.indicators(CatalogueFiles.entries(yaml.getBytes(StandardCharsets.UTF_8)));
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
