package io.tidemark.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * How well printed figures agree with those of the gold set. Each counts once: a gold figure is found by one printed figure
 * at most, a printed figure finds one gold figure at most, and of all such pairings the largest counts.
 */
final class GoldScore {
    private static final String IGNORED = " 　，。、；：（）()“”\"'·—-的";
    private static final double MOST_CHARACTERS = 0.6;
    private static final int LONG_ENOUGH = 4;

    private GoldScore() {}

    /** What must be equal for a printed figure to count; each tier asks for all that the one before it asks for. */
    enum Tier {
        /** Place, value, unit. */
        QUANTITY(GoldScore::sameQuantity),
        /** Its qualifier, measure, status and period, too. */
        STATEMENT(QUANTITY.agrees.and(GoldScore::sameStatement)),
        /** Its label and its subject, too. */
        FIGURE(STATEMENT.agrees.and(
                (gold, printed) -> alike(gold.label(), printed.label()) && within(gold.subject(), printed.subject()))),
        /** Its base, mean and section, too. */
        COMPLETE(FIGURE.agrees.and(GoldScore::sameRest));

        private final BiPredicate<GoldFigure, GoldFigure> agrees;

        Tier(BiPredicate<GoldFigure, GoldFigure> agrees) {
            this.agrees = agrees;
        }
    }

    /**
     * A count of figures.
     *
     * @param found gold figures that were printed
     * @param gold all gold figures
     * @param printed all printed figures
     */
    record Tally(int found, int gold, int printed) {
        static final Tally NONE = new Tally(0, 0, 0);

        Tally plus(Tally other) {
            return new Tally(found + other.found, gold + other.gold, printed + other.printed);
        }

        double precision() {
            return printed == 0 ? 0 : (double) found / printed;
        }

        double recall() {
            return gold == 0 ? 0 : (double) found / gold;
        }

        /** The harmonic mean of both. */
        double f1() {
            return found == 0 ? 0 : 2.0 * found / (gold + printed);
        }
    }

    static Tally tally(List<GoldFigure> gold, List<GoldFigure> printed, Tier tier) {
        int found = (int) Arrays.stream(match(gold, printed, tier))
                .filter(index -> index >= 0)
                .count();
        return new Tally(found, gold.size(), printed.size());
    }

    /** One line for each gold figure that is missed or differs, and for each printed one that stands for none. */
    static List<String> errors(List<GoldFigure> gold, List<GoldFigure> printed) {
        int[] found = match(gold, printed, Tier.QUANTITY);
        List<String> errors = new ArrayList<>();
        boolean[] used = new boolean[printed.size()];
        for (int i = 0; i < found.length; i++) {
            GoldFigure expected = gold.get(i);
            String place = expected.start() + " " + expected.text() + " (" + expected.label() + ")";
            if (found[i] < 0) {
                errors.add(place + ": missed");
                continue;
            }
            used[found[i]] = true;
            GoldFigure read = printed.get(found[i]);
            expected.statement().forEach((field, value) -> {
                String other = read.statement().getOrDefault(field, "");
                if (!same(field, value, other)) {
                    errors.add(place + ": " + field + " should be '" + value + "', is '" + other + "'");
                }
            });
        }
        for (int j = 0; j < used.length; j++) {
            if (!used[j]) {
                GoldFigure read = printed.get(j);
                errors.add(read.start() + " " + read.text() + " (" + read.label() + "): is no such figure");
            }
        }
        return errors;
    }

    /** For each gold figure the index of its printed one, or -1; the largest matching, by augmenting paths. */
    private static int[] match(List<GoldFigure> gold, List<GoldFigure> printed, Tier tier) {
        int[] owner = new int[printed.size()];
        Arrays.fill(owner, -1);
        for (int i = 0; i < gold.size(); i++) {
            seat(i, gold, printed, tier, owner, new boolean[printed.size()]);
        }
        int[] found = new int[gold.size()];
        Arrays.fill(found, -1);
        for (int j = 0; j < owner.length; j++) {
            if (owner[j] >= 0) {
                found[owner[j]] = j;
            }
        }
        return found;
    }

    private static boolean seat(
            int i, List<GoldFigure> gold, List<GoldFigure> printed, Tier tier, int[] owner, boolean[] seen) {
        for (int j = 0; j < owner.length; j++) {
            if (!seen[j] && tier.agrees.test(gold.get(i), printed.get(j))) {
                seen[j] = true;
                if (owner[j] < 0 || seat(owner[j], gold, printed, tier, owner, seen)) {
                    owner[j] = i;
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean sameQuantity(GoldFigure gold, GoldFigure printed) {
        return gold.overlaps(printed)
                && gold.value().equals(printed.value())
                && gold.high().equals(printed.high())
                && gold.unit().equals(printed.unit());
    }

    private static boolean sameStatement(GoldFigure gold, GoldFigure printed) {
        return gold.qualifier().equals(printed.qualifier())
                && gold.measure().equals(printed.measure())
                && gold.status().equals(printed.status())
                && gold.period().equals(printed.period());
    }

    private static boolean sameRest(GoldFigure gold, GoldFigure printed) {
        return same("base", gold.base(), printed.base())
                && gold.mean() == printed.mean()
                && gold.section().equals(printed.section());
    }

    private static boolean same(String field, String gold, String printed) {
        return switch (field) {
            case "label" -> alike(gold, printed);
            case "subject" -> within(gold, printed);
            case "base" -> gold.startsWith("@") ? within(gold, printed) : gold.equals(printed);
            default -> gold.equals(printed);
        };
    }

    /** One label holds the other, or they share most of their characters. */
    private static boolean alike(String one, String other) {
        String a = bare(one);
        String b = bare(other);
        if (a.isEmpty() || b.isEmpty()) {
            return a.equals(b);
        }
        int shorter = Math.min(a.length(), b.length());
        if (a.contains(b) || b.contains(a)) {
            return 2 * shorter >= Math.max(a.length(), b.length()) || shorter >= LONG_ENOUGH;
        }
        StringBuilder rest = new StringBuilder(b);
        int shared = 0;
        for (int i = 0; i < a.length(); i++) {
            int at = rest.indexOf(String.valueOf(a.charAt(i)));
            if (at >= 0) {
                rest.deleteCharAt(at);
                shared++;
            }
        }
        return 2.0 * shared / (a.length() + b.length()) >= MOST_CHARACTERS;
    }

    private static boolean within(String one, String other) {
        String a = bare(one);
        String b = bare(other);
        return a.equals(b) || !a.isEmpty() && !b.isEmpty() && (a.contains(b) || b.contains(a));
    }

    private static String bare(String words) {
        StringBuilder bare = new StringBuilder();
        words.chars().filter(c -> IGNORED.indexOf(c) < 0).forEach(c -> bare.append((char) c));
        return bare.toString();
    }
}
