package io.tidemark.extract.prose;

import io.tidemark.extract.label.Label;
import io.tidemark.extract.token.Run;
import io.tidemark.statistics.Derivation;
import io.tidemark.statistics.Period;
import io.tidemark.statistics.Quantity.Qualifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure as the sentence gives it, in chars of the document.
 *
 * @param run number and unit
 * @param unit canonical code
 * @param negative whether the words make it fall
 * @param qualifier words around it
 * @param measure how the measure was found
 * @param status how the status was found
 * @param period reference period
 * @param comparison what it is compared with
 * @param label words that name it
 * @param subject whose it is
 * @param parts the rules that fired
 */
record Draft(
        Run run,
        String unit,
        boolean negative,
        Qualifier qualifier,
        MeasureRule measure,
        StatusRule status,
        @Nullable Period period,
        Comparison comparison,
        Label label,
        String subject,
        List<Derivation> parts) {}
