package io.tidemark.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.catalogue.Conversion;
import io.tidemark.check.Checked.Rival;
import io.tidemark.check.RuleBook.Entry;
import io.tidemark.check.RuleBook.Example;
import io.tidemark.statistics.Figure.Status;
import io.tidemark.statistics.Finding;
import io.tidemark.statistics.Finding.Severity;
import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.statistics.Quantity;
import io.tidemark.statistics.Quantity.Qualifier;
import io.tidemark.statistics.Unit;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ChecksTest {
    private static final RuleBook BOOK = RuleBook.shipped();
    private static final Checks CHECKS = new Checks(Catalogue.shipped());

    @Test
    void every_rule_stands_in_the_rule_book_and_the_other_way_round() {
        assertThat(BOOK.entries())
                .extracting(Entry::code)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Rule.values()).map(Rule::code).toList());
    }

    @TestFactory
    Stream<DynamicTest> the_example_that_passes_breaks_no_rule() {
        return BOOK.entries().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.code(),
                        () -> assertThat(CHECKS.check(checked(entry.passes()))).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> the_example_that_fails_breaks_this_rule_alone() {
        return BOOK.entries().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.code(), () -> {
                    List<Finding> findings = CHECKS.check(checked(entry.fails()));

                    assertThat(findings).extracting(Finding::code).containsExactly(entry.code());
                    assertThat(findings.get(0).severity().code())
                            .isEqualTo(entry.fails().level());
                    assertThat(findings.get(0).observations()).containsExactly(7L);
                    assertThat(BOOK.say(findings.get(0), Locale.CHINESE)).doesNotContain("{");
                    assertThat(BOOK.say(findings.get(0), Locale.ENGLISH)).doesNotContain("{");
                }));
    }

    @Test
    void a_finding_is_said_in_the_language_of_the_reader() {
        Finding finding = CHECKS.check(growth("25.2", Qualifier.EXACT)).get(0);

        assertThat(BOOK.say(finding, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("大连市2024“地区生产总值”的增速为25.2，不在合理范围-10至20之内（seeds/a.md）");
        assertThat(BOOK.say(finding, Locale.UK))
                .isEqualTo("大连市 2024: the growth of “地区生产总值” is 25.2,"
                        + " outside of the plausible range -10 to 20 (seeds/a.md)");
    }

    @Test
    void a_value_beyond_the_range_by_more_than_its_width_is_an_error() {
        assertThat(CHECKS.check(growth("49", Qualifier.EXACT)).get(0).severity())
                .isEqualTo(Severity.WARNING);
        assertThat(CHECKS.check(growth("52", Qualifier.EXACT)).get(0).severity())
                .isEqualTo(Severity.ERROR);
    }

    @Test
    void a_value_that_may_lie_in_the_range_is_no_finding() {
        assertThat(CHECKS.check(growth("20", Qualifier.EXACT))).isEmpty();
        assertThat(CHECKS.check(growth("-40", Qualifier.AT_MOST))).isEmpty();
        assertThat(CHECKS.check(growth("20", Qualifier.OVER))).hasSize(1);
    }

    @Test
    void a_level_in_another_unit_than_the_catalogues_is_not_compared() {
        Checked share = checked(
                new Example("urbanization_rate", "level", new BigDecimal("7"), "人", null, null), Qualifier.EXACT);
        assertThat(CHECKS.check(share)).isEmpty();
    }

    @Test
    void a_level_in_another_unit_of_the_same_dimension_is_compared() {
        assertThat(CHECKS.check(forest("350"))).isEmpty();
        assertThat(CHECKS.check(forest("900"))).extracting(Finding::code).containsExactly("RANGE-01");
    }

    private static Checked forest(String perMille) {
        return checked(new Example("forest_cover", "level", new BigDecimal(perMille), "‰", null, null));
    }

    @Test
    void targets_that_differ_are_only_a_note() {
        Checked fact = checked(
                new Example("gdp", "growth", new BigDecimal("5"), "%", List.of(new BigDecimal("6")), null),
                Qualifier.EXACT);
        Key aim = new Key("gdp", "大连市", Measure.GROWTH, Status.TARGET, "2025", Unit.PERCENT);
        Checked target = new Checked(8, aim, fact.quantity(), fact.text(), fact.label(), fact.source(), fact.rivals());

        assertThat(CHECKS.check(target)).extracting(Finding::severity).containsExactly(Severity.NOTE);
    }

    @Test
    void a_finding_of_no_rule_and_one_without_its_arguments_are_refused() {
        assertThatThrownBy(() -> BOOK.say(new Finding("SUM-99", Severity.NOTE, List.of(), Map.of()), Locale.CHINESE))
                .hasMessageContaining("SUM-99");
        assertThatThrownBy(() -> BOOK.say(new Finding("RANGE-01", Severity.NOTE, List.of(), Map.of()), Locale.CHINESE))
                .hasMessageContaining("subject");
    }

    private static Checked growth(String value, Qualifier qualifier) {
        return checked(new Example("gdp", "growth", new BigDecimal(value), "%", null, null), qualifier);
    }

    private static Checked checked(Example example) {
        return checked(example, Qualifier.EXACT);
    }

    private static Checked checked(Example example, Qualifier qualifier) {
        Unit unit = new Unit(example.unit());
        List<BigDecimal> rivals = example.rivals() == null ? List.of() : example.rivals();
        return new Checked(
                7,
                new Key(
                        example.concept(),
                        "大连市",
                        Measure.of(example.measure()),
                        Status.ACTUAL,
                        "2024",
                        Conversion.of(unit).base()),
                quantity(example.value(), unit, qualifier),
                example.value().toPlainString(),
                "地区生产总值",
                "seeds/a.md",
                rivals.stream()
                        .map(value ->
                                new Rival(quantity(value, unit, Qualifier.EXACT), value.toPlainString(), "input/b.csv"))
                        .toList());
    }

    private static Quantity quantity(BigDecimal value, Unit unit, Qualifier qualifier) {
        return new Quantity(value, null, unit, qualifier, BigDecimal.ONE.scaleByPowerOfTen(-value.scale()));
    }
}
