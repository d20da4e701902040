package io.tidemark.extract.table.head;

import io.tidemark.extract.time.Calendar;
import io.tidemark.extract.time.Time;
import io.tidemark.extract.time.Time.Kind;
import io.tidemark.extract.time.TimeFrame;
import io.tidemark.statistics.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a heading says of the period; the headings around it say the rest.
 *
 * @param year 0 where it names none
 * @param offset years to add to the year in force: -1 for 上年同期
 * @param part of the year, null where it names none
 * @param whole whether it names the whole year, whatever part the headings around it name
 * @param cumulative whether it counts from January
 * @param exact a period that needs nothing from around it, null for none
 */
public record When(
        int year,
        int offset,
        @Nullable Time part,
        boolean whole,
        boolean cumulative,
        @Nullable Period exact) {
    public static final When NEVER = new When(0, 0, null, false, false, null);
    static final When YEAR_BEFORE = new When(0, -1, null, false, false, null);
    static final When CUMULATIVE = new When(0, 0, null, false, true, null);

    static When ofYear(int year) {
        return new When(year, 0, null, false, false, null);
    }

    static When ofYear(int year, @Nullable Time part) {
        return new When(year, 0, part, false, false, null);
    }

    static When of(Period exact) {
        return new When(0, 0, null, false, false, exact);
    }

    /** What a time says, as found in running words. */
    static When of(Time time) {
        return switch (time.kind()) {
            case YEAR -> ofYear(time.a());
            case YEAR_OFFSET -> new When(0, time.a(), null, false, false, null);
            case FULL_YEAR, SAME_YEAR -> new When(0, 0, null, true, false, null);
            case HALF, QUARTER, MONTHS, MONTH_OFFSET, DAY -> ofYear(0, time);
            case YEAR_MONTH -> ofYear(time.a(), new Time(Kind.MONTHS, time.b(), time.b(), 0));
            case DATE -> {
                boolean exists = time.c() <= YearMonth.of(time.a(), time.b()).lengthOfMonth();
                yield exists ? of(Period.day(time.a(), time.b(), time.c())) : NEVER;
            }
            case YEARS -> of(Period.years(time.a(), Math.max(time.a(), time.b())));
            case DAYS, HOLIDAY, QUARTER_OFFSET, PLAN_NAME, PAST_FIVE, PAST_YEARS, NEXT_FIVE, OTHER -> NEVER;
        };
    }

    /** The time that a section speaks of; of several years the last. */
    public static When of(TimeFrame frame) {
        return frame.isOpen() ? NEVER : ofYear(frame.last(), frame.part());
    }

    public boolean isNever() {
        return equals(NEVER);
    }

    public boolean hasYear() {
        return year != 0 || exact != null;
    }

    /** What both say, this one first, the heading around it where this one is silent. */
    public When over(When outer) {
        if (exact != null || outer.isNever()) {
            return this;
        }
        if (isNever()) {
            return outer;
        }
        Time inner = part;
        Time around = outer.part;
        Time both = whole ? null : inner;
        if (around != null && around.kind() == Kind.MONTHS) {
            if (inner != null && inner.kind() == Kind.MONTH_OFFSET && around.b() + inner.a() > 0) {
                both = new Time(Kind.MONTHS, around.b() + inner.a(), around.b() + inner.a(), 0);
            } else if (cumulative && inner == null) {
                both = new Time(Kind.MONTHS, 1, around.b(), 0);
            }
        }
        if (both == null && !whole) {
            both = around;
        }
        return new When(
                year != 0 ? year : outer.year,
                year != 0 ? offset : offset + outer.offset,
                both,
                whole || outer.whole && both == null,
                cumulative || outer.cumulative,
                null);
    }

    /** The period, null where text and date of publication leave it open. */
    public @Nullable Period period(@Nullable LocalDate published) {
        if (exact != null) {
            return exact;
        }
        int inYear = (year != 0 ? year : defaultYear(published)) + offset;
        if (inYear < 1000) {
            return null;
        }
        Time time = whole ? null : part;
        if (time == null) {
            return Period.year(inYear);
        }
        if (time.kind() == Kind.MONTH_OFFSET) {
            return published == null
                    ? null
                    : Calendar.period(Calendar.of(published).resolve(time, TimeFrame.OPEN));
        }
        return Calendar.period(TimeFrame.ofYear(inYear).in(time));
    }

    /** The year of a table that names none: the one that was over, or whose named part was over, when it was published. */
    private int defaultYear(@Nullable LocalDate published) {
        if (published == null) {
            return 0;
        }
        int lastMonth = part == null || whole
                ? 0
                : switch (part.kind()) {
                    case HALF -> 6 * part.a();
                    case QUARTER -> 3 * part.a();
                    case MONTHS -> part.b();
                    default -> 0;
                };
        if (lastMonth == 0) {
            return Calendar.of(published).defaultYear();
        }
        return lastMonth <= published.getMonthValue() ? published.getYear() : published.getYear() - 1;
    }
}
