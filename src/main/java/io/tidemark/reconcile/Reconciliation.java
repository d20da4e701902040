package io.tidemark.reconcile;

import io.tidemark.catalogue.Conversion;
import io.tidemark.extract.Invariant;
import io.tidemark.statistics.Figure;
import io.tidemark.statistics.Interval;
import io.tidemark.statistics.Observation;
import io.tidemark.statistics.Observation.Backing;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.statistics.Observation.Verdict;
import io.tidemark.statistics.Quantity;
import io.tidemark.statistics.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Figures of one thing become one observation. A figure whose reading cannot be right gives it only where no other does; of the
 * others the most authoritative source gives the value, among equals the most precise
 * figure, then the latest publication; path and place in the text settle the rest, so that the order of reading never does.
 * What an operator decided comes before all of these.
 */
public final class Reconciliation {
    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(
                    (Candidate candidate) -> Invariant.spoils(candidate.figure()))
            .thenComparing(candidate -> candidate.origin().authority())
            .thenComparing(Reconciliation::width, Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder()))
            .thenComparing(
                    candidate -> candidate.origin().published(),
                    Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
            .thenComparing(candidate -> candidate.origin().path())
            .thenComparingLong(Candidate::id);

    private Reconciliation() {}

    /** What a figure is about, empty for one that is {@link SetAside}. */
    public static Optional<Key> keyOf(Figure figure) {
        if (SetAside.of(figure).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Key(
                Concept.of(figure),
                figure.subject().strip(),
                figure.measure(),
                figure.status(),
                figure.periodCode(),
                figure.base(),
                figure.mean(),
                baseOf(figure.quantity())));
    }

    /** The values that a quantity leaves possible, in the base unit of its dimension. */
    public static Interval interval(Quantity quantity) {
        return Interval.of(quantity).times(Conversion.of(quantity.unit()).factor());
    }

    /** The value, or the lower end of a range, in the base unit of its dimension. */
    public static BigDecimal value(Quantity quantity) {
        return Conversion.of(quantity.unit()).factor().of(quantity.value());
    }

    static Unit baseOf(Quantity quantity) {
        return Conversion.of(quantity.unit()).base();
    }

    /**
     * The observation of a key, by rank alone.
     *
     * @param candidates every figure of the key, in any order
     * @throws IllegalArgumentException for no candidate, or one of another key
     */
    public static Observation reconcile(Key key, List<Candidate> candidates) {
        return reconcile(key, candidates, null);
    }

    /**
     * The observation of a key.
     *
     * @param candidates every figure of the key, in any order
     * @param decision whose value holds, null where rank decides
     * @throws IllegalArgumentException for no candidate, one of another key, or a decision that has {@link #lapsed}
     */
    public static Observation reconcile(Key key, List<Candidate> candidates, @Nullable Decision decision) {
        for (Candidate candidate : candidates) {
            if (!keyOf(candidate.figure()).equals(Optional.of(key))) {
                throw new IllegalArgumentException("figure " + candidate.id() + " is not about " + key);
            }
        }
        List<Candidate> standing = standing(candidates);
        List<Candidate> superseded = new ArrayList<>(candidates);
        superseded.removeAll(standing);
        superseded.sort(BEST_FIRST);
        if (decision != null) {
            Candidate decided = decided(standing, decision)
                    .orElseThrow(() -> new IllegalArgumentException("decision " + decision.id() + " has lapsed"));
            standing.remove(decided);
            standing.add(0, decided);
        }
        return observation(key, standing, superseded, decision == null ? 0 : decision.id());
    }

    /** Whether no source states any more what was decided for. */
    public static boolean lapsed(Decision decision, List<Candidate> candidates) {
        return decided(standing(candidates), decision).isEmpty();
    }

    /** Of several that repeat the statement the figure itself, else the best. */
    private static Optional<Candidate> decided(List<Candidate> standing, Decision decision) {
        return standing.stream()
                .filter(decision::isFor)
                .min(Comparator.comparing((Candidate candidate) -> candidate.id() != decision.figure())
                        .thenComparing(BEST_FIRST));
    }

    /** Those that no newer content of the same path replaces, the best first. */
    private static List<Candidate> standing(List<Candidate> candidates) {
        Map<String, Long> newest = new HashMap<>();
        for (Candidate candidate : candidates) {
            newest.merge(candidate.origin().path(), candidate.origin().document(), Math::max);
        }
        List<Candidate> standing = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (candidate.origin().document()
                    >= newest.getOrDefault(candidate.origin().path(), 0L)) {
                standing.add(candidate);
            }
        }
        standing.sort(BEST_FIRST);
        return standing;
    }

    private static Observation observation(
            Key key, List<Candidate> standing, List<Candidate> superseded, long decision) {
        if (standing.isEmpty()) {
            throw new IllegalArgumentException("no figure speaks of " + key);
        }
        Figure chosen = standing.get(0).figure();
        Interval agreed = interval(chosen.quantity());
        List<Backing> backing = new ArrayList<>();
        List<Candidate> agreeing = new ArrayList<>();
        for (Candidate candidate : standing) {
            Verdict verdict = verdict(candidate, agreed, agreeing);
            if (verdict != Verdict.CONFLICTS) {
                agreeing.add(candidate);
            }
            backing.add(new Backing(candidate.id(), verdict));
        }
        superseded.forEach(candidate -> backing.add(new Backing(candidate.id(), Verdict.SUPERSEDED)));
        return new Observation(
                key, chosen.quantity(), chosen.text(), chosen.section(), chosen.label(), backing, decision);
    }

    private static Verdict verdict(Candidate candidate, Interval agreed, List<Candidate> agreeing) {
        if (agreeing.isEmpty()) {
            return Verdict.CHOSEN;
        }
        if (!interval(candidate.figure().quantity()).meets(agreed)) {
            return Verdict.CONFLICTS;
        }
        return agreeing.stream().anyMatch(other -> repeats(candidate, other)) ? Verdict.DUPLICATE : Verdict.AGREES;
    }

    private static boolean repeats(Candidate one, Candidate other) {
        boolean sameSource = one.origin().document() == other.origin().document()
                || !one.origin().publisher().isEmpty()
                        && one.origin().publisher().equals(other.origin().publisher());
        return sameSource
                && one.figure().text().equals(other.figure().text())
                && one.figure().quantity().equals(other.figure().quantity());
    }

    private static @Nullable BigDecimal width(Candidate candidate) {
        return interval(candidate.figure().quantity()).width();
    }
}
