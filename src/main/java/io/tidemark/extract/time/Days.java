package io.tidemark.extract.time;

import io.tidemark.extract.number.Chars;
import io.tidemark.extract.time.Time.Kind;
import io.tidemark.statistics.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Several days in a row as one time: 2024年9月10日至9月25日, 9月10日—25日, 2024年12月20日至2025年1月5日. */
final class Days {
    private static final int HUNDRED = 100;

    private Days() {}

    /** The days from the one that ends at a place, null where no other follows. */
    static TimeReader.@Nullable Match read(char[] text, int year, int month, int day, int end, int limit) {
        int mark = Chars.afterBlanks(text, end, limit);
        if (mark >= limit || !Chars.isRangeMark(text[mark])) {
            return null;
        }
        int[] last = new int[] {year, month, 0};
        int at = mark + 1;
        at = part(text, at, limit, TimeReader.YEAR, last, 0);
        at = part(text, at, limit, TimeReader.MONTH, last, 1);
        int dayEnd = part(text, at, limit, TimeReader.DAY, last, 2);
        boolean next = last[0] == year + 1;
        boolean ordered = next || last[0] == year && HUNDRED * last[1] + last[2] > HUNDRED * month + day;
        if (dayEnd == at || !ordered || last[1] > 12 || last[2] > 31 || last[2] == 0 || month > 12) {
            return null;
        }
        return new TimeReader.Match(
                Time.of(Kind.DAYS, year, HUNDRED * month + day, HUNDRED * last[1] + last[2]), dayEnd);
    }

    /** Takes a number with the word behind it, where both stand at a place; returns the end of them. */
    private static int part(char[] text, int from, int limit, char word, int[] numbers, int index) {
        int end = from;
        int number = 0;
        while (end < limit && end - from < 4 && Chars.isDigit(text[end])) {
            number = 10 * number + Chars.value(text[end++]);
        }
        if (end == from || end >= limit || text[end] != word || (index > 0 && end - from > 2)) {
            return from;
        }
        numbers[index] = number;
        return end + 1;
    }

    /** The period, with the year in force where the time names none; null where a day is none of its month. */
    static @Nullable Period period(Time time, int inForce) {
        int year = time.a() == 0 ? inForce : time.a();
        if (year == 0) {
            return null;
        }
        try {
            int over = time.c() < time.b() ? 1 : 0;
            return Period.days(day(year, time.b()), day(year + over, time.c()));
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static LocalDate day(int year, int monthAndDay) {
        return LocalDate.of(year, monthAndDay / HUNDRED, monthAndDay % HUNDRED);
    }
}
