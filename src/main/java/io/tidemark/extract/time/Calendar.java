package io.tidemark.extract.time;

import io.tidemark.extract.time.Time.Kind;
import io.tidemark.statistics.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What words of time mean in a document: 去年 by the year in which it speaks, 上年 and 上半年 by the time in force. Immutable.
 *
 * @param spoken the year in which the document speaks, 0 where nothing tells
 * @param published the day of publication, null for unknown: no fact begins after it
 */
public record Calendar(int spoken, @Nullable LocalDate published) {
    private static final int MONTHS = 12;
    private static final int QUARTERS = 4;

    /** What words of time mean in a text of a day, null for unknown. */
    public static Calendar of(@Nullable LocalDate published) {
        return new Calendar(published == null ? 0 : published.getYear(), published);
    }

    /** The year of a text that names none: its own, or the one before while no quarter of its own is over; 0 for open. */
    public int defaultYear() {
        return spoken == 0 ? 0 : isFresh(spoken) ? spoken - 1 : spoken;
    }

    /** The time that a word names where another is in force. */
    public TimeFrame resolve(Time time, TimeFrame inForce) {
        int year = inForce.isOpen() ? spoken : inForce.last();
        return switch (time.kind()) {
            case YEAR -> TimeFrame.ofYear(time.a());
            case YEAR_OFFSET -> TimeFrame.ofYear(offset(time, inForce));
            case FULL_YEAR, SAME_YEAR -> TimeFrame.ofYear(year);
            case YEAR_MONTH -> TimeFrame.ofYear(time.a()).in(Time.of(Kind.MONTHS, time.b(), time.b()));
            case DATE -> TimeFrame.ofYear(time.a()).in(time);
            case HALF, QUARTER, MONTHS, DAY, HOLIDAY -> begun(year, time);
            case DAYS ->
                time.a() == 0 ? begun(year, time) : TimeFrame.ofYear(time.a()).in(time);
            case QUARTER_OFFSET -> quarter(time.a(), inForce);
            case MONTH_OFFSET -> month(time.a(), inForce);
            case YEARS -> TimeFrame.ofYears(time.a(), time.b());
            case PLAN_NAME -> TimeFrame.ofYear(time.b());
            case PAST_FIVE -> year == 0 ? TimeFrame.OPEN : TimeFrame.ofYears(year - 4, year);
            case NEXT_FIVE -> spoken == 0 ? TimeFrame.OPEN : TimeFrame.ofYears(spoken, spoken + 4);
            case PAST_YEARS -> year == 0 ? TimeFrame.OPEN : TimeFrame.ofYears(year - time.a() + 1, year);
            case OTHER -> inForce;
        };
    }

    private int offset(Time time, TimeFrame inForce) {
        if (time.b() == Time.IN_FORCE && !inForce.isOpen()) {
            return inForce.last() + time.a();
        }
        return spoken == 0 ? 0 : spoken + time.a();
    }

    /** A part of a year; of the year before where it has not begun when the text is published. */
    private TimeFrame begun(int year, Time part) {
        if (year == 0) {
            return TimeFrame.OPEN;
        }
        TimeFrame frame = TimeFrame.ofYear(year).in(part);
        return isToCome(frame) && year == spoken ? TimeFrame.ofYear(year - 1).in(part) : frame;
    }

    /** 当月, 上月: by the month in force, or by the last one that is over at publication. */
    private TimeFrame month(int offset, TimeFrame inForce) {
        Time part = inForce.part();
        if (part != null && part.kind() == Kind.MONTHS) {
            return monthOf(inForce.last(), part.b() + offset);
        }
        return published == null
                ? TimeFrame.OPEN
                : monthOf(published.getYear(), published.getMonthValue() - 1 + offset);
    }

    /** 上一季度: by the quarter in force, or by the one in which the text appeared. */
    private TimeFrame quarter(int offset, TimeFrame inForce) {
        Time part = inForce.part();
        int index = part != null && part.kind() == Kind.QUARTER
                ? QUARTERS * inForce.last() + part.a() - 1 + offset
                : published == null ? 0 : QUARTERS * published.getYear() + (published.getMonthValue() - 1) / 3 + offset;
        if (index == 0) {
            return TimeFrame.OPEN;
        }
        return TimeFrame.ofYear(index / QUARTERS).in(Time.of(Kind.QUARTER, index % QUARTERS + 1));
    }

    private static TimeFrame monthOf(int year, int month) {
        int inYear = month < 1 ? month + MONTHS : month;
        return TimeFrame.ofYear(month < 1 ? year - 1 : year).in(Time.of(Kind.MONTHS, inYear, inYear));
    }

    /** The reference period of a time, null where it stays open. */
    public static @Nullable Period period(TimeFrame time) {
        Time part = time.part();
        if (time.isOpen() || time.first() < 1000) {
            return null;
        }
        if (part == null) {
            return Period.years(time.first(), time.last());
        }
        return switch (part.kind()) {
            case HALF -> Period.half(time.last(), part.a());
            case QUARTER -> Period.quarter(time.last(), part.a());
            case MONTHS -> Period.months(time.last(), part.a(), part.b());
            case DAY -> day(time.last(), part.a(), part.b());
            case DATE -> day(time.last(), part.b(), part.c());
            case DAYS -> Days.period(part, time.last());
            case HOLIDAY -> null;
            default -> Period.year(time.last());
        };
    }

    private static @Nullable Period day(int year, int month, int day) {
        return day < 1 || day > YearMonth.of(year, month).lengthOfMonth() ? null : Period.day(year, month, day);
    }

    /** The last year of a time. */
    public static @Nullable Period closing(TimeFrame time) {
        return time.isSpan() ? Period.year(time.last()) : period(time);
    }

    /** The year before a time: what its growth is compared with where nothing else is said. */
    public static @Nullable Period yearBefore(TimeFrame time) {
        return time.first() <= 1000 ? null : Period.year(time.first() - 1);
    }

    /** Whether a time begins after the day of publication. */
    public boolean isToCome(TimeFrame time) {
        if (published == null || time.isOpen() || time.first() < published.getYear()) {
            return false;
        }
        Period period = period(time);
        return period != null && period.start().isAfter(published);
    }

    /** Whether a time has ended when the text is published. */
    public boolean isOver(TimeFrame time) {
        if (published == null || time.isOpen() || time.last() > published.getYear()) {
            return false;
        }
        Period period = period(time);
        return period != null && !period.end().isAfter(published);
    }

    /** Whether a year is over at publication, or in its last month: 全年 may be said of it. */
    public boolean isClosing(int year) {
        return published == null || published.getYear() > year || published.getMonthValue() == MONTHS;
    }

    /** Whether no quarter of a year has ended at publication: nothing of the year itself can have been reported. */
    public boolean isFresh(int year) {
        return published != null && !Period.quarter(year, 1).end().isBefore(published);
    }
}
