package io.tidemark.extract.table;

import io.tidemark.extract.table.head.Wording;
import io.tidemark.statistics.Base;
import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Period;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a number of a table is compared with: as headings say, else the same part of the year before.
 *
 * @param base none where nothing is compared, or it cannot be known with what
 * @param mean whether it is a yearly mean over several years
 */
record Compared(Base base, boolean mean) {
    static final Compared NOTHING = new Compared(Base.NONE, false);

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])");
    private static final int MONTH_OR_QUARTER = 7;

    /**
     * @param heads what the headings of column, row and table say, as {@link Wording#plain} makes it
     */
    static Compared of(Measure measure, @Nullable Period period, String heads, Wording wording) {
        if (!measure.compares() || period == null) {
            return NOTHING;
        }
        int named = named(heads, period.lastYear(), wording);
        if (wording.has("mean-of-two-years", heads)) {
            Period before = period.yearBefore();
            return new Compared(Base.of(before == null ? null : before.yearBefore()), true);
        }
        if (wording.has("yearly-mean", heads)) {
            return new Compared(named > 0 ? Base.of(Period.year(named)) : span(period), true);
        }
        if (named > 0) {
            return new Compared(of(period, named), false);
        }
        if (wording.has("against-period-before", heads)) {
            return new Compared(before(period), false);
        }
        if (wording.has("against-year-end", heads)) {
            return new Compared(Base.of(Period.year(period.lastYear() - 1)), false);
        }
        Period before = period.yearBefore();
        return new Compared(before == null ? span(period) : Base.of(before), false);
    }

    /** The earlier year that a heading sets the number against, 0 for none. */
    private static int named(String heads, int own, Wording wording) {
        Matcher year = YEAR.matcher(heads);
        while (year.find()) {
            int named = Integer.parseInt(year.group(1));
            if (named < own
                    && !wording.ending("against", heads.substring(0, year.start()))
                            .isEmpty()) {
                return named;
            }
        }
        return 0;
    }

    /** The same part of an earlier year; the year itself for what is no part of one. */
    private static Base of(Period period, int year) {
        Period same = period;
        while (same != null && same.lastYear() > year) {
            same = same.yearBefore();
        }
        return Base.of(same == null || same.lastYear() != year ? Period.year(year) : same);
    }

    /** The year before several years. */
    private static Base span(Period period) {
        boolean years = period.code().length() == 9 && period.code().charAt(4) == '/';
        return years ? Base.of(Period.year(period.start().getYear() - 1)) : Base.NONE;
    }

    /** The month before a month, the quarter before a quarter. */
    private static Base before(Period period) {
        if (period.code().length() != MONTH_OR_QUARTER) {
            return Base.NONE;
        }
        int year = period.start().minusDays(1).getYear();
        int month = period.start().minusDays(1).getMonthValue();
        return switch (period.code().charAt(5)) {
            case 'Q' -> Base.of(Period.quarter(year, month / 3));
            case 'H' -> Base.of(Period.half(year, month / 6));
            default -> Base.of(Period.month(year, month));
        };
    }
}
