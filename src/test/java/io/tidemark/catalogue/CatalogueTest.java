package io.tidemark.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.tidemark.catalogue.Catalogue.Example;
import io.tidemark.extract.Extractor;
import io.tidemark.extract.Score;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Reads every example of the catalogue; {@link CatalogueFilesTest} says which examples an entry must have. */
class CatalogueTest {
    private final Extractor extractor = new Extractor(Catalogue.shipped());

    @TestFactory
    Stream<DynamicNode> an_example_holds_the_figures_that_it_says() {
        Map<String, List<Example>> byIndicator = Catalogue.examples().stream()
                .collect(Collectors.groupingBy(Example::indicator, java.util.LinkedHashMap::new, Collectors.toList()));
        return byIndicator.entrySet().stream()
                .map(entry -> DynamicContainer.dynamicContainer(
                        entry.getKey(),
                        entry.getValue().stream().map(example -> dynamicTest(example.text(), () -> check(example)))));
    }

    private void check(Example example) {
        assertThat(Score.read(extractor, example)).containsExactlyElementsOf(Score.expected(example));
    }

    @Test
    void the_score_is_what_reading_the_examples_gives() {
        Score score = Score.of(extractor, Catalogue.examples());
        assertThat(score.examples()).isEqualTo(Catalogue.examples().size()).isGreaterThan(300);
        assertThat(score.stated()).isGreaterThan(400);
        assertThat(score.right()).isEqualTo(score.stated());
        assertThat(score.wrong()).isZero();
    }

    @Test
    void what_is_missed_and_what_is_too_much_lowers_the_score() {
        List<Example> examples = List.of(
                new Example("gdp", "2024年地区生产总值增长5.2%", List.of("gdp growth 2024 5.3 %"), LocalDate.of(2025, 3, 31)),
                new Example("gdp", "2024年地区生产总值增长5.2%", List.of("gdp growth 2024 5.20 %"), LocalDate.of(2025, 3, 31)));
        assertThat(Score.of(extractor, examples)).isEqualTo(new Score(2, 2, 1, 1));
    }
}
