package io.tidemark.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.extract.Extractor;
import io.tidemark.extract.Texts;
import io.tidemark.statistics.Figure;
import io.tidemark.statistics.Interval;
import io.tidemark.statistics.Quantity;
import io.tidemark.statistics.Quantity.Qualifier;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What {@code docs/reconciliation.md} says of intervals holds for what the extractor reads. */
class ReconciliationPageTest {
    private static final Extractor EXTRACTOR = new Extractor(Catalogue.shipped());

    @TestFactory
    Stream<DynamicTest> what_is_printed_is_the_interval_that_the_page_names() throws IOException {
        return table("| printed | sign |").stream()
                .map(row -> DynamicTest.dynamicTest(row.get(0), () -> {
                    Quantity quantity = read(row.get(0));
                    assertThat(quantity.qualifier().sign()).isEqualTo(row.get(1));
                    assertThat(print(Interval.of(quantity))).isEqualTo(row.get(2));
                    assertThat(row.get(3)).isNotBlank();
                }));
    }

    @TestFactory
    Stream<DynamicTest> pairs_agree_or_do_not_as_the_page_says() throws IOException {
        return table("| one | other |").stream()
                .map(row -> DynamicTest.dynamicTest(row.get(0) + " " + row.get(1), () -> {
                    Interval one = Reconciliation.interval(read(row.get(0)));
                    Interval other = Reconciliation.interval(read(row.get(1)));
                    assertThat(one.meets(other)).isEqualTo(row.get(2).equals("yes"));
                    assertThat(other.meets(one)).isEqualTo(row.get(2).equals("yes"));
                    assertThat(one.distanceTo(other).signum() > 0 && one.meets(other))
                            .isFalse();
                }));
    }

    @Test
    void the_page_has_every_qualifier_rising_and_falling_and_ranges_with_and_without_one() throws IOException {
        Set<Qualifier> rising = EnumSet.noneOf(Qualifier.class);
        Set<Qualifier> falling = EnumSet.noneOf(Qualifier.class);
        Set<Qualifier> ranges = EnumSet.noneOf(Qualifier.class);
        for (List<String> row : table("| printed | sign |")) {
            Quantity quantity = read(row.get(0));
            (quantity.value().signum() < 0 ? falling : rising).add(quantity.qualifier());
            if (quantity.high() != null) {
                ranges.add(quantity.qualifier());
            }
        }
        assertThat(rising).containsExactly(Qualifier.values());
        assertThat(falling).containsExactly(Qualifier.values());
        assertThat(ranges).contains(Qualifier.EXACT, Qualifier.ABOUT);
    }

    private static Quantity read(String printed) {
        String text = "2024年，大连市" + printed + "。";
        List<Figure> figures = EXTRACTOR
                .extract(Texts.of(text, "大连市", LocalDate.of(2025, 1, 20)))
                .figures();
        assertThat(figures).as(text).hasSize(1);
        return figures.get(0).quantity();
    }

    private static List<List<String>> table(String head) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(Path.of("docs/reconciliation.md"), StandardCharsets.UTF_8)) {
            if (inside && line.startsWith("| ")) {
                rows.add(Arrays.stream(line.substring(1, line.length() - 1).split("\\|"))
                        .map(String::strip)
                        .toList());
            }
            inside = line.startsWith(head) || inside && line.startsWith("|");
        }
        assertThat(rows).as(head).isNotEmpty();
        return rows;
    }

    private static String print(Interval interval) {
        return (interval.lowIncluded() ? "[" : "(")
                + (interval.low() == null ? "-∞" : plain(interval.low()))
                + ", "
                + (interval.high() == null ? "∞" : plain(interval.high()))
                + (interval.highIncluded() ? "]" : ")");
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
