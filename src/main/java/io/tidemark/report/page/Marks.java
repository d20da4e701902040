package io.tidemark.report.page;

import io.tidemark.report.page.Mark.Numbered;
import io.tidemark.source.Characters;
import io.tidemark.statistics.Exclusion;
import io.tidemark.statistics.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The marked characters of a document, in order and without overlap. Where spans share characters, the text is cut at every
 * edge, and each piece knows all that hold it.
 */
final class Marks {
    /** Where a figure or an exclusion stands; exactly one of the two lists holds it. */
    private record Placed(int start, int end, List<Numbered> figure, List<Exclusion> exclusion) {}

    private final List<Mark> marks = new ArrayList<>();

    static Marks of(Characters text, List<Numbered> figures, List<Exclusion> exclusions) {
        List<Placed> placed = new ArrayList<>();
        figures.forEach(f -> placed.add(placed(text, f.figure().span(), List.of(f), List.of())));
        exclusions.forEach(e -> placed.add(placed(text, e.span(), List.of(), List.of(e))));
        placed.removeIf(p -> p.start() == p.end());
        placed.sort(Comparator.comparingInt(Placed::start));
        Marks marks = new Marks();
        marks.cut(placed);
        return marks;
    }

    /** The marks in a range of chars, those that reach over its ends cut there. */
    List<Mark> within(int start, int end) {
        int from = 0;
        int to = marks.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (marks.get(middle).end() <= start) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        List<Mark> result = new ArrayList<>();
        for (int i = from; i < marks.size() && marks.get(i).start() < end; i++) {
            result.add(marks.get(i).within(start, end));
        }
        return result;
    }

    List<Mark> all() {
        return marks;
    }

    private void cut(List<Placed> placed) {
        PriorityQueue<Placed> open = new PriorityQueue<>(Comparator.comparingInt(Placed::end));
        int at = 0;
        int next = 0;
        while (next < placed.size() || !open.isEmpty()) {
            if (open.isEmpty()) {
                at = placed.get(next).start();
            }
            while (next < placed.size() && placed.get(next).start() == at) {
                open.add(placed.get(next++));
            }
            int end = open.element().end();
            if (next < placed.size()) {
                end = Math.min(end, placed.get(next).start());
            }
            marks.add(mark(at, end, open));
            at = end;
            while (!open.isEmpty() && open.element().end() == at) {
                open.remove();
            }
        }
    }

    private static Mark mark(int start, int end, Iterable<Placed> holders) {
        List<Numbered> figures = new ArrayList<>();
        List<Exclusion> exclusions = new ArrayList<>();
        holders.forEach(holder -> {
            figures.addAll(holder.figure());
            exclusions.addAll(holder.exclusion());
        });
        figures.sort(Comparator.comparingInt(Numbered::number));
        exclusions.sort(Comparator.comparingInt(e -> e.span().start()));
        return new Mark(start, end, figures, exclusions);
    }

    private static Placed placed(Characters text, Span span, List<Numbered> figure, List<Exclusion> exclusion) {
        return new Placed(text.charAt(span.start()), text.charAt(span.end()), figure, exclusion);
    }
}
