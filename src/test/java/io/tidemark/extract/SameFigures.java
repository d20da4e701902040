package io.tidemark.extract;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How many figures of a text are still the same when it was rewritten, over many rewritings, with what differs. */
final class SameFigures {
    private int same;
    private int all;
    private final List<String> differences = new ArrayList<>();

    /**
     * A figure by the place in the first text that it comes from.
     *
     * @param origin its first character there, or {@link Rewritten#NEW}
     * @param text its characters
     * @param statement what it states
     */
    private record Placed(int origin, String text, Map<String, String> statement) {
        static Placed of(GoldFigure figure, Rewritten text) {
            Map<String, String> statement = figure.statement();
            statement.replaceAll((field, words) ->
                    Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("\\s+", ""));
            return new Placed(text.origin(figure), figure.text(), statement);
        }

        boolean says(Placed other) {
            return origin == other.origin && statement.equals(other.statement);
        }

        long likeness(Placed other) {
            return statement.entrySet().stream()
                    .filter(field -> field.getValue().equals(other.statement.get(field.getKey())))
                    .count();
        }
    }

    /** Compares one by one; what is gone and what has come both count against it. */
    void compare(
            String where, List<GoldFigure> before, Rewritten beforeText, List<GoldFigure> after, Rewritten afterText) {
        List<Placed> came = new ArrayList<>(
                after.stream().map(figure -> Placed.of(figure, afterText)).toList());
        List<Placed> gone = new ArrayList<>();
        for (GoldFigure figure : before) {
            Placed placed = Placed.of(figure, beforeText);
            Placed twin = came.stream().filter(placed::says).findFirst().orElse(null);
            if (twin == null) {
                gone.add(placed);
            } else {
                came.remove(twin);
                same++;
            }
        }
        all += Math.max(before.size(), after.size());
        describe(where, gone, came);
    }

    /** One more thing that must hold. */
    void hold(String where, boolean holds, String otherwise) {
        all++;
        if (holds) {
            same++;
        } else {
            differences.add(where + ": " + otherwise);
        }
    }

    private void describe(String where, List<Placed> gone, List<Placed> came) {
        for (Placed before : gone) {
            Placed after = came.stream()
                    .filter(placed -> placed.origin() == before.origin())
                    .max(Comparator.comparingLong(before::likeness))
                    .orElse(null);
            StringBuilder line = new StringBuilder(where + ": " + before.origin() + " " + before.text() + " ("
                    + before.statement().get("label") + ")");
            if (after == null) {
                line.append(" is gone");
            } else {
                came.remove(after);
                before.statement().forEach((field, value) -> {
                    String other = after.statement().get(field);
                    if (!value.equals(other)) {
                        line.append("  ")
                                .append(field)
                                .append(' ')
                                .append(value)
                                .append(" -> ")
                                .append(other);
                    }
                });
            }
            differences.add(line.toString());
        }
        came.forEach(placed -> differences.add(where + ": " + placed.text() + " is new, " + placed.statement()));
    }

    /** The share that stays the same, in percent. */
    double percent() {
        return all == 0 ? 0 : 100.0 * same / all;
    }

    /** The rate and the first differences. */
    String report(String kind, int shown) {
        StringBuilder report =
                new StringBuilder(String.format(Locale.ROOT, "%-20s %5.1f %%  (%d of %d)", kind, percent(), same, all));
        differences.stream()
                .limit(shown)
                .forEach(difference -> report.append("\n    ").append(difference));
        return report.toString();
    }
}
