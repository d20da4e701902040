package io.tidemark.extract.table.head;

import io.tidemark.statistics.Figure.Status;
import io.tidemark.statistics.Measure;
import org.jspecify.annotations.Nullable;

/**
 * What a heading of a column, of a row or of a whole table says.
 *
 * @param words that name what is measured, without period, unit, measure, list number and footnote; may be empty
 * @param when period
 * @param measure null where it names none
 * @param falling whether it speaks of falls, so that a fall is printed without sign
 * @param unit null where it names none
 * @param status null where it names none
 * @param index whether it is an index with the base 100
 * @param start first char, where it stands in the document
 * @param end after the last char
 */
public record Head(
        String words,
        When when,
        @Nullable Measure measure,
        boolean falling,
        @Nullable ScaledUnit unit,
        @Nullable Status status,
        boolean index,
        int start,
        int end) {
    public static final Head EMPTY = new Head("", When.NEVER, null, false, null, null, false, 0, 0);

    static Head of(When when, int start, int end) {
        return new Head("", when, null, false, null, null, false, start, end);
    }

    /** Whether it says something besides words. */
    public boolean qualifies() {
        return !when.isNever() || measure != null || unit != null || status != null || index;
    }

    public boolean isEmpty() {
        return words.isEmpty() && !qualifies();
    }

    /** Both headings of two levels: this one first, the upper one where this one is silent; their words joined. */
    public Head under(Head upper) {
        if (upper.isEmpty() || upper.start == start && upper.end == end) {
            return this;
        }
        return new Head(
                upper.words.equals(words) ? words : upper.words + words,
                when.over(upper.when),
                measure != null ? measure : upper.measure,
                measure != null ? falling : upper.falling,
                unit != null ? unit : measure == null || upper.measure == measure ? upper.unit : null,
                status != null ? status : upper.status,
                index || upper.index,
                isEmpty() ? upper.start : start,
                isEmpty() ? upper.end : end);
    }

    /** The same heading without its words. */
    public Head withoutWords() {
        return named("");
    }

    /** The same heading with other words. */
    public Head named(String newWords) {
        return new Head(newWords, when, measure, falling, unit, status, index, start, end);
    }

    /** The same heading with another period. */
    public Head at(When newWhen) {
        return new Head(words, newWhen, measure, falling, unit, status, index, start, end);
    }
}
