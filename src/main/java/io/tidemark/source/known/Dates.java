package io.tidemark.source.known;

import io.tidemark.catalogue.Notation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Full dates as file names and texts write them: 2025-01-20, 2025.1.20, 2025/1/20, 2025年1月20日, 20250120. */
final class Dates {
    /** A date and the place it ends with: 2024-1-12月 is a span of months, and longer runs of digits are something else. */
    static final String DATE = "(?<!\\d)(?:(?<y>(?:19|20)\\d{2})(?:"
            + "\\s*" + Notation.YEAR.word() + "\\s*(?<m1>\\d{1,2})\\s*" + Notation.MONTH.word()
            + "\\s*(?<d1>\\d{1,2})\\s*" + Notation.DAY.word()
            + "|-(?<m2>\\d{1,2})-(?<d2>\\d{1,2})|\\.(?<m3>\\d{1,2})\\.(?<d3>\\d{1,2})|/(?<m4>\\d{1,2})/(?<d4>\\d{1,2})"
            + "|(?<m5>\\d{2})(?<d5>\\d{2})))(?![\\d" + Notation.MONTH.word() + "])";

    private static final Pattern ANYWHERE = Pattern.compile(DATE);

    private Dates() {}

    /** The first date that exists in the calendar. */
    static Optional<LocalDate> first(String text) {
        Matcher matcher = ANYWHERE.matcher(text);
        while (matcher.find()) {
            Optional<LocalDate> date = of(matcher);
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    /** The text with its dates made blanks. */
    static String without(String text) {
        return ANYWHERE.matcher(text).replaceAll(" ");
    }

    /** The date that a matcher of a pattern with {@link #DATE} in it has found. */
    static Optional<LocalDate> of(Matcher matcher) {
        for (int form = 1; form <= 5; form++) {
            if (matcher.group("m" + form) != null) {
                try {
                    return Optional.of(LocalDate.of(
                            Integer.parseInt(matcher.group("y")),
                            Integer.parseInt(matcher.group("m" + form)),
                            Integer.parseInt(matcher.group("d" + form))));
                } catch (DateTimeException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
