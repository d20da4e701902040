package io.tidemark.extract.prose;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.extract.Corpus;
import io.tidemark.extract.Corpus.Example;
import io.tidemark.extract.Extraction;
import io.tidemark.extract.Extractor;
import io.tidemark.extract.token.ExclusionRule;
import io.tidemark.statistics.Derivation;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A rule of the grammar that no sentence of the corpus fires has no example, and may be dead. */
class EveryRuleFiresTest {
    /** Names of exclusions that words of the lexicon make, not rules over numbers. */
    private static final Set<String> BY_WORD = Set.of("TIME", "NAME_IN_CATALOGUE", "FIXED_PHRASE");

    @Test
    void every_rule_of_every_step_has_an_example_in_the_corpus() {
        Set<String> declared = Arrays.stream(Step.values()).flatMap(Step::names).collect(Collectors.toSet());
        assertThat(fired()).containsAll(declared);
    }

    @Test
    void every_rule_of_exclusion_has_an_example_in_the_corpus() {
        Set<String> declared =
                Arrays.stream(ExclusionRule.values()).map(Enum::name).collect(Collectors.toSet());
        declared.addAll(BY_WORD);
        assertThat(fired()).containsAll(declared);
    }

    private static Set<String> fired() {
        Extractor extractor = new Extractor(Catalogue.shipped());
        Set<String> fired = new HashSet<>();
        for (Example example : Corpus.examples()) {
            Extraction extraction = extractor.extract(example.document());
            extraction.figures().stream()
                    .flatMap(figure -> figure.derivation().parts().stream())
                    .map(Derivation::rule)
                    .forEach(fired::add);
            extraction.exclusions().forEach(exclusion -> fired.add(exclusion.rule()));
        }
        return fired;
    }
}
