package io.tidemark.extract;

import io.tidemark.catalogue.Catalogue;
import io.tidemark.catalogue.Conversion;
import io.tidemark.extract.lexicon.Lexicon;
import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.statistics.Derivation;
import io.tidemark.statistics.Figure;
import io.tidemark.statistics.Figure.Status;
import io.tidemark.statistics.Indicator;
import io.tidemark.statistics.Indicator.Range;
import io.tidemark.statistics.Interval;
import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.statistics.Period;
import io.tidemark.statistics.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks at the figures of a document for what no text can mean. What breaks an invariant is kept, and marked. */
final class Invariants {
    private static final int LONGEST_SUBJECT = 30;
    private static final int SHORTEST_VERB = 2;
    private static final int FEWEST_DIGITS = 2;
    private static final int MOST_OF_A_KEY = 64;
    /** Full-width comma, stops, exclamation and question mark. */
    private static final String CLAUSE_MARKS = "\uFF0C\u3002\uFF1B\uFF01\uFF1F";

    private static final long VERBS = WordClass.mask(
            WordClass.ACT,
            WordClass.REACH,
            WordClass.TO,
            WordClass.RISE,
            WordClass.FALL,
            WordClass.TARGET,
            WordClass.INTENT);
    private static final List<WordClass> NAMES =
            List.of(WordClass.ORG_SUFFIX, WordClass.WEAK_ORG_SUFFIX, WordClass.PROJECT_SUFFIX, WordClass.ZONE_SUFFIX);

    private final Catalogue catalogue;
    private final Lexicon lexicon;
    private final Map<String, Plausible> levels = new HashMap<>();

    Invariants(Catalogue catalogue, Lexicon lexicon) {
        this.catalogue = catalogue;
        this.lexicon = lexicon;
        for (Indicator indicator : catalogue.indicators()) {
            Plausible plausible = Plausible.of(indicator);
            if (plausible != null) {
                levels.put(indicator.code(), plausible);
            }
        }
    }

