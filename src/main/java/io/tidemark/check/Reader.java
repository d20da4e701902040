package io.tidemark.check;

import io.tidemark.statistics.Unit;
import java.util.Locale;

/** Who a finding is said to: the language, and what indicators, periods and units are called in it. */
public interface Reader {
    /** The wording is the Chinese one for a Chinese locale, else the English one. */
    Locale locale();

    /**
     * The name of an indicator.
     *
     * @param label the words of the source, for an indicator that has no name in the language
     */
    String indicator(String code, String label);

    /** The name of a period in ISO 8601: {@code 2024} is 2024年. */
    String period(String code);

    /** The word behind a number without scale words: {@code CNY} is 元. */
    String unit(Unit unit);
}
