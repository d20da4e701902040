package io.tidemark.report.wording;

import io.tidemark.statistics.Base;
import io.tidemark.statistics.Observation.Key;
import io.tidemark.statistics.Period;

/** What a value is compared with in the words of a language: 同比, 环比, 比2020年，年均. */
public final class BaseName {
    private static final int MONTH_OR_QUARTER = 7;

    private BaseName() {}

    /** Empty where a value is compared with nothing that is known, and is no mean. */
    public static String of(String period, Base base, boolean mean, Messages messages) {
        String name = of(period, base, messages);
        if (!mean) {
            return name;
        }
        return name.isEmpty() ? messages.text("base.mean") : messages.text("base.with_mean", name);
    }

    /** The measure of a key; with what it is compared with where that is not the year before. */
    public static String measure(Key key, Messages messages) {
        String measure = messages.text("measure." + key.measure().code());
        return key.isPlain()
                ? measure
                : messages.text("measure.compared", measure, of(key.period(), key.base(), key.mean(), messages));
    }

    private static String of(String code, Base base, Messages messages) {
        if (base.isEmpty()) {
            return "";
        }
        if (base.isReference()) {
            return messages.text("base.other", base.words());
        }
        if (!code.isEmpty()) {
            Period period = new Period(code);
            if (base.isYearBefore(period)) {
                return messages.text(code.length() == 4 ? "base.year" : "base.part");
            }
            if (isBefore(base, period)) {
                return messages.text("base.before");
            }
        }
        return messages.text("base.other", PeriodName.of(base.code(), messages));
    }

    /** The month before a month, the quarter before a quarter. */
    private static boolean isBefore(Base base, Period period) {
        return period.code().length() == MONTH_OR_QUARTER
                && base.code().length() == MONTH_OR_QUARTER
                && new Period(base.code()).end().plusDays(1).equals(period.start());
    }
}
