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

    public boolean isEmpty() {
        return code.isEmpty();
    }

    @Override
    public String toString() {
        return code;
    }
}
