package io.tidemark.extract.table.head;

import io.tidemark.extract.number.Chars;
import io.tidemark.extract.time.Time;
import io.tidemark.extract.time.Time.Kind;
import io.tidemark.statistics.Period;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads texts that are nothing but a period in figures: 2024, 2024-08, 202408, 2024Q3, 2021/2025, 2024-10-15, Aug 2024. */
final class PeriodText {
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2100;
    private static final int LONGEST = 22;
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private PeriodText() {}

    static @Nullable When read(char[] text, int start, int end) {
        int from = Marks.skipSpace(text, start, end);
        int to = Marks.trimSpace(text, from, end);
        if (to - from < 2 || to - from > LONGEST || text[from] > '\u007f' && !Chars.isDigit(text[from])) {
            return null;
        }
        String plain = Wording.plain(new String(text, from, to - from)).toUpperCase(Locale.ROOT);
        int year = year(plain, 0);
        if (year > 0) {
            return plain.length() == 4 ? When.ofYear(year) : ofYear(year, plain.substring(4), plain);
        }
        return ending(plain);
    }

    private static @Nullable When ofYear(int year, String rest, String plain) {
        if (rest.length() == 2 && number(rest) >= 1 && number(rest) <= 12) {
            return month(year, number(rest));
        }
        boolean joined = "-/.年".indexOf(rest.charAt(0)) >= 0;
        String part = joined ? rest.substring(1) : rest;
        if (part.length() == 2 && (part.charAt(0) == 'Q' || part.charAt(0) == 'H')) {
            return part(year, part);
        }
        int dash = part.indexOf('-');
        if (joined && dash < 0 && part.length() <= 2 && number(part) >= 1 && number(part) <= 12) {
            return month(year, number(part));
        }
        return iso(plain.replace('.', '-'));
    }

    private static @Nullable When iso(String plain) {
        int slash = plain.indexOf('/');
        String code = slash > 0 && plain.indexOf('/', slash + 1) > 0 ? dashed(plain) : plain;
        if (code.length() < 9 || code.charAt(4) != '-' && code.charAt(4) != '/') {
            return null;
        }
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c < '0' && c != '-' && c != '/' || c > '9' && c != 'Q' && c != 'H') {
                return null;
            }
        }
        try {
            return When.of(new Period(code));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            return null; // digits and dashes that are no period
        }
    }

    /** 2024/1/5 as 2024-01-05. */
    private static String dashed(String date) {
        StringBuilder code = new StringBuilder();
        for (String part : date.split("/")) {
            code.append(code.isEmpty() ? "" : "-")
                    .append(part.length() == 1 ? "0" : "")
                    .append(part);
        }
        return code.toString();
    }

    /** Q3, H1, Q32024, AUG2024. */
    private static @Nullable When ending(String plain) {
        int year = plain.length() > 4 ? year(plain, plain.length() - 4) : 0;
        String part = year > 0 ? plain.substring(0, plain.length() - 4) : plain;
        part = part.endsWith("-") || part.endsWith(",") ? part.substring(0, part.length() - 1) : part;
        if (part.length() == 2) {
            return part(year, part);
        }
        int month = part.length() < 3 ? -1 : MONTHS.indexOf(part.substring(0, 3).toLowerCase(Locale.ROOT));
        boolean letters = part.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c == '.');
        return month < 0 || !letters || year == 0 && part.length() > 4 ? null : month(year, month + 1);
    }

    private static @Nullable When part(int year, String part) {
        int number = part.charAt(1) - '0';
        return switch (part.charAt(0)) {
            case 'Q' -> number >= 1 && number <= 4 ? When.ofYear(year, new Time(Kind.QUARTER, number, 0, 0)) : null;
            case 'H' -> number >= 1 && number <= 2 ? When.ofYear(year, new Time(Kind.HALF, number, 0, 0)) : null;
            default -> null;
        };
    }

    private static When month(int year, int month) {
        return When.ofYear(year, new Time(Kind.MONTHS, month, month, 0));
    }

    /** The four digits at a place as a year, 0 where they are none. */
    private static int year(String text, int at) {
        if (text.length() < at + 4) {
            return 0;
        }
        int year = number(text.substring(at, at + 4));
        boolean more = text.length() > at + 6 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return year >= EARLIEST && year <= LATEST && !more ? year : 0;
    }

    private static int number(String digits) {
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return -1;
            }
            number = 10 * number + digits.charAt(i) - '0';
        }
        return digits.isEmpty() ? -1 : number;
    }
}
