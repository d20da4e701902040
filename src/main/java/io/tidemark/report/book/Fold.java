package io.tidemark.report.book;

import java.util.ArrayList;
import java.util.List;

/**
 * How a table that is too wide for the paper is laid out on pages side by side.
 *
 * @param keys the first columns, by which a reader knows a row: they stand on every page
 * @param at the column, from 0, with which a second page begins where that makes the pages narrow enough; 0 for wherever it fits
 */
public record Fold(int keys, int at) {
    /**
     * The columns of one page, without the keys before them.
     *
     * @param from first column
     * @param to after the last one
     */
    public record Strip(int from, int to) {}

    /** By its first column, anywhere. */
    public static final Fold ANYWHERE = new Fold(1, 0);

    /**
     * The pages from left to right, as few as it takes, and of about one width.
     *
     * @param widths of the columns
     * @param most how wide a page may be
     * @param first how wide the first page should be at least: what stands above the table is printed there only
     */
    public List<Strip> strips(int[] widths, int most, int first) {
        if (sum(widths, 0, widths.length) <= most) {
            return List.of(new Strip(0, widths.length));
        }
        if (at == 0) {
            return even(widths, 0, widths.length, most, first);
        }
        List<Strip> strips = new ArrayList<>(even(widths, 0, at, most, first));
        strips.addAll(even(widths, at, widths.length, most, 0));
        return List.copyOf(strips);
    }

    /** How wide a page is with the keys before its columns. */
    public int wide(Strip strip, int[] widths) {
        return sum(widths, strip.from(), strip.to()) + (strip.from() == 0 ? 0 : sum(widths, 0, keys));
    }

    private List<Strip> even(int[] widths, int from, int to, int most, int first) {
        List<Strip> fewest = filled(widths, from, to, most, most);
        List<Strip> even = fewest;
        for (int narrower = most - 1; narrower > 0; narrower--) {
            List<Strip> strips = filled(widths, from, to, narrower, Math.min(most, Math.max(first, narrower)));
            if (strips.size() > fewest.size()) {
                break;
            }
            even = strips;
        }
        return even;
    }

    /** Puts columns on a page until the next one has no room; a page has one column of its own at least. */
    private List<Strip> filled(int[] widths, int from, int to, int most, int first) {
        List<Strip> strips = new ArrayList<>();
        int start = from;
        while (start < to) {
            int end = start + 1;
            while (end < to && wide(new Strip(start, end + 1), widths) <= (start == 0 ? first : most)) {
                end++;
            }
            // The keys stand on the first page together.
            end = start == 0 ? Math.min(to, Math.max(end, keys)) : end;
            strips.add(new Strip(start, end));
            start = end;
        }
        return List.copyOf(strips);
    }

    private static int sum(int[] widths, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += widths[i];
        }
        return sum;
    }
}
