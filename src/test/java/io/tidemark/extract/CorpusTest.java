package io.tidemark.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.extract.Corpus.Example;
import io.tidemark.extract.Corpus.Marked;
import io.tidemark.statistics.Derivation;
import io.tidemark.statistics.Exclusion;
import io.tidemark.statistics.Figure;
import io.tidemark.statistics.Span;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every phrasing of the corpus gives exactly the figures that stand above it, at exactly the characters in braces. */
class CorpusTest {
    private static final int FEWEST_EXAMPLES = 300;

    private final Extractor extractor = new Extractor(Catalogue.shipped());

    @TestFactory
    Stream<DynamicTest> every_phrasing_gives_the_figures_above_it() {
        return Corpus.examples().stream()
                .map(example -> DynamicTest.dynamicTest(example.place() + " " + example.text(), () -> check(example)));
    }

    @Test
    void the_corpus_holds_some_hundreds_of_sentences_and_real_negative_ones() {
        List<Example> examples = Corpus.examples();
        assertThat(examples).hasSizeGreaterThan(FEWEST_EXAMPLES);
        assertThat(examples.stream().filter(example -> example.figures().isEmpty()))
                .hasSizeGreaterThan(FEWEST_EXAMPLES / 10);
    }

    private void check(Example example) {
        Extraction extraction = extractor.extract(example.document());
        List<Figure> figures = extraction.figures();
        String report = report(extraction);
        assertThat(figures.stream().map(figure -> FigureLine.of(figure, example.region())))
                .as(report)
                .containsExactlyElementsOf(example.figures());
        if (example.figures().isEmpty()) {
            for (Marked piece : example.marked()) {
                assertThat(extraction.exclusions())
                        .as(report)
                        .anyMatch(
                                e -> isAt(e.span(), piece) && e.reason().code().equals(example.reason()));
            }
        } else {
            assertThat(figures.stream().map(Figure::span).distinct().map(span -> piece(example, span)))
                    .as(report)
                    .containsExactlyElementsOf(example.marked());
        }
        for (Figure figure : figures) {
            assertThat(piece(example, figure.span()).text()).as(report).isEqualTo(figure.text());
        }
    }

    private static boolean isAt(Span span, Marked piece) {
        return span.start() == piece.start() && span.end() == piece.end();
    }

    private static Marked piece(Example example, Span span) {
        String text = example.text();
        int from = text.offsetByCodePoints(0, span.start());
        int to = text.offsetByCodePoints(0, span.end());
        return new Marked(span.start(), span.end(), text.substring(from, to));
    }

    private static String report(Extraction extraction) {
        StringBuilder report = new StringBuilder("read as\n");
        for (Figure figure : extraction.figures()) {
            report.append(figure.text())
                    .append(": ")
                    .append(FigureLine.of(figure, ""))
                    .append('\n');
            for (Derivation part : figure.derivation().parts()) {
                report.append("    ")
                        .append(part.rule())
                        .append(' ')
                        .append(part.result())
                        .append('\n');
            }
        }
        for (Exclusion exclusion : extraction.exclusions()) {
            report.append(exclusion.text())
                    .append(": no figure, ")
                    .append(exclusion.rule())
                    .append(' ')
                    .append(exclusion.reason().code())
                    .append('\n');
        }
        return report.toString();
    }
}
