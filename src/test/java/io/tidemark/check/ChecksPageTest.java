package io.tidemark.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.check.expression.Condition;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/checks.md} to the rules. */
class ChecksPageTest {
    private static final Path PAGE = Path.of("docs/checks.md");

    @Test
    void the_table_of_the_page_is_that_of_the_rules() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(page.substring(page.indexOf("| code |"))).isEqualTo(table());
    }

    @Test
    void the_page_names_every_word_of_the_language() throws IOException {
        String page = Files.readString(PAGE);

        for (Condition.Test test : Condition.Test.values()) {
            assertThat(page).contains(test.text());
        }
        assertThat(page).contains("low | high | step", "[@previous | @target]");
    }

    private static String table() {
        List<Rule> rules = RuleBook.shipped(Catalogue.shipped()).rules();
        return rules.stream()
                .map(rule -> "| %s | %s | `%s` | %s |\n"
                        .formatted(
                                rule.code(),
                                rule.severity().name().toLowerCase(Locale.ROOT),
                                rule.expression(),
                                more(rule)))
                .collect(Collectors.joining("", "| code | severity | expression | more |\n|---|---|---|---|\n", ""));
    }

    private static String more(Rule rule) {
        BigDecimal percent = rule.allowance().movePointRight(2).stripTrailingZeros();
        StringBuilder more = new StringBuilder();
        more.append(percent.signum() == 0 ? "" : "allowance " + percent.toPlainString() + " %; ");
        more.append(rule.sameSource() ? "within one source; " : "");
        more.append(rule.replaces().isEmpty() ? "" : "in place of " + rule.replaces() + "; ");
        more.append(rule.holds() == null ? "" : "noted where it holds; ");
        more.append(rule.revised() == null ? "" : "noted where a revision explains it; ");
        more.append(rule.of() == null ? "" : "for " + rule.of().size() + " indicators; ");
        more.append(rule.except().isEmpty() ? "" : "not for " + rule.except().size() + " indicators; ");
        return more.isEmpty() ? "" : more.substring(0, more.length() - 2);
    }
}
