package io.tidemark.check;

import io.tidemark.check.expression.Condition;
import io.tidemark.statistics.Figure.Status;
import io.tidemark.statistics.Finding.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule that observations can break, as {@code check/rules.yml} states it.
 *
 * @param code that findings carry
 * @param severity of a finding
 * @param expression as written
 * @param condition what is demanded
 * @param of concepts that it is about, null for all
 * @param except concepts that it is not about
 * @param statuses of what it is about
 * @param sameSource whether all values must be stated by one document
 * @param allowance part of a computed value by which the stated one may differ beyond rounding
 * @param replaces code of a rule whose finding this one's takes the place of, empty for none
 * @param broken what a finding says
 * @param holds what is said where the rule is kept, null for nothing
 * @param revised what is said where a revision explains the difference, null where none can
 * @param examples what keeps it and what breaks it
 */
record Rule(
        String code,
        Severity severity,
        String expression,
        Condition condition,
        @Nullable Set<String> of,
        Set<String> except,
        Set<Status> statuses,
        boolean sameSource,
        BigDecimal allowance,
        String replaces,
        Wording broken,
        @Nullable Wording holds,
        @Nullable Wording revised,
        Examples examples) {

    boolean isAbout(String concept) {
        return (of == null || of.contains(concept)) && !except.contains(concept);
    }

    /** One text in two languages. */
    record Wording(String zh, String en) {
        String in(Locale locale) {
            return locale.getLanguage().equals("zh") ? zh : en;
        }
    }

    /**
     * What the tests hold the rule to, as lines.
     *
     * @param revised breaks it, but for a revision that explains it; null for a rule that no revision explains
     */
    record Examples(
            List<String> passes,
            List<String> fails,
            @Nullable List<String> revised) {}
}
