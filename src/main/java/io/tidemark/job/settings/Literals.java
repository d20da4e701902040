package io.tidemark.job.settings;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers, times and sizes as people write them in settings. */
final class Literals {
    private static final Pattern TIME = Pattern.compile("([+-]?\\d+)(ns|us|ms|s|m|h|d)?");
    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "ns", ChronoUnit.NANOS,
            "us", ChronoUnit.MICROS,
            "ms", ChronoUnit.MILLIS,
            "s", ChronoUnit.SECONDS,
            "m", ChronoUnit.MINUTES,
            "h", ChronoUnit.HOURS,
            "d", ChronoUnit.DAYS);
    private static final Pattern SIZE = Pattern.compile("\\+?(\\d{1,18})([KMGT]?)B?");
    private static final String POWERS = "KMGT";
    private static final int KILO_BITS = 10;

    private Literals() {}

    static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("must be a whole number, not: " + text, e);
        }
    }

    /** {@code 1m}, {@code 30s}, {@code PT1M30S}; a number alone is milliseconds. */
    static Duration time(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        try {
            Matcher form = TIME.matcher(plain);
            if (!form.matches()) {
                return Duration.parse(plain);
            }
            ChronoUnit unit = form.group(2) == null ? ChronoUnit.MILLIS : UNITS.get(form.group(2));
            return Duration.of(Long.parseLong(form.group(1)), unit);
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("must be a time such as 1m or 30s, not: " + text, e);
        }
    }

    /** Bytes: {@code 64MB}; a number alone is bytes, and each larger unit is 1,024 of the one before. */
    static long size(String text) {
        Matcher form = SIZE.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("must be a size such as 64MB, not: " + text);
        }
        int power = form.group(2).isEmpty() ? 0 : POWERS.indexOf(form.group(2)) + 1;
        try {
            return Math.multiplyExact(Long.parseLong(form.group(1)), 1L << (KILO_BITS * power));
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("must be a size such as 64MB, not: " + text, e);
        }
    }
}
