package io.tidemark.report.wording;

import io.tidemark.statistics.Period;
import java.time.LocalDate;

/** A reference period in the words of a language: 2024年, 2025年1—8月, 2021—2025年. */
public final class PeriodName {
    private PeriodName() {}

    /** @param code a period in ISO 8601, or empty where the source leaves it open */
    public static String of(String code, Messages messages) {
        if (code.isEmpty()) {
            return messages.text("period.open");
        }
        Period period = new Period(code);
        LocalDate start = period.start();
        LocalDate end = period.end();
        int slash = code.indexOf('/');
        if (slash >= 0) {
            return slash == 4
                    ? messages.text("period.years", start.getYear(), end.getYear())
                    : months(start, end, messages);
        }
        return switch (code.length()) {
            case 4 -> messages.text("period.year", code);
            case 10 -> messages.text("period.day", start.getYear(), start.getMonthValue(), start.getDayOfMonth());
            default -> part(code, start, messages);
        };
    }

    private static String months(LocalDate start, LocalDate end, Messages messages) {
        if (start.getYear() == end.getYear()) {
            return messages.text("period.months", start.getYear(), start.getMonthValue(), end.getMonthValue());
        }
        return messages.text(
                "period.between",
                messages.text("period.month", start.getYear(), start.getMonthValue()),
                messages.text("period.month", end.getYear(), end.getMonthValue()));
    }

    private static String part(String code, LocalDate start, Messages messages) {
        return switch (code.charAt(5)) {
            case 'H' -> messages.text("period.half." + code.charAt(6), start.getYear());
            case 'Q' -> messages.text("period.quarter", start.getYear(), code.charAt(6));
            default -> messages.text("period.month", start.getYear(), start.getMonthValue());
        };
    }
}
