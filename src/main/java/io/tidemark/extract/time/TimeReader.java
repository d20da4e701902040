package io.tidemark.extract.time;

import io.tidemark.catalogue.Notation;
import io.tidemark.extract.number.Chars;
import io.tidemark.extract.time.Time.Kind;
import org.jspecify.annotations.Nullable;

/** Reads the times that begin with a number: 2024年10月15日, 1—8月份, 2021—2025年, 二〇二五年, 2024-10-15. */
public final class TimeReader {
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2100;
    /** Chars that a time has at most. */
    private static final int LONGEST = 40;

    static final char YEAR = Notation.YEAR.sign();
    static final char MONTH = Notation.MONTH.sign();
    static final char DAY = Notation.DAY.sign();
    private static final char DECADE = Notation.DECADE.sign();
    private static final String QUARTER = Notation.QUARTER.word();
    private static final String CENTURY = Notation.CENTURY.word();
    private static final char HOUR = Notation.HOUR.sign();
    private static final char MINUTE = Notation.MINUTE.sign();
    private static final char MONTH_ENDING = Notation.MONTH_ENDING.sign();

    private TimeReader() {}

    /**
     * A time and where it ends.
     *
     * @param time what it names
     * @param end after its last char
     */
    public record Match(Time time, int end) {}

    /** The time that starts at a place, null where none does. */
    public static @Nullable Match read(char[] text, int from, int limit) {
        int last = blanksWithin(text, from, limit);
        if (last < 0) {
            return readCompact(text, from, limit);
        }
        char[] compact = new char[Math.min(limit, last + LONGEST) - from];
        int[] places = new int[compact.length + 1];
        int size = 0;
        for (int at = from; at < from + compact.length; at++) {
            if (at > last || !Chars.isBlank(text[at])) {
                places[size] = at;
                compact[size++] = text[at];
            }
        }
        Match match = readCompact(compact, 0, size);
        return match == null ? null : new Match(match.time(), places[match.end() - 1] + 1);
    }

    /** The last blank that only parts the numbers and words of one time, as in 2025 年 3 月 5 日; -1 for none. */
    private static int blanksWithin(char[] text, int from, int limit) {
        int last = -1;
        boolean word = false;
        for (int at = from; at < limit && at - from < LONGEST; at++) {
            char c = text[at];
            if (Chars.isBlank(c)) {
                int next = Chars.afterBlanks(text, at, limit);
                boolean joins = next < limit && (isWord(text[next]) || word && Chars.isDigit(text[next]));
                if (!joins) {
                    break;
                }
                last = next - 1;
                at = next - 1;
            } else if (!Chars.isNumber(c) && !isWord(c) && !Chars.isRangeMark(c)) {
                break;
            }
            word = isWord(c) || Chars.isBlank(c) && word;
        }
        return last;
    }

    private static boolean isWord(char c) {
        return c == YEAR || c == MONTH || c == DAY;
    }

    private static @Nullable Match readCompact(char[] text, int from, int limit) {
        if (Chars.isDigit(text[from])) {
            int end = digitsEnd(text, from, limit);
            int number = number(text, from, end);
            return switch (end - from) {
                case 4 -> number >= EARLIEST && number <= LATEST ? year(text, number, end, limit) : null;
                case 1, 2 -> small(text, number, end, limit);
                default -> null;
            };
        }
        return Chars.isNumber(text[from]) ? chinese(text, from, limit) : null;
    }

