package io.tidemark.extract.time;

import io.tidemark.extract.time.Time.Kind;
import io.tidemark.statistics.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Which period a passage speaks of, sentence after sentence: the year in force, the part of the year, or the span of years.
 * One thread, one document.
 */
public final class Calendar {
    /** Up to this month a text that names no year speaks of the year before its publication. */
    private static final int LAST_MONTH_OF_REVIEWS = 4;

    private static final int LAST_MONTH = 12;

    private final int published;
    private final int publishedMonth;
    private int year;
    private @Nullable Time part;
    private @Nullable Time span;
    private @Nullable Time local;
    private int localYear;
    private int firstYear;
    private boolean sinceClause;
    private @Nullable Kept kept;

    /** A calendar for a document published at a date, null where that is not known. */
    public Calendar(@Nullable LocalDate publishedOn) {
        published = publishedOn == null ? 0 : publishedOn.getYear();
        publishedMonth = publishedOn == null ? 0 : publishedOn.getMonthValue();
    }

    /** The year that a passage speaks of when it names none, 0 where nothing tells. */
    public int defaultYear() {
        return published == 0 ? 0 : publishedMonth <= LAST_MONTH_OF_REVIEWS ? published - 1 : published;
    }

    /** The year in force, 0 where nothing tells. */
    public int year() {
        return localYear != 0 ? localYear : year != 0 ? year : defaultYear();
    }

    public int publicationYear() {
        return published;
    }

    /** Whether a year has not ended when the text is published. */
    public boolean isToCome(int aYear) {
        return published != 0 && (aYear > published || aYear == published && publishedMonth <= 3);
    }

    /** Whether a year begins when or after the text is published. */
    public boolean isAhead(int aYear) {
        return published != 0 && aYear >= published;
    }

    /** A new sentence: what only held inside the last one ends. */
    public void nextSentence() {
        local = null;
        localYear = 0;
        firstYear = 0;
        sinceClause = false;
    }

    /** A new clause: a reach back such as 近3年 ends. */
    public void nextClause() {
        sinceClause = false;
        if (local != null && local.kind() == Kind.PAST_YEARS) {
            local = null;
        }
    }

    /** Takes the document to speak of several years. */
    public void startWith(Time newSpan) {
        span = newSpan;
    }

    /** The passage turns to the year after the reviewed one. */
    public void turnTo(int newYear) {
        year = newYear;
        part = null;
        span = null;
    }

    /** Whether a year lies in the years spoken of. */
    public boolean spans(int aYear) {
        Time time = span;
        return time != null && years(time)[0] <= aYear && aYear <= years(time)[1];
    }

    /** Whether the text has named the year or the years that it speaks of. */
    public boolean isNamed() {
        return year != 0 || span != null;
    }

    public boolean isSpan() {
        return span != null && local == null && localYear == 0;
    }

    /** Takes note of a time that the text names as its own period. */
    public void see(Time time) {
        switch (time.kind()) {
            case YEAR -> setYear(time.a());
            case YEAR_OFFSET -> setYear(published == 0 ? 0 : published + time.a());
            case FULL_YEAR -> {
                part = null;
                local = null;
                if (year == 0 && span == null && published != 0 && publishedMonth < LAST_MONTH) {
                    year = published - 1;
                }
            }
            case YEAR_MONTH -> {
                setYear(time.a());
                setPart(Time.of(Kind.MONTHS, time.b(), time.b()));
            }
            case HALF, QUARTER, QUARTER_OFFSET, MONTHS, MONTH_OFFSET -> setPart(time);
            case DATE -> {
                setYear(time.a());
                local = time;
            }
            case DAYS -> {
                if (time.a() != 0) {
                    setYear(time.a());
                }
                local = time;
            }
            case DAY -> local = time;
            case YEARS, PAST_FIVE, NEXT_FIVE -> {
                span = time;
                part = null;
                local = null;
                localYear = 0;
            }
            case PAST_YEARS -> local = time;
            case PLAN_NAME, OTHER -> {}
        }
    }

    /** A year long past, named in passing: it holds for the sentence only. */
    public void seeInPassing(int aYear) {
        localYear = aYear;
        local = null;
    }

    private void setYear(int newYear) {
        if (span != null) {
            localYear = newYear;
        } else {
            year = newYear;
            part = null;
        }
        local = null;
    }

    private void setPart(Time time) {
        if (span != null) {
            local = time;
        } else {
            part = time;
            local = null;
        }
    }

    /** The period of a figure that names no time of its own, null where it stays open. */
    public @Nullable Period inForce() {
        Time time = local != null ? local : localYear != 0 ? null : part != null ? part : span;
        if (kept == null || !kept.isOf(time, year, localYear, part)) {
            kept = new Kept(time, year, localYear, part, time == null ? ofYear(year()) : period(time));
        }
        return kept.period();
    }