    /** The figures; those that break an invariant with a part of their derivation for each one. */
    List<Figure> marked(List<Figure> figures, @Nullable LocalDate published) {
        Map<Integer, List<Derivation>> breaches = new HashMap<>();
        Map<Object, List<Integer>> same = new HashMap<>();
        Map<Object, List<Integer>> series = new HashMap<>();
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            Period period = figure.period();
            if (published != null
                    && period != null
                    && figure.status() == Status.ACTUAL
                    && period.start().isAfter(published)) {
                add(breaches, i, figure, Invariant.AFTER_PUBLICATION, published.toString());
            }
            if (period != null
                    && figure.measure() != Measure.MULTIPLE
                    && figure.base().code().equals(period.code())) {
                add(breaches, i, figure, Invariant.OWN_BASE, period.code());
            }
            if (isClause(figure.subject())) {
                add(breaches, i, figure, Invariant.CLAUSE_AS_SUBJECT, figure.subject());
            }
            if (figure.label().isEmpty()) {
                add(breaches, i, figure, Invariant.NO_LABEL, "");
            } else if (holdsNumber(figure)) {
                add(breaches, i, figure, Invariant.NUMBER_IN_LABEL, figure.label());
            }
            String bound = shifted(figure);
            if (!bound.isEmpty()) {
                add(breaches, i, figure, Invariant.SHIFTED_SCALE, bound);
            }
            String concept = figure.indicator().isEmpty() ? "label:" + figure.label() : figure.indicator();
            if (period != null && !concept.equals("label:")) {
                same.computeIfAbsent(key(figure, concept, period.code()), key -> new ArrayList<>(1))
                        .add(i);
            }
            if (period != null
                    && !figure.indicator().isEmpty()
                    && figure.measure() == Measure.LEVEL
                    && !figure.mean()
                    && figure.status() == Status.ACTUAL) {
                // Of one kind of period: a month stands beside months.
                series.computeIfAbsent(key(figure, concept, "#" + period.code().length()), key -> new ArrayList<>(1))
                        .add(i);
            }
        }
        pairs(figures, same, Invariants::interval, (one, other) -> !one.meets(other), Invariant.TWO_VALUES, breaches);
        pairs(
                figures,
                series,
                Invariants::value,
                (one, other) -> Shift.between(one, other) != 0,
                Invariant.SHIFTED_SCALE,
                breaches);
        return breaches.isEmpty() ? figures : with(figures, breaches);
    }

    /** Marks each figure of a group whose value does not go with one of the first different values of the group. */
    private static <V> void pairs(
            List<Figure> figures,
            Map<Object, List<Integer>> groups,
            Function<Figure, V> valueOf,
            BiPredicate<V, V> breaks,
            Invariant invariant,
            Map<Integer, List<Derivation>> breaches) {
        for (List<Integer> group : groups.values()) {
            if (group.size() == 1) {
                continue;
            }
            Map<V, Integer> different = new LinkedHashMap<>();
            List<V> values = new ArrayList<>(group.size());
            for (int i : group) {
                V value = valueOf.apply(figures.get(i));
                values.add(value);
                if (different.size() < MOST_OF_A_KEY) {
                    different.putIfAbsent(value, i);
                }
            }
            for (int k = 0; k < group.size() && different.size() > 1; k++) {
                int i = group.get(k);
                for (Map.Entry<V, Integer> other : different.entrySet()) {
                    if (breaks.test(values.get(k), other.getKey())) {
                        add(
                                breaches,
                                i,
                                figures.get(i),
                                invariant,
                                figures.get(other.getValue()).text());
                        break;
                    }
                }
            }
        }
    }

    private static Key key(Figure figure, String concept, String period) {
        return new Key(
                concept,
                figure.subject(),
                figure.measure(),
                figure.status(),
                period,
                figure.base(),
                figure.mean(),
                Conversion.of(figure.quantity().unit()).base());
    }

    private boolean isClause(String subject) {
        if (subject.isEmpty()) {
            return false;
        }
        if (subject.length() > LONGEST_SUBJECT) {
            return true;
        }
        for (int i = 0; i < subject.length(); i++) {
            if (CLAUSE_MARKS.indexOf(subject.charAt(i)) >= 0) {
                return true;
            }
        }
        long verb = lexicon.longest(subject.toCharArray(), 0, subject.length(), VERBS);
        return verb >= 0
                && (int) verb >= SHORTEST_VERB
                && catalogue.regionKind(subject).isEmpty()
                && NAMES.stream()
                        .noneMatch(name -> lexicon.wordsOf(name).stream().anyMatch(subject::endsWith));
    }

    /** Whether the label has the characters of the number in it; of digits alone, those that stand for themselves there. */
    private static boolean holdsNumber(Figure figure) {
        String label = figure.label();
        if (label.contains(figure.text())) {
            return true;
        }
        String digits = digits(figure.text());
        int at = digits.length() < FEWEST_DIGITS || digits.equals(figure.text()) ? -1 : label.indexOf(digits);
        return at >= 0
                && (at == 0 || !Character.isDigit(label.charAt(at - 1)))
                && (at + digits.length() == label.length() || !Character.isDigit(label.charAt(at + digits.length())));
    }

    /** The first number of a text, as it is written: 1,234.5 of 约1,234.5亿元. */
    private static String digits(String text) {
        int start = 0;
        while (start < text.length() && !isDigit(text, start)) {
            start++;
        }
        int end = start;
        while (isDigit(text, end)
                || end > start && end < text.length() && isSeparator(text, end) && isDigit(text, end + 1)) {
            end++;
        }
        return text.substring(start, end);
    }

    private static boolean isSeparator(String text, int at) {
        return text.charAt(at) == '.' || text.charAt(at) == ',';
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    /** The plausible bound that a value misses by a factor of 万 or 亿, empty for none. */
    private String shifted(Figure figure) {
        Plausible plausible = figure.measure() == Measure.LEVEL ? levels.get(figure.indicator()) : null;
        Conversion conversion = Conversion.of(figure.quantity().unit());
        if (plausible == null || !conversion.base().equals(plausible.unit())) {
            return "";
        }
        BigDecimal value = conversion.factor().of(figure.quantity().value());
        boolean above = value.compareTo(plausible.high()) > 0;
        if (!above && value.compareTo(plausible.low()) >= 0) {
            return "";
        }
        for (int power : Shift.POWERS) {
            BigDecimal moved = value.scaleByPowerOfTen(above ? -power : power);
            if (moved.signum() != 0
                    && moved.compareTo(plausible.low()) >= 0
                    && moved.compareTo(plausible.high()) <= 0) {
                return plausible.bound(above);
            }
        }
        return "";
    }

    /** The levels that an indicator can plausibly have, in the base unit of its dimension. */
    private record Plausible(Indicator indicator, Range range, Unit unit, BigDecimal low, BigDecimal high) {
        static @Nullable Plausible of(Indicator indicator) {
            Range range = indicator.plausibleFor(Measure.LEVEL);
            Conversion conversion = Conversion.of(indicator.unit());
            return range == null
                    ? null
                    : new Plausible(
                            indicator,
                            range,
                            conversion.base(),
                            conversion.factor().of(range.low()),
                            conversion.factor().of(range.high()));
        }

        String bound(boolean above) {
            return (above ? range.high() : range.low()).toPlainString() + " " + indicator.unit();
        }
    }

    private static BigDecimal value(Figure figure) {
        return Conversion.of(figure.quantity().unit())
                .factor()
                .of(figure.quantity().value());
    }

    private static Interval interval(Figure figure) {
        return Interval.of(figure.quantity())
                .times(Conversion.of(figure.quantity().unit()).factor());
    }

    private static void add(
            Map<Integer, List<Derivation>> breaches, int at, Figure figure, Invariant invariant, String result) {
        List<Derivation> own = breaches.computeIfAbsent(at, index -> new ArrayList<>(1));
        if (own.stream().noneMatch(part -> part.rule().equals(invariant.rule()))) {
            own.add(Derivation.leaf(
                    invariant.rule(), figure.span().start(), figure.span().end(), result));
        }
    }

    private static List<Figure> with(List<Figure> figures, Map<Integer, List<Derivation>> breaches) {
        List<Figure> marked = new ArrayList<>(figures);
        breaches.forEach((at, parts) -> {
            Derivation read = figures.get(at).derivation();
            List<Derivation> all = new ArrayList<>(read.parts());
            all.addAll(parts);
            marked.set(
                    at,
                    figures.get(at)
                            .derivedBy(new Derivation(read.rule(), read.start(), read.end(), read.result(), all)));
        });
        return marked;
    }
}