    private static @Nullable Match year(char[] text, int year, int end, int limit) {
        int at = end;
        boolean named = is(text, at, limit, YEAR);
        if (named) {
            at++;
        }
        if (named && is(text, at, limit, DECADE)) {
            return new Match(Time.of(Kind.OTHER), at + 1);
        }
        if (at < limit && Chars.isRangeMark(text[at])) {
            int other = digitsEnd(text, at + 1, limit);
            if (other - at - 1 == 4 && is(text, other, limit, YEAR)) {
                int last = number(text, at + 1, other);
                return last > year && last <= LATEST ? new Match(Time.of(Kind.YEARS, year, last), other + 1) : null;
            }
        }
        if (named) {
            return month(text, year, at, limit);
        }
        if (isQuarter(text, at, limit)) {
            return new Match(Time.of(Kind.YEAR, year), at);
        }
        return at < limit && (text[at] == '-' || text[at] == '.' || text[at] == '/')
                ? dashed(text, year, at, limit)
                : null;
    }

    /** Whether a quarter in letters stands at a place, as in 2024Q1; it is a word of its own. */
    public static boolean isQuarter(char[] text, int at, int limit) {
        boolean letters = is(text, at, limit, 'Q') && at + 1 < limit && text[at + 1] >= '1' && text[at + 1] <= '4';
        return letters && (at + 2 == limit || !Chars.isDigit(text[at + 2]) && !Chars.isLatin(text[at + 2]));
    }

    /** 2024-10-15, 2024.10.15, 2024/10/15. */
    private static @Nullable Match dashed(char[] text, int year, int at, int limit) {
        int monthEnd = digitsEnd(text, at + 1, limit);
        int dayEnd = is(text, monthEnd, limit, text[at]) ? digitsEnd(text, monthEnd + 1, limit) : monthEnd;
        if (monthEnd - at - 1 < 1 || monthEnd - at > 3 || dayEnd <= monthEnd + 1 || dayEnd - monthEnd > 3) {
            return null;
        }
        int month = number(text, at + 1, monthEnd);
        int day = number(text, monthEnd + 1, dayEnd);
        return isMonth(month) && isDay(day) ? new Match(Time.of(Kind.DATE, year, month, day), dayEnd) : null;
    }

    /** What follows the year and 年: a month, a day, months. */
    private static Match month(char[] text, int year, int from, int limit) {
        int end = digitsEnd(text, from, limit);
        Match rest = end > from && end - from <= 2 ? small(text, number(text, from, end), end, limit) : null;
        if (rest != null) {
            Time time = rest.time();
            if (time.kind() == Kind.MONTHS && time.a() == time.b()) {
                return new Match(Time.of(Kind.YEAR_MONTH, year, time.a()), rest.end());
            }
            if (time.kind() == Kind.DAYS) {
                return new Match(Time.of(Kind.DAYS, year, time.b(), time.c()), rest.end());
            }
            if (time.kind() == Kind.DAY && isDay(time.b())) {
                Match days = Days.read(text, year, time.a(), time.b(), rest.end(), limit);
                if (days != null) {
                    return days;
                }
                return new Match(Time.of(Kind.DATE, year, time.a(), time.b()), rest.end());
            }
        }
        return new Match(Time.of(Kind.YEAR, year), from);
    }

    private static @Nullable Match small(char[] text, int number, int end, int limit) {
        if (is(text, end, limit, MONTH) && isMonth(number)) {
            return months(text, number, end + 1, limit);
        }
        if (end < limit && Chars.isRangeMark(text[end]) && isMonth(number)) {
            int other = digitsEnd(text, end + 1, limit);
            int last = number(text, end + 1, other);
            if (other > end + 1 && is(text, other, limit, MONTH) && isMonth(last) && last > number) {
                return new Match(Time.of(Kind.MONTHS, number, last), share(text, other + 1, limit));
            }
        }
        if (stands(text, end, limit, QUARTER) && number >= 1 && number <= 4) {
            return new Match(Time.of(Kind.QUARTER, number), end + QUARTER.length());
        }
        if (is(text, end, limit, DAY) && isDay(number)
                || stands(text, end, limit, CENTURY)
                || is(text, end, limit, YEAR) && is(text, end + 1, limit, DECADE)) {
            return new Match(Time.of(Kind.OTHER), text[end] == DAY ? end + 1 : end + 2);
        }
        return clock(text, number, end, limit);
    }

