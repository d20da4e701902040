package io.tidemark.extract.time;

import org.jspecify.annotations.Nullable;

/**
 * The time that a passage speaks of: a year, several years, or a part of a year. Immutable.
 *
 * @param first the first year, 0 where nothing tells
 * @param last the last year, the same for one year
 * @param part the part of {@code last} (a half, a quarter, months, a day), null for whole years
 */
public record TimeFrame(int first, int last, @Nullable Time part) {
    /** Nothing tells of which time a passage speaks. */
    public static final TimeFrame OPEN = new TimeFrame(0, 0, null);

    /** A whole year, open for 0. */
    public static TimeFrame ofYear(int year) {
        return year <= 0 ? OPEN : new TimeFrame(year, year, null);
    }

    /** From one year to another, both included. */
    public static TimeFrame ofYears(int first, int last) {
        return new TimeFrame(first, Math.max(first, last), null);
    }

    /** A part of the last year. */
    public TimeFrame in(Time newPart) {
        return new TimeFrame(last, last, newPart);
    }

    /** Whether it is several years. */
    public boolean isSpan() {
        return first < last;
    }

    /** The number of its years. */
    public int count() {
        return last - first + 1;
    }

    public boolean isOpen() {
        return last == 0;
    }

    /** Whether it is one year as a whole. */
    public boolean isYear() {
        return last != 0 && first == last && part == null;
    }

    /** Whether it is a single day. */
    public boolean isDay() {
        return part != null && (part.kind() == Time.Kind.DAY || part.kind() == Time.Kind.DATE);
    }

    /** Whether the years of another lie within its own. */
    public boolean spans(TimeFrame other) {
        return first <= other.first && other.last <= last;
    }
}