    /** A period with what it was made from: the next figures of a passage nearly always have the same. */
    private record Kept(
            @Nullable Time time,
            int year,
            int localYear,
            @Nullable Time part,
            @Nullable Period period) {

        boolean isOf(@Nullable Time otherTime, int otherYear, int otherLocalYear, @Nullable Time otherPart) {
            return time == otherTime && year == otherYear && localYear == otherLocalYear && part == otherPart;
        }
    }

    /** The last year of the span in force, or the year in force. */
    public @Nullable Period closing() {
        Time time = span;
        return isSpan() && time != null ? ofYear(years(time)[1]) : inForce();
    }

    /** The year before the span in force, or before the year in force: the base of a comparison. */
    public @Nullable Period base() {
        Time time = span;
        if (isSpan() && time != null) {
            return ofYear(years(time)[0] - 1);
        }
        return year() == 0 ? null : ofYear(year() - 1);
    }

    /** 2022年以来: holds for the clause, and for what the rest of the sentence says of the whole span. */
    public void seeSince(int first) {
        firstYear = first;
        sinceClause = true;
    }

    public boolean isSinceClause() {
        return sinceClause;
    }

    public boolean hasSince() {
        return firstYear > 0;
    }

    /** The years from the one named by 以来 to the year in force. */
    public @Nullable Period since() {
        int last = span != null ? years(span)[1] : year();
        return last < firstYear ? null : Period.years(firstYear, last);
    }

    /** The year of publication, where the year in force has passed and an aim can only be of the one to come. */
    public @Nullable Period ahead() {
        return isSpan() || local != null || year() >= published ? inForce() : ofYear(published);
    }

    /** The period that a time names, null where it names none. */
    public @Nullable Period period(Time time) {
        int inForce = year();
        return switch (time.kind()) {
            case YEAR -> ofYear(time.a());
            case YEAR_OFFSET -> ofYear(offset(time));
            case FULL_YEAR -> ofYear(inForce);
            case HALF -> inForce == 0 ? null : Period.half(inForce, time.a());
            case QUARTER -> inForce == 0 ? null : Period.quarter(inForce, time.a());
            case MONTHS -> months(time.a(), time.b());
            case MONTH_OFFSET -> monthOffset(time.a());
            case YEAR_MONTH -> Period.month(time.a(), time.b());
            case QUARTER_OFFSET -> quarterOffset(time.a());
            case DAYS -> Days.period(time, inForce);
            case DAY -> day(inForce, time.a(), time.b());
            case DATE -> day(time.a(), time.b(), time.c());
            case YEARS, PAST_FIVE, NEXT_FIVE -> {
                int[] years = years(time);
                yield years[0] <= 1000 ? null : Period.years(years[0], years[1]);
            }
            case PAST_YEARS -> inForce == 0 ? null : Period.years(inForce - time.a() + 1, inForce);
            case PLAN_NAME -> ofYear(time.b());
            case OTHER -> null;
        };
    }

    /** 去年 is the year before the publication's, 上年 the one before the year that the text has named. */
    private int offset(Time time) {
        boolean inForce = time.b() == Time.IN_FORCE && (year != 0 || localYear != 0);
        int from = inForce ? year() : published;
        return from == 0 ? 0 : from + time.a();
    }

    private static @Nullable Period day(int aYear, int month, int day) {
        if (aYear == 0 || day < 1 || day > YearMonth.of(aYear, month).lengthOfMonth()) {
            return null;
        }
        return Period.day(aYear, month, day);
    }

    private @Nullable Period months(int first, int last) {
        int inYear = year != 0 || localYear != 0
                ? year()
                : published == 0 ? 0 : last <= publishedMonth ? published : published - 1;
        return inYear == 0 ? null : Period.months(inYear, first, last);
    }

    private @Nullable Period monthOffset(int offset) {
        if (part != null && part.kind() == Kind.MONTHS) {
            int month = part.b() + offset;
            return month < 1 ? Period.month(year() - 1, 12 + month) : Period.month(year(), month);
        }
        if (published == 0) {
            return null;
        }
        int month = publishedMonth - 1 + offset;
        return month < 1 ? Period.month(published - 1, 12 + month) : Period.month(published, month);
    }

    /** A quarter by its distance to the one named before, or to the one in which the text appeared. */
    private @Nullable Period quarterOffset(int offset) {
        boolean named = part != null && part.kind() == Kind.QUARTER;
        if (!named && published == 0) {
            return null;
        }
        int index = named ? 4 * year() + part.a() - 1 + offset : 4 * published + (publishedMonth - 1) / 3 + offset;
        return Period.quarter(index / 4, index % 4 + 1);
    }

    private int[] years(Time time) {
        int last = year != 0 ? year : defaultYear();
        return switch (time.kind()) {
            case PAST_FIVE -> new int[] {last - 4, last};
            case NEXT_FIVE -> new int[] {published, published + 4};
            default -> new int[] {time.a(), Math.max(time.a(), time.b())};
        };
    }

    private static @Nullable Period ofYear(int aYear) {
        return aYear < 1000 ? null : Period.year(aYear);
    }
}
