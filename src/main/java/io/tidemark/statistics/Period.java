package io.tidemark.statistics;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A reference period in ISO 8601: {@code 2025}, {@code 2025-H1}, {@code 2025-Q3}, {@code 2025-08},
 * {@code 2025-01/2025-08}, {@code 2021/2025}, {@code 2024-10-15}.
 *
 * @param code the canonical form
 */
public record Period(String code) implements Comparable<Period> {
    private static final int FIRST_KNOWN_YEAR = 1900;
    private static final Period[] YEARS = IntStream.range(FIRST_KNOWN_YEAR, 2100)
            .mapToObj(year -> new Period(four(year)))
            .toArray(Period[]::new);

    public Period {
        first(code.indexOf('/') < 0 ? code : code.substring(0, code.indexOf('/')));
        last(code.substring(code.indexOf('/') + 1));
    }

    public static Period year(int year) {
        int index = year - FIRST_KNOWN_YEAR;
        return index >= 0 && index < YEARS.length ? YEARS[index] : new Period(four(year));
    }

    public static Period years(int from, int to) {
        return from == to ? year(from) : new Period(four(from) + "/" + four(to));
    }

    public static Period half(int year, int half) {
        return new Period(four(year) + "-H" + half);
    }

    public static Period quarter(int year, int quarter) {
        return new Period(four(year) + "-Q" + quarter);
    }

    public static Period month(int year, int month) {
        return new Period(four(year) + "-" + two(month));
    }

    /** From one month of a year to another of the same year, both included. */
    public static Period months(int year, int from, int to) {
        return from == to
                ? month(year, from)
                : new Period(four(year) + "-" + two(from) + "/" + four(year) + "-" + two(to));
    }

    /** From the first month of one period to the last month of another. */
    public static Period between(Period from, Period to) {
        LocalDate first = from.start();
        LocalDate last = to.end();
        return new Period(four(first.getYear()) + "-" + two(first.getMonthValue()) + "/" + four(last.getYear()) + "-"
                + two(last.getMonthValue()));
    }

    public static Period day(int year, int month, int day) {
        return new Period(four(year) + "-" + two(month) + "-" + two(day));
    }

    /** The same part of a year, or the same years, so many years earlier. */
    public Period yearsBefore(int years) {
        int slash = code.indexOf('/');
        return slash < 0
                ? new Period(earlier(code, years))
                : new Period(
                        earlier(code.substring(0, slash), years) + "/" + earlier(code.substring(slash + 1), years));
    }

    private static String earlier(String part, int years) {
        String earlier = four(Integer.parseInt(part.substring(0, 4)) - years) + part.substring(4);
        return earlier.endsWith("-02-29") ? earlier.substring(0, 8) + "28" : earlier;
    }

    /** The period of the same kind before: the month before a month, the quarter before a quarter. */
    public Period before() {
        LocalDate start = start();
        if (code.indexOf('/') >= 0 || code.length() == 4) {
            return yearsBefore(1);
        }
        LocalDate last = start.minusDays(1);
        return switch (code.charAt(5)) {
            case 'H' -> half(last.getYear(), (last.getMonthValue() + 5) / 6);
            case 'Q' -> quarter(last.getYear(), (last.getMonthValue() + 2) / 3);
            default ->
                code.length() == 7
                        ? month(last.getYear(), last.getMonthValue())
                        : day(last.getYear(), last.getMonthValue(), last.getDayOfMonth());
        };
    }

    /** From one day to another, both included. */
    public static Period days(LocalDate from, LocalDate to) {
        return new Period(from + "/" + to);
    }

    /** First day. */
    public LocalDate start() {
        int slash = code.indexOf('/');
        return first(slash < 0 ? code : code.substring(0, slash));
    }

    /** Last day, included. */
    public LocalDate end() {
        return last(code.substring(code.indexOf('/') + 1));
    }

    /** The same part of the year before: {@code 2024-Q1} for {@code 2025-Q1}; null for one that spans years and for a day. */
    public @Nullable Period yearBefore() {
        int slash = code.indexOf('/');
        if (slash < 0) {
            return code.length() == 10 ? null : new Period(yearBefore(code));
        }
        String first = code.substring(0, slash);
        String last = code.substring(slash + 1);
        return first.length() == 7 && first.regionMatches(0, last, 0, 4)
                ? new Period(yearBefore(first) + "/" + yearBefore(last))
                : null;
    }

    private static String yearBefore(String part) {
        return four(Integer.parseInt(part.substring(0, 4)) - 1) + part.substring(4);
    }

    /** The year in which it ends. */
    public int lastYear() {
        return end().getYear();
    }

    /** By end, then by start: a year follows its own quarters. */
    @Override
    public int compareTo(Period other) {
        int byEnd = end().compareTo(other.end());
        if (byEnd != 0) {
            return byEnd;
        }
        int byStart = other.start().compareTo(start());
        return byStart != 0 ? byStart : code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }

    private static LocalDate first(String part) {
        int year = Integer.parseInt(part.substring(0, 4));
        if (part.length() == 4) {
            return LocalDate.of(year, 1, 1);
        }
        return switch (part.charAt(5)) {
            case 'H' -> LocalDate.of(year, 6 * (digit(part, 2) - 1) + 1, 1);
            case 'Q' -> LocalDate.of(year, 3 * (digit(part, 4) - 1) + 1, 1);
            default -> part.length() == 7 ? LocalDate.of(year, month(part), 1) : LocalDate.parse(part);
        };
    }

    private static LocalDate last(String part) {
        int year = Integer.parseInt(part.substring(0, 4));
        if (part.length() == 4) {
            return Year.of(year).atDay(Year.of(year).length());
        }
        return switch (part.charAt(5)) {
            case 'H' -> YearMonth.of(year, 6 * digit(part, 2)).atEndOfMonth();
            case 'Q' -> YearMonth.of(year, 3 * digit(part, 4)).atEndOfMonth();
            default -> part.length() == 7 ? YearMonth.of(year, month(part)).atEndOfMonth() : LocalDate.parse(part);
        };
    }

    private static int month(String part) {
        int tens = part.charAt(5) - '0';
        int ones = part.charAt(6) - '0';
        if (part.charAt(4) != '-' || tens < 0 || tens > 1 || ones < 0 || ones > 9) {
            throw new IllegalArgumentException("no such period: " + part);
        }
        return 10 * tens + ones;
    }

    private static int digit(String part, int most) {
        int digit = part.length() == 7 ? part.charAt(6) - '0' : -1;
        if (digit < 1 || digit > most) {
            throw new IllegalArgumentException("no such period: " + part);
        }
        return digit;
    }

    private static String four(int year) {
        if (year < 1000 || year > 9999) {
            throw new IllegalArgumentException("no such year: " + year);
        }
        return Integer.toString(year);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
