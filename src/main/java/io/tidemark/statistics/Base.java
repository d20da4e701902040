package io.tidemark.statistics;

import org.jspecify.annotations.Nullable;

/**
 * What a growth, a change or a multiple is compared with: a period ({@code 2024}, {@code 2024-08}), or a region, a group or a
 * standard in the source's own words ({@code @全国平均}).
 *
 * @param code a period's code, or {@code @} and the words; empty where the text leaves it open or nothing is compared
 */
public record Base(String code) {
    /** Nothing is compared, or the text does not say with what. */
    public static final Base NONE = new Base("");

    private static final String REFERENCE = "@";

    /** @throws IllegalArgumentException for what is neither a period's code nor a reference */
    public Base {
        if (!code.isEmpty() && !code.startsWith(REFERENCE)) {
            new Period(code).end();
        }
    }

    /** The period before, null for one that cannot be known. */
    public static Base of(@Nullable Period period) {
        return period == null ? NONE : new Base(period.code());
    }

    /** A region, a group or a standard, in the source's words. */
    public static Base ofReference(String words) {
        return words.isEmpty() ? NONE : new Base(REFERENCE + words);
    }

    /** A base by its code. */
    public static Base ofCode(String code) {
        return code.isEmpty() ? NONE : new Base(code);
    }

    /** Whether it is a region, a group or a standard and no time. */
    public boolean isReference() {
        return code.startsWith(REFERENCE);
    }

    /** Whether it is the same part of the year before: what a growth is compared with unless it says otherwise. */
    public boolean isYearBefore(Period period) {
        Period before = period.yearBefore();
        return before != null && before.code().equals(code);
    }

    /** The words of a region, a group or a standard. */
    public String words() {
        return isReference() ? code.substring(REFERENCE.length()) : "";
    }

    /** The same a year earlier: of a period the one before, of a region or a group itself; null where there is none. */
    @Nullable
    Base yearBefore() {
        if (isEmpty() || isReference()) {
            return this;
        }
        Period before = new Period(code).yearBefore();
        return before == null ? null : of(before);
    }

    public boolean isEmpty() {
        return code.isEmpty();
    }

    @Override
    public String toString() {
        return code;
    }
}
