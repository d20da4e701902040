package io.tidemark.check;

import io.tidemark.check.expression.Condition.Comparison;
import io.tidemark.check.expression.Condition.Judgement;
import io.tidemark.check.expression.Expression.At;
import io.tidemark.check.expression.Expression.Reference;
import io.tidemark.statistics.Indicator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why a level and the growth to it can disagree though both are right: the year before was revised in between. A revision is
 * known from {@code check/rules.yml}, or it is likely when several series of one office disagree in the same period.
 */
final class Revisions {
    private static final int SEVERAL = 3;

    private final List<Revision> known;
    private final Map<String, Set<String>> families = new HashMap<>();

    Revisions(RuleBook book) {
        known = book.revisions();
        Map<String, Set<String>> wholes = new HashMap<>();
        for (Indicator indicator : book.catalogue().indicators()) {
            if (!indicator.parent().isEmpty()) {
                wholes.computeIfAbsent(indicator.parent(), whole -> new LinkedHashSet<>(Set.of(whole)))
                        .add(indicator.code());
            }
        }
        for (Set<String> family : wholes.values()) {
            for (String member : family) {
                families.computeIfAbsent(member, code -> new LinkedHashSet<>()).addAll(family);
            }
        }
    }

    /** The series that an office revises together: a whole and its parts. Empty for what stands alone. */
    Set<String> family(String concept) {
        return families.getOrDefault(concept, Set.of());
    }

    /**
     * What explains that a rule is broken.
     *
     * @param cause code of a revision, or {@link RuleBook#LIKELY}
     * @param implied the value of the year before that the stated values imply
     */
    record Explanation(String cause, Amount implied, Checked previous) {}

    /** Null for a rule that no revision explains, and where there is no sign of one. */
    @Nullable
    Explanation explain(Rule rule, Comparison comparison, Surroundings around, Checks checks) {
        Checked previous = rule.revised() == null
                ? null
                : around.find(new Reference(Reference.THIS, around.about().key().measure(), At.PREVIOUS));
        Judgement judgement = previous == null ? null : checks.judge(rule, comparison, around);
        if (previous == null
                || judgement == null
                || judgement.computed().point().signum() == 0) {
            return null;
        }
        String cause = known.stream()
                .filter(revision -> revision.liesBetween(previous, around.about()))
                .map(Revision::code)
                .findFirst()
                .orElseGet(() -> disagreeing(rule, comparison, around, checks) >= SEVERAL ? RuleBook.LIKELY : "");
        return cause.isEmpty() ? null : new Explanation(cause, Remark.implied(previous, judgement), previous);
    }

    /** How many series of the family, published by the same office, break the rule in the period. */
    private long disagreeing(Rule rule, Comparison comparison, Surroundings around, Checks checks) {
        Checked about = around.about();
        String publisher = about.stated().publisher();
        return publisher.isEmpty()
                ? 0
                : family(about.key().concept()).stream()
                        .filter(rule::isAbout)
                        .flatMap(concept -> around.scene().getOrDefault(concept, Series.EMPTY).all().stream())
                        .filter(other -> other.key().period().equals(about.key().period())
                                && other.key().status() == about.key().status()
                                && other.stated().publisher().equals(publisher))
                        .map(other -> checks.judge(
                                rule, comparison, new Surroundings(other, around.scene(), around.catalogue())))
                        .filter(judgement -> judgement != null && !judgement.holds())
                        .count();
    }
}
