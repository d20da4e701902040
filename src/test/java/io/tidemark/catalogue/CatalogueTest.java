package io.tidemark.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.tidemark.catalogue.CatalogueFiles.Entry;
import io.tidemark.catalogue.CatalogueFiles.Example;
import io.tidemark.extract.Extractor;
import io.tidemark.source.Document;
import io.tidemark.source.DocumentReader;
import io.tidemark.source.Source;
import io.tidemark.statistics.Figure;
import io.tidemark.statistics.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Reads every example of the catalogue; {@link CatalogueFilesTest} says which examples an entry must have. */
class CatalogueTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2025, 3, 31);

    /** Without it a reader takes a lone line for a title. */
    private static final String FULL_STOP = "。";

    private static final Pattern EXPECTED =
            Pattern.compile("(?<code>\\S+) (?<measure>\\S+) (?<period>\\S+) (?<sign>[~<>]?=?)(?<value>-?[0-9.]+)"
                    + "(?:\\.\\.(?<high>-?[0-9.]+))? (?<unit>\\S+)(?: (?<status>target|forecast))?");

    private final Extractor extractor = new Extractor(Catalogue.shipped());

    @TestFactory
    Stream<DynamicNode> an_example_holds_the_figures_that_it_says() {
        return Arrays.stream(CatalogueFiles.shippedEntries())
                .map(entry -> dynamicContainer(
                        entry.code(),
                        Objects.requireNonNull(entry.examples()).stream()
                                .map(example -> dynamicTest(example.text(), () -> check(entry, example)))));
    }

    private void check(Entry entry, Example example) {
        LocalDate published = example.published() == null ? PUBLISHED : example.published();
        Document document =
                DocumentReader.ofText("example", example.text() + FULL_STOP, Source.ofSettings("大连市", published));
        List<String> read = extractor.extract(document).figures().stream()
                .filter(figure -> figure.indicator().equals(entry.code()))
                .map(CatalogueTest::words)
                .toList();
        assertThat(read)
                .containsExactlyElementsOf(
                        example.expect().stream().map(CatalogueTest::canonical).toList());
    }

    private static String words(Figure figure) {
        Quantity quantity = figure.quantity();
        return words(
                figure.indicator(),
                figure.measure().code(),
                figure.periodCode(),
                quantity.qualifier().sign(),
                plain(quantity.value()) + (quantity.high() == null ? "" : ".." + plain(quantity.high())),
                quantity.unit().code(),
                figure.status() == Figure.Status.ACTUAL ? "" : figure.status().code());
    }

    private static String canonical(String expected) {
        Matcher matcher = EXPECTED.matcher(expected);
        assertThat(matcher.matches()).as("form of an expectation: %s", expected).isTrue();
        String high = matcher.group("high");
        return words(
                matcher.group("code"),
                matcher.group("measure"),
                matcher.group("period").equals("-") ? "" : matcher.group("period"),
                matcher.group("sign"),
                plain(new BigDecimal(matcher.group("value")))
                        + (high == null ? "" : ".." + plain(new BigDecimal(high))),
                matcher.group("unit"),
                Objects.requireNonNullElse(matcher.group("status"), ""));
    }

    private static String words(
            String code, String measure, String period, String sign, String value, String unit, String status) {
        return String.join(" ", code, measure, period.isEmpty() ? "-" : period, sign + value, unit, status)
                .strip();
    }

    /** Trailing zeros say how precise a source is, not how much. */
    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
