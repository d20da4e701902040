package io.tidemark.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.catalogue.Catalogue;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleFileTest {
    private static final Catalogue CATALOGUE = Catalogue.shipped();

    private static final String FILE = """
            words: {}
            sets: {money: [gdp, exports]}
            revisions: []
            likely: {zh: "", en: ""}
            rules:
              - code: SUM-07
                severity: warning
                expression: gdp.level = gdp_primary.level
                of: [money]
                zh: "{text}"
                en: "{text}"
                examples: {passes: [], fails: []}
            """;

    private static RuleBook book(String file) {
        return RuleBook.of(file.getBytes(StandardCharsets.UTF_8), CATALOGUE);
    }

    @Test
    void the_version_follows_the_file() {
        assertThat(book(FILE).version()).isEqualTo(book(FILE).version());
        assertThat(book(FILE + "# more\n").version()).isNotEqualTo(book(FILE).version());
        assertThat(book(FILE).rules().get(0).of()).containsExactlyInAnyOrder("gdp", "exports");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "gdp.level = gdp_primery.level|at character 13|no indicator has the code gdp_primery",
                "gdp.level = gdp_primary.level +|at character 32|an indicator's code or (, but found the end",
                "gdp.level gdp_primary.level|at character 11|expected +, -, *, /, =, <= or >=, but found 'gdp_primary'",
                "gdp.size = gdp_primary.level|at character 5|expected level, growth, change, share, but found 'size'",
                "gdp.multiple = 2|at character 5|expected level, growth, change, share, but found 'multiple'",
                "gdp.level = (gdp_primary.level|at character 31|expected +, -, *, / or ), but found the end",
                "gdp.level = gdp.level@yesterday|at character 23|expected previous or target, but found 'yesterday'",
                "gdp.level = gdp_primary.level + population.level|at character 31|the left side is in CNY, the right side in 人",
                "gdp.level = population.level|at character 1|the left side is in CNY, the right side in 人",
                "1 + gdp.level = 2|at character 1|one side must be the stated value alone",
                "this = 1.2.3|at character 8|'1.2.3' is no number",
                "1 <= 2 <= this|at character 15|of three sides the one in the middle is the stated value",
                "1 <= this <= 2 <= 3|at character 20|of three sides",
                "gdp = 1|at character 5|expected a measure, as in gdp.level, but found '='",
                "agree(that)|at character 1|no indicator has the code agree",
                "+|at character 1|expected a number",
            })
    void a_wrong_expression_is_refused_with_rule_place_and_what_is_allowed(
            String expression, String where, String what) {
        String file = FILE.replace("gdp.level = gdp_primary.level", "\"" + expression + "\"");

        assertThatThrownBy(() -> book(file))
                .isInstanceOf(RuleFileException.class)
                .hasMessageContaining("check/rules.yml, SUM-07, expression: ")
                .hasMessageContaining(where)
                .hasMessageContaining(what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "severity: warning|severity: grave|SUM-07|allowed are error, warning, note",
                "of: [money]|of: [monney]|SUM-07|there is no indicator monney; allowed are codes of the catalogue and the sets [money]",
                "of: [money]|status: [done]|SUM-07|allowed are actual, target, forecast",
                "of: [money]|replaces: SUM-09|SUM-07|replaces SUM-09, which is no rule",
                "of: [money]|off: [money]|SUM-07|there is no property off; allowed are [allowance, code, en, examples, except,",
                "severity: warning|allowance: 3|SUM-07|severity is missing; a rule needs code, severity,",
                "code: SUM-07|replaces: SUM-07|a rule without code|code is missing",
                "sets: {money|sats: {money|line|sats",
                "of: [money]|revised: {zh: x, en: x}|SUM-07|needs an example",
            })
    void a_wrong_property_is_refused_with_what_is_allowed(String right, String wrong, String where, String what) {
        assertThatThrownBy(() -> book(FILE.replace(right, wrong)))
                .isInstanceOf(RuleFileException.class)
                .hasMessageContaining("check/rules.yml, " + where)
                .hasMessageContaining(what);
    }

    @Test
    void a_code_that_stands_twice_is_refused() {
        assertThatThrownBy(() -> book(FILE + FILE.substring(FILE.indexOf("  - code"))))
                .hasMessageContaining("SUM-07: the code stands twice");
    }
}
