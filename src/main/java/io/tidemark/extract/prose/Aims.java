package io.tidemark.extract.prose;

import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.token.Tokens;
import org.jspecify.annotations.Nullable;

/** The words of a sentence that make what it states an aim or an expectation. One thread, one document. */
final class Aims {
    private static final long INTENDED = WordClass.mask(
            WordClass.ACT,
            WordClass.LEAD,
            WordClass.REACH,
            WordClass.TO,
            WordClass.RISE,
            WordClass.FALL,
            WordClass.RELATIVE);
    private static final long OWN_STATEMENT = WordClass.mask(WordClass.TIME, WordClass.ACT, WordClass.LEAD);

    private final Cue target = new Cue();
    private final Cue forecast = new Cue();
    /** Whether the forecast was said before the first number of its sentence. */
    private boolean forecastFirst;

    /** A new sentence: a forecast reaches over a semicolon into a statement without time and verb of its own. */
    void nextSentence(Tokens tokens, boolean goesOn) {
        if (!goesOn || !forecastFirst || !isBare(tokens)) {
            target.forget();
            forecast.forget();
            forecastFirst = false;
        }
    }

    private static boolean isBare(Tokens tokens) {
        for (int i = 0; i < tokens.size() && !tokens.is(i, WordClass.NUMBER); i++) {
            if (tokens.is(i, OWN_STATEMENT)) {
                return false;
            }
        }
        return true;
    }

    /** Takes note of a word; true where it says a forecast. */
    boolean see(Tokens tokens, int i, boolean beforeNumbers) {
        if (tokens.is(i, WordClass.TARGET) || isIntent(tokens, i)) {
            target.at(tokens, i);
        }
        if (!tokens.is(i, WordClass.FORECAST)) {
            return false;
        }
        forecast.at(tokens, i);
        forecastFirst = beforeNumbers;
        return true;
    }

    /** 将新建, 要建成, 计划投资: words that make what follows an aim, before a verb only. */
    private static boolean isIntent(Tokens tokens, int i) {
        return tokens.is(i, WordClass.INTENT) && tokens.is(i + 1, INTENDED) && tokens.start(i + 1) == tokens.end(i);
    }

    StatusRule status(Passage passage) {
        if (forecast.isSaid() && !target.isSaid()) {
            return StatusRule.EXPECTED;
        }
        if (passage.isProgramme()) {
            return StatusRule.PROGRAMME;
        }
        return passage.isPlan() ? StatusRule.PLAN_PASSAGE : target.isSaid() ? StatusRule.AIMED_AT : StatusRule.STATED;
    }

    /** The words that say a status, null where none do. */
    @Nullable
    Cue cue(StatusRule status, Passage passage) {
        return switch (status) {
            case EXPECTED -> forecast;
            case AIMED_AT -> target;
            case PLAN_PASSAGE -> passage.plan;
            case PROGRAMME, STATED -> null;
        };
    }
}
