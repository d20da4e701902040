package io.tidemark.extract.time;

/**
 * A time as words name it, before the year in force is known.
 *
 * @param kind what it names
 * @param a first number of the kind
 * @param b second number of the kind
 * @param c third number of the kind
 */
public record Time(Kind kind, int a, int b, int c) {

    /** What a time names, and what its numbers are. */
    public enum Kind {
        /** A year: 2024年. */
        YEAR,
        /** A year by its distance to the publication's: 去年 is -1. */
        YEAR_OFFSET,
        /** The year that was named last: 当年. */
        SAME_YEAR,
        /** The whole of the year in force: 全年. */
        FULL_YEAR,
        /** A half of the year in force. */
        HALF,
        /** A quarter of the year in force. */
        QUARTER,
        /** A quarter by its distance to the one in force: 上一季度 is -1. */
        QUARTER_OFFSET,
        /** From month a to month b of the year in force. */
        MONTHS,
        /** A month by its distance to the month in force: 当月 is 0. */
        MONTH_OFFSET,
        /** Month b of year a. */
        YEAR_MONTH,
        /** Month a, day b of the year in force. */
        DAY,
        /** Year a, month b, day c. */
        DATE,
        /** From day b to day c, each as month and day in four digits, of year a, 0 for the year in force: 9月10日至25日. */
        DAYS,
        /** From year a to year b: 2021—2025年, “十四五”时期. */
        YEARS,
        /** A five-year plan from year a to year b, by its name only. */
        PLAN_NAME,
        /** The five years that close with the year in force: 五年来. */
        PAST_FIVE,
        /** The last a years: 近3年. */
        PAST_YEARS,
        /** Five years to come. */
        NEXT_FIVE,
        /** The days off around a feast in the year in force, whichever they are: 国庆假期. */
        HOLIDAY,
        /** A day of a month, a time of day, a decade, a century: no reference period. */
        OTHER
    }

    /** As {@code b} of a year told by its distance: counted from the year in force, and not from the publication's. */
    static final int IN_FORCE = 1;

    static Time of(Kind kind, int... numbers) {
        return new Time(
                kind,
                numbers.length > 0 ? numbers[0] : 0,
                numbers.length > 1 ? numbers[1] : 0,
                numbers.length > 2 ? numbers[2] : 0);
    }

    /** Whether it names a part of a year without the year. */
    public boolean isPartOfYear() {
        return switch (kind) {
            case HALF, QUARTER, QUARTER_OFFSET, MONTHS, MONTH_OFFSET, DAY, HOLIDAY -> true;
            case DAYS -> a == 0;
            default -> false;
        };
    }

    /** Whether it names several years. */
    public boolean isSpan() {
        return kind == Kind.YEARS || kind == Kind.PAST_FIVE || kind == Kind.NEXT_FIVE;
    }

    /** The time that a code of {@code time.yml} stands for. */
    public static Time ofCode(String code) {
        int dash = code.indexOf('-', 2);
        int number =
                code.equals("FY") || code.equals("SY") ? 0 : Integer.parseInt(code.substring(dash < 0 ? 1 : dash + 1));
        return switch (code.charAt(0)) {
            case 'Y' -> of(Kind.YEAR_OFFSET, number);
            case 'S' -> of(Kind.SAME_YEAR);
            case 'A' -> of(Kind.YEAR_OFFSET, number, IN_FORCE);
            case 'F' -> of(Kind.FULL_YEAR);
            case 'H' -> of(Kind.HALF, number);
            case 'Q' -> of(number < 0 ? Kind.QUARTER_OFFSET : Kind.QUARTER, number);
            case 'M' -> code.startsWith("M1-") ? of(Kind.MONTHS, 1, number) : of(Kind.MONTH_OFFSET, number);
            case 'P' -> of(Kind.PAST_FIVE);
            case 'N' -> of(Kind.NEXT_FIVE);
            case 'V' -> of(Kind.HOLIDAY);
            case 'D' -> of(Kind.YEARS, 1956 + 5 * (number - 1), 1960 + 5 * (number - 1));
            case 'B' -> of(Kind.PLAN_NAME, 1956 + 5 * (number - 1), 1960 + 5 * (number - 1));
            default -> throw new IllegalStateException("time.yml: unknown code " + code);
        };
    }
}
