package io.tidemark.check;

import io.tidemark.check.expression.Condition.Test;
import io.tidemark.statistics.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether those who are expected to publish have done so.
 *
 * @param book says it
 */
public record Freshness(RuleBook book) {

    /**
     * Someone whose publications the report lives on.
     *
     * @param publisher as sources name it
     * @param days after its newest publication until the next one is missed; positive
     * @param newest date of the newest publication that was read, null for none
     */
    public record Expected(
            String publisher, int days, @Nullable LocalDate newest) {}

    /** A finding for each one that is overdue on the report date; the same while nothing new arrives. */
    public List<Finding> check(List<Expected> expected, LocalDate reportDate) {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : book.rules()) {
            if (rule.condition() == Test.FRESH) {
                for (Expected each : expected) {
                    LocalDate newest = each.newest();
                    if (newest == null || newest.plusDays(each.days()).isBefore(reportDate)) {
                        findings.add(finding(rule, each));
                    }
                }
            }
        }
        return findings;
    }

    private static Finding finding(Rule rule, Expected expected) {
        LocalDate newest = expected.newest();
        return new Finding(
                rule.code(),
                rule.severity(),
                List.of(),
                new TreeMap<>(Map.of(
                        "publisher",
                        expected.publisher(),
                        "days",
                        String.valueOf(expected.days()),
                        "newest",
                        newest == null ? "-" : newest.toString())));
    }
}
