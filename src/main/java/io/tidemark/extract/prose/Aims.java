package io.tidemark.extract.prose;

import io.tidemark.extract.lexicon.Phrase;
import io.tidemark.extract.lexicon.Phrases;
import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.outline.Evidence;
import io.tidemark.extract.outline.Mode;
import io.tidemark.extract.time.TimeFrame;
import io.tidemark.extract.token.Tokens;

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
    /** 提振预期等领域: what stands before these is a noun. */
    private static final long NOUN_BEFORE = WordClass.mask(WordClass.SUCH_AS, WordClass.CONJ);

    private static final long BETWEEN = WordClass.mask(WordClass.ADVERB, WordClass.TIME);
    private static final long OWN_STATEMENT = WordClass.mask(WordClass.TIME, WordClass.ACT, WordClass.LEAD);

    private static final int LONGEST_AIM = 5;

    private final Phrases phrases;
    private Evidence target = Evidence.NONE;
    private Evidence forecast = Evidence.NONE;
    /** Whether the forecast only says that it is to come: in a plan it is an aim. */
    private boolean future;

    private boolean estimate;
    private boolean capacity;
    /** Words that say that something was reached: 已, 累计. */
    private Evidence reported = Evidence.NONE;
    /** Words of a document or a meeting that set out what is to be done: 规划提出. */
    private Evidence setOut = Evidence.NONE;
    /** Whether the forecast was said before the first number of its sentence. */
    private boolean forecastFirst;
    /** Whether it stands in a clause of its own, before all that is foreseen: 预计全年，. */
    private boolean forecastLeads;

    private Evidence targetOutside = Evidence.NONE;
    private Evidence forecastOutside = Evidence.NONE;

    Aims(Phrases phrases) {
        this.phrases = phrases;
    }

    /** A new sentence: a forecast reaches over a semicolon into a statement without time and verb of its own. */
    void nextSentence(Tokens tokens, boolean goesOn) {
        if (!goesOn || !forecastLeads && (!forecastFirst || !isBare(tokens))) {
            target = Evidence.NONE;
            forecast = Evidence.NONE;
            capacity = false;
            forecastFirst = false;
            forecastLeads = false;
        }
        reported = Evidence.NONE;
        setOut = goesOn ? setOut : setOut(tokens);
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
        boolean planned = tokens.is(i, Phrase.PLANNED) && tokens.startsWith(i + 1, Phrase.CAPACITY);
        if (planned) {
            target = at(tokens, i);
            capacity = true;
        } else if (tokens.is(i, WordClass.TARGET) && !isObtained(tokens, i)
                || isIntent(tokens, i)
                || tokens.is(i, Phrase.PLANNED_ACCOUNT)
                        && !tokens.is(tokens.is(i + 1, WordClass.NUMBER) ? i + 2 : i + 1, WordClass.DE)) {
            target = at(tokens, i);
            reported = Evidence.NONE;
        } else if (tokens.is(i, Phrase.UP_TO) && !beforeNumbers) {
            target = Evidence.NONE;
            forecast = Evidence.NONE;
        } else if (tokens.is(i, Phrase.ALREADY) && !tokens.endsWith(i - 1, Phrase.AIM)) {
            reported = at(tokens, i);
            target = beforeNumbers ? target : Evidence.NONE;
        }
        if (!tokens.is(i, WordClass.FORECAST)) {
            return false;
        }
        forecast = at(tokens, i);
        estimate = tokens.startsWith(i, Phrase.ESTIMATE);
        future = tokens.startsWith(i, Phrase.FUTURE);
        forecastFirst = beforeNumbers;
        int after = i + 1;
        while (tokens.is(after, WordClass.TIME)) {
            after++;
        }
        forecastLeads = beforeNumbers && after > i + 1 && tokens.isMark(after, "，,");
        return true;
    }

    /** A bracket opens: what its words say of aims holds within it only. */
    void open() {
        targetOutside = target;
        forecastOutside = forecast;
    }

    /** The bracket closes. */
    void close() {
        target = targetOutside;
        forecast = forecastOutside;
    }

    /** 争取资金266.5亿元: a word of aim that has a thing and no verb for its object tells what was obtained. */
    private boolean isObtained(Tokens tokens, int i) {
        int verb = i + 1;
        while (tokens.is(verb, BETWEEN) && !tokens.is(verb, INTENDED)) {
            verb++;
        }
        return tokens.is(i, Phrase.OBTAINED) && !tokens.is(verb, INTENDED) && !tokens.is(verb, WordClass.NUMBER);
    }

    /** 将新建, 要建成, 计划投资: words that make what follows an aim, before a verb only. */
    private boolean isIntent(Tokens tokens, int i) {
        int verb = i + 1;
        while (!tokens.is(i, Phrase.AIM) && tokens.is(verb, BETWEEN) && !tokens.is(verb, INTENDED)) {
            verb++;
        }
        boolean adverb = tokens.end(i) - tokens.start(i) > 1;
        boolean intended = tokens.is(verb, INTENDED) && !tokens.is(verb, NOUN_BEFORE)
                || adverb && tokens.is(verb, WordClass.INDICATOR) && tokens.startsWith(verb, Phrase.NEW);
        return tokens.is(i, WordClass.INTENT) && intended && tokens.start(i + 1) == tokens.end(i);
    }

    /** The words of a sentence by which a document or a meeting sets out what is to be done: 规划提出; none where nothing does. */
    private Evidence setOut(Tokens tokens) {
        int source = -1;
        for (int i = 0; i < tokens.size() && !tokens.is(i, WordClass.NUMBER); i++) {
            if (source < 0 && tokens.endsWith(i, Phrase.SETTING_OUT)) {
                source = i;
            } else if (source >= 0 && tokens.startsWith(i, Phrase.BRINGS_IN)) {
                return new Evidence(tokens.start(source), tokens.end(i));
            }
        }
        return Evidence.NONE;
    }

    /** 规划产能120万吨: what a project is to make, in no year. */
    boolean isCapacity() {
        return capacity;
    }

    /** 预计增长5%: an estimate for the time in force; 投产后年产值10亿元 is of no year. */
    boolean isEstimate(String label) {
        return estimate && !phrases.holds(label, Phrase.YEARLY);
    }

    private static Evidence at(Tokens tokens, int i) {
        return new Evidence(tokens.start(i), tokens.end(i));
    }

    /** The status of the next figure. */
    StatusRule status(Scope scope, boolean aimAfter, boolean isBase) {
        if (isBase) {
            return StatusRule.STATED;
        }
        if (forecast.isSaid() && !target.isSaid() && !(future && isPlan(scope))) {
            return StatusRule.EXPECTED;
        }
        if (scope.isProgramme()) {
            return StatusRule.PROGRAMME;
        }
        if (scope.frame().mode() == Mode.BACKGROUND) {
            return StatusRule.STATED;
        }
        if (isPlan(scope)) {
            return StatusRule.PLAN_PASSAGE;
        }
        return target.isSaid() || aimAfter ? StatusRule.AIMED_AT : StatusRule.STATED;
    }

    private boolean isPlan(Scope scope) {
        if (scope.calendar().isToCome(scope.time())) {
            return true;
        }
        TimeFrame own = scope.own();
        boolean planned = scope.frame().isPlan();
        if (own == null || planned && scope.frame().time().spans(own) && own.part() == null) {
            return planned && !reported.isSaid() || setOut.isSaid() && own == null;
        }
        if (scope.calendar().isOver(own) || own.last() < scope.calendar().spoken() || reported.isSaid()) {
            return false;
        }
        return planned
                || setOut.isSaid()
                || scope.isHorizon()
                || own.isYear() && scope.calendar().isFresh(own.last())
                || own.isSpan() && own.last() > scope.calendar().spoken();
    }

    /** The words that say a status. */
    Evidence evidence(StatusRule status, Scope scope) {
        return switch (status) {
            case EXPECTED -> forecast;
            case AIMED_AT -> target;
            case PLAN_PASSAGE ->
                target.isSaid()
                        ? target
                        : setOut.isSaid()
                                ? setOut
                                : scope.own() == null ? scope.frame().modeFrom() : scope.from();
            case PROGRAMME, STATED -> Evidence.NONE;
        };
    }

    /** 5.5%的增长目标: whether the noun after a number is an aim. */
    static boolean isAim(Tokens tokens, int i) {
        for (int k = i + 1; k < tokens.size() && k <= i + LONGEST_AIM && !tokens.is(k, WordClass.MARK); k++) {
            if (tokens.is(k, Phrase.AIM)) {
                return tokens.is(i + 1, WordClass.DE);
            }
            if (tokens.is(k, Phrase.ARRANGED)) {
                return isSetOutBy(tokens, i);
            }
        }
        return false;
    }

    /** 按增长6.5%左右安排 */
    private static boolean isSetOutBy(Tokens tokens, int i) {
        for (int k = i - 1; k >= 0 && !tokens.is(k, WordClass.mask(WordClass.MARK, WordClass.NUMBER)); k--) {
            if (tokens.is(k, Phrase.ACCORDING_TO)) {
                return true;
            }
        }
        return false;
    }
}
