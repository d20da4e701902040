package io.tidemark.check;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.check.expression.Condition.Comparison;
import io.tidemark.check.expression.Condition.Judgement;
import io.tidemark.check.expression.Condition.Test;
import io.tidemark.check.expression.Expression.Reference;
import io.tidemark.extract.Invariant;
import io.tidemark.statistics.Finding;
import io.tidemark.statistics.Indicator;
import io.tidemark.statistics.Period;
import io.tidemark.statistics.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All checks of the observations of a subject, a concept at a time. Immutable; the same observations give the same findings.
 */
public final class Checks {
    private final RuleBook book;
    private final Catalogue catalogue;
    private final Revisions revisions;
    private final Map<String, Set<String>> lookedAtBy = new HashMap<>();
    private final Map<String, Set<String>> looksAt = new HashMap<>();

    public Checks(RuleBook book) {
        this.book = book;
        this.catalogue = book.catalogue();
        this.revisions = new Revisions(book);
        for (Indicator indicator : catalogue.indicators()) {
            looksAt.put(indicator.code(), seenBy(indicator.code()));
            for (String seen : looksAt(indicator.code())) {
                lookedAtBy.computeIfAbsent(seen, code -> new LinkedHashSet<>()).add(indicator.code());
            }
        }
    }

    /** The concepts whose series decide about a concept: itself, its whole and parts, and what its rules name. */
    public Set<String> looksAt(String concept) {
        Set<String> known = looksAt.get(concept);
        return known == null ? seenBy(concept) : known;
    }

    private Set<String> seenBy(String concept) {
        Set<String> seen = new LinkedHashSet<>();
        seen.add(concept);
        seen.addAll(revisions.family(concept));
        for (Rule rule : book.rules()) {
            if (rule.condition() instanceof Comparison comparison
                    && isStatedOf(comparison.stated(), concept)
                    && rule.isAbout(concept)) {
                comparison.references().stream()
                        .filter(reference -> !reference.isRelative())
                        .forEach(reference -> seen.add(reference.whose()));
            }
        }
        return seen;
    }

    /** The concepts that must be checked again when a series changes, the series' own among them. */
    public Set<String> lookedAtBy(String concept) {
        return lookedAtBy.getOrDefault(concept, Set.of(concept));
    }

    /**
     * What the checks have to say of one concept of one subject.
     *
     * @param scene the series of {@link #looksAt}, by concept; what is missing is empty
     * @param from observations of periods that end earlier are left out; null for none
     * @return findings in the order of the observations and rules; the first observation of each is what it is about
     */
    public List<Finding> check(String concept, Map<String, Series> scene, @Nullable Period from) {
        List<Finding> findings = new ArrayList<>();
        for (Checked checked : scene.getOrDefault(concept, Series.EMPTY).all()) {
            if (from == null || !checked.period().end().isBefore(from.end())) {
                findings.addAll(check(checked, scene));
            }
        }
        return findings;
    }

    private List<Finding> check(Checked checked, Map<String, Series> scene) {
        Surroundings around = new Surroundings(checked, scene, catalogue);
        List<Finding> findings = new ArrayList<>();
        Set<String> replaced = new HashSet<>();
        for (Rule rule : book.rules()) {
            Finding finding = applies(rule, checked) ? check(rule, around) : null;
            if (finding != null) {
                findings.add(finding);
                replaced.add(rule.replaces());
            }
        }
        findings.removeIf(finding -> replaced.contains(finding.code()));
        return findings;
    }

    private static boolean applies(Rule rule, Checked checked) {
        return rule.isAbout(checked.key().concept())
                && rule.statuses().contains(checked.key().status());
    }

    private static boolean isStatedOf(Reference stated, String concept) {
        return stated.whose().equals(Reference.THIS) || stated.whose().equals(concept);
    }

    private @Nullable Finding check(Rule rule, Surroundings around) {
        Checked checked = around.about();
        if (rule.condition() instanceof Comparison comparison) {
            Judgement judgement = judge(rule, comparison, around);
            if (judgement == null || judgement.holds() && rule.holds() == null) {
                return null;
            }
            Remark remark = new Remark(rule, checked).compares(judgement).with(operands(comparison, around));
            return judgement.holds()
                    ? remark.holding()
                    : remark.explained(revisions.explain(rule, comparison, around, this));
        }
        return switch ((Test) rule.condition()) {
            case AGREE -> checked.rivals().isEmpty() ? null : new Remark(rule, checked).conflicts();
            case UNIT -> unit(rule, checked);
            case CERTAIN -> checked.stated().ties().isEmpty() ? null : new Remark(rule, checked).tied();
            case PAST -> breach(rule, checked, Invariant.AFTER_PUBLICATION);
            case SUBJECT -> breach(rule, checked, Invariant.CLAUSE_AS_SUBJECT);
            case LABEL -> breach(rule, checked, Invariant.NUMBER_IN_LABEL);
            case ONCE -> ReadingRules.isOnce(checked) ? null : new Remark(rule, checked).conflicts();
            case SCALE -> ReadingRules.shifted(rule, around);
            case FRESH -> null;
        };
    }

    private static @Nullable Finding breach(Rule rule, Checked checked, Invariant invariant) {
        return checked.stated().breaks(invariant)
                ? new Remark(rule, checked).read().broken()
                : null;
    }

    /** Whether the observation may keep the rule; null where the rule has nothing to say of it. */
    @Nullable
    Judgement judge(Rule rule, Comparison comparison, Surroundings around) {
        Checked checked = around.about();
        Reference stated = comparison.stated();
        if (!isStatedOf(stated, checked.key().concept())
                || stated.measure() != null
                        && (stated.measure() != checked.key().measure() || !hasItsUnit(checked))) {
            return null;
        }
        Judgement judgement = comparison.judge(around, rule.allowance());
        boolean isOneSource = judgement == null
                || !rule.sameSource()
                || operands(comparison, around).stream()
                        .allMatch(each ->
                                each.stated().source().equals(checked.stated().source()));
        return isOneSource ? judgement : null;
    }

    private static List<Checked> operands(Comparison comparison, Surroundings around) {
        List<Checked> found = new ArrayList<>();
        for (Reference reference : comparison.references()) {
            Checked checked = around.find(reference);
            if (checked != null && !found.contains(checked)) {
                found.add(checked);
            }
        }
        return found;
    }

    private boolean hasItsUnit(Checked checked) {
        Unit expected = expected(checked);
        return expected == null || expected.equals(checked.key().unit());
    }

    private @Nullable Unit expected(Checked checked) {
        return Surroundings.expectedUnit(
                catalogue, checked.key().concept(), checked.key().measure());
    }

    private @Nullable Finding unit(Rule rule, Checked checked) {
        Indicator indicator = catalogue.indicator(checked.key().concept()).orElse(null);
        boolean inPoints = checked.key().measure() == io.tidemark.statistics.Measure.CHANGE
                && checked.key().unit().equals(Unit.PERCENTAGE_POINT);
        if (indicator == null || inPoints || hasItsUnit(checked)) {
            return null;
        }
        Unit expected = expected(checked);
        return new Remark(rule, checked)
                .put("unit", checked.quantity().unit().code())
                .put(
                        "expected",
                        expected == null
                                ? ""
                                : isAmount(checked) ? indicator.unit().code() : expected.code())
                .broken();
    }

    private static boolean isAmount(Checked checked) {
        return switch (checked.key().measure()) {
            case LEVEL, CHANGE -> true;
            case GROWTH, SHARE, MULTIPLE -> false;
        };
    }

    Catalogue catalogue() {
        return catalogue;
    }
}