    /** What follows a month and 月: 份, a day, or the rest of a range of months. */
    private static Match months(char[] text, int first, int at, int limit) {
        int end = share(text, at, limit);
        int dayEnd = digitsEnd(text, at, limit);
        if (dayEnd > at && dayEnd - at <= 2 && is(text, dayEnd, limit, DAY)) {
            int day = number(text, at, dayEnd);
            Match days = Days.read(text, 0, first, day, dayEnd + 1, limit);
            return days != null ? days : new Match(Time.of(Kind.DAY, first, day), dayEnd + 1);
        }
        if (end < limit && Chars.isRangeMark(text[end])) {
            int other = digitsEnd(text, end + 1, limit);
            int last = number(text, end + 1, other);
            if (other > end + 1 && is(text, other, limit, MONTH) && isMonth(last) && last > first) {
                return new Match(Time.of(Kind.MONTHS, first, last), share(text, other + 1, limit));
            }
        }
        return new Match(Time.of(Kind.MONTHS, first, first), end);
    }

    /** 8:30, 8时30分. */
    private static @Nullable Match clock(char[] text, int hour, int end, int limit) {
        if (hour > 24 || end >= limit || text[end] != ':' && text[end] != '：' && text[end] != HOUR) {
            return null;
        }
        int minutes = digitsEnd(text, end + 1, limit);
        boolean two = minutes - end - 1 == 2 && number(text, end + 1, minutes) < 60;
        if (text[end] == HOUR) {
            return two && is(text, minutes, limit, MINUTE) ? new Match(Time.of(Kind.OTHER), minutes + 1) : null;
        }
        return two ? new Match(Time.of(Kind.OTHER), minutes) : null;
    }

    private static @Nullable Match chinese(char[] text, int from, int limit) {
        int end = from;
        while (end < limit && Chars.isChineseDigit(text[end])) {
            end++;
        }
        if (end - from == 4 && is(text, end, limit, YEAR)) {
            int year = number(text, from, end);
            return year >= EARLIEST && year <= LATEST ? month(text, year, end + 1, limit) : null;
        }
        int ten = end < limit && Chars.isTen(text[end]) ? 1 : 0;
        int unitEnd = end + ten;
        while (ten == 1 && unitEnd < limit && Chars.isChineseDigit(text[unitEnd])) {
            unitEnd++;
        }
        if (is(text, unitEnd, limit, MONTH) && unitEnd > from && unitEnd - from <= 2) {
            int tens = ten == 0 ? 0 : end == from ? 10 : 10 * number(text, from, end);
            int units = ten == 0 ? number(text, from, end) : number(text, end + 1, unitEnd);
            return isMonth(tens + units)
                    ? new Match(Time.of(Kind.MONTHS, tens + units, tens + units), share(text, unitEnd + 1, limit))
                    : null;
        }
        return null;
    }

    private static int share(char[] text, int at, int limit) {
        return is(text, at, limit, MONTH_ENDING) ? at + 1 : at;
    }

    private static boolean isMonth(int number) {
        return number >= 1 && number <= 12;
    }

    private static boolean isDay(int number) {
        return number >= 1 && number <= 31;
    }

    private static boolean is(char[] text, int at, int limit, char c) {
        return at < limit && text[at] == c;
    }

    private static boolean stands(char[] text, int at, int limit, String word) {
        return is(text, at, limit, word.charAt(0)) && is(text, at + 1, limit, word.charAt(1));
    }

    private static int digitsEnd(char[] text, int from, int limit) {
        int end = from;
        while (end < limit && end - from < 6 && Chars.isDigit(text[end])) {
            end++;
        }
        return end;
    }

    private static int number(char[] text, int from, int end) {
        int number = 0;
        for (int i = from; i < end; i++) {
            number = 10 * number + Chars.value(text[i]);
        }
        return number;
    }
}
