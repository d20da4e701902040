package io.tidemark.extract.prose;

import io.tidemark.extract.label.Label;
import io.tidemark.extract.label.LabelRule;
import io.tidemark.extract.label.Zone;
import io.tidemark.extract.lexicon.Phrases;
import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.time.Time;
import io.tidemark.extract.time.TimeFrame;
import io.tidemark.extract.token.Tokens;
import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Period;
import org.jspecify.annotations.Nullable;

/**
 * Finds of which period the figures of a sentence are and what they are compared with, one after another: what the figure before
 * was of holds for those that go on with it. One thread, one document.
 */
final class Dating {
    private final Scope scope;
    private final Aims aims;
    private final Phrases phrases;

    /** Whether the sentence is of no time unless it names one. */
    private boolean timeless;
    /** Whether the sentence has named a time. */
    private boolean timed;
    /** Whether it has named another time than the whole year. */
    private boolean named;
    /** Whether the figure before is a sum of several years: what grows by so much is compared with the years before. */
    private boolean sumBefore;
    /** Whether the figure before is a yearly mean. */
    private boolean meanBefore;
    /** Whether the growth before is against the month or quarter before: 环比上涨0.8%。其中，食品价格上涨3.4%. */
    private boolean onBefore;

    private boolean lastOfSpan;
    private boolean lastClosing;
    private Periods.@Nullable Found lastFound;
    private @Nullable TimeFrame lastTime;

    Dating(Scope scope, Aims aims, Phrases phrases) {
        this.scope = scope;
        this.aims = aims;
        this.phrases = phrases;
    }

    /** A figure as far as it is known: its number, the words around it, what it measures and whether it is a fact. */
    record Statement(Tokens tokens, int number, Zone zone, Label label, MeasureRule measure, StatusRule status) {}

    /**
     * When a figure is of.
     *
     * @param found its period as the words give it, and how
     * @param period its period, where it is a mean or a change over several years all of these; null where it stays open
     * @param comparison what it is compared with
     */
    record Dated(Periods.Found found, @Nullable Period period, Comparison comparison) {}

    void nextSentence(boolean withoutTime, boolean goesOn) {
        timeless = withoutTime;
        timed = goesOn && timed;
        named = false;
        sumBefore = false;
        meanBefore = false;
        lastTime = null;
    }

    /** The sentence does not go on with the one before. */
    void beginAnew() {
        onBefore = false;
    }

    /** The sentence has named a time. */
    void see(Time time) {
        timed = true;
        named |= time.kind() != Time.Kind.FULL_YEAR;
    }

    /** The sentence foresees: only a time right before that is one of what it foresees. */
    void foresee(boolean withTime) {
        timed = withTime;
    }

    boolean isTimed() {
        return timed;
    }

    /** A figure begins: one that shares the words of the one before shares its time. */
    void begin(Tokens tokens, Label label, Zone zone) {
        if (label.rule() == LabelRule.INHERITED && lastTime != null && zone.gap < 0) {
            scope.share(lastTime);
        } else if (label.rule() != LabelRule.DEPENDENT) {
            scope.named();
        }
        boolean aside = label.rule() == LabelRule.INHERITED && tokens.is(zone.verb, WordClass.REACH);
        lastTime = aside ? lastTime : scope.time();
    }

    /** Finds the period and the comparison of a figure; {@code last} is the number before it, -1 for none. */
    Dated date(Statement figure, int last, boolean grouped) {
        MeasureRule measure = figure.measure();
        Periods.Found found = period(figure, last, grouped);
        Comparison.Compared compared = new Comparison.Compared(
                figure.tokens(),
                figure.number(),
                comparedFrom(figure, last),
                figure.zone(),
                figure.label(),
                measure,
                found.period());
        compared = compared.in(Comparison.ofMean(compared, phrases));
        if (measure.measure() == Measure.GROWTH || measure.measure() == Measure.CHANGE) {
            boolean mean = Comparison.isMean(compared, phrases);
            compared = compared.in(scope.over(compared.period(), Comparison.named(compared, scope, phrases), mean));
        }
        boolean shared = isShared(figure.label());
        boolean meanGoesOn = meanBefore && figure.zone().verb < 0 && isNext(figure);
        boolean onStock = figure.tokens().is(figure.zone().verb, WordClass.ACT);
        Comparison comparison =
                Comparison.of(compared, scope, phrases, sumBefore && shared && !onStock, meanGoesOn, onBefore);
        meanBefore = comparison.mean();
        onBefore = comparison.rule() == BaseRule.PERIOD_BEFORE
                || onBefore && comparison.base().isEmpty();
        sumBefore = sumBefore && shared
                || measure == MeasureRule.LEVEL && found.rule() == PeriodRule.IN_FORCE && scope.isSpan();
        return new Dated(found, compared.period(), comparison);
    }

    private Periods.Found period(Statement figure, int last, boolean grouped) {
        Tokens tokens = figure.tokens();
        Zone zone = figure.zone();
        timeless |= Periods.isTimeless(tokens, tokens.run(figure.number()), figure.label());
        if (!timed && isOpen(figure)) {
            return new Periods.Found(null, PeriodRule.TIMELESS);
        }
        if (grouped && lastFound != null && zone.timeAt < 0) {
            return lastFound;
        }
        boolean listed = last >= 0 && zone.verb < 0 && isListed(figure);
        Periods.Found found = Periods.of(
                tokens,
                figure.number(),
                zone,
                figure.label(),
                figure.measure(),
                scope,
                phrases,
                listed && lastOfSpan && !tokens.run(figure.number()).isPercent(),
                lastClosing && isNext(figure));
        if (figure.status() == StatusRule.AIMED_AT && found.rule() == PeriodRule.IN_FORCE && !named) {
            found = new Periods.Found(scope.ahead(), PeriodRule.AHEAD);
        }
        lastFound = found;
        lastClosing = found.rule() == PeriodRule.CLOSING_YEAR && figure.measure() == MeasureRule.LEVEL;
        lastOfSpan = found.rule() == PeriodRule.IN_FORCE && figure.measure().measure() == Measure.LEVEL;
        return found;
    }

    /** Whether a figure of a sentence that names no time is of none: a capacity, what is to come when something is built. */
    private boolean isOpen(Statement figure) {
        boolean capacity = aims.isCapacity() && figure.status() == StatusRule.AIMED_AT;
        boolean foreseen = figure.status() == StatusRule.EXPECTED
                && !scope.frame().isPlan()
                && !aims.isEstimate(figure.label().text());
        return timeless || capacity || foreseen;
    }

    /** Whether only 、 stands between a figure's words and the number before. */
    private static boolean isNext(Statement figure) {
        int from = figure.zone().from;
        return figure.tokens().isMark(from - 1, "、") && figure.tokens().is(from - 2, WordClass.NUMBER);
    }

    /** Where the words begin that may say what a number is compared with: those of the group's first number are shared. */
    private static int comparedFrom(Statement figure, int last) {
        int from = last < 0 ? 0 : last + 1;
        for (int k = figure.number() - 1; k >= from; k--) {
            if (figure.tokens().isMark(k, "；")) {
                return k + 1;
            }
        }
        Zone zone = figure.zone();
        return zone.from == figure.number() && zone.verb >= 0 ? Math.min(from, Math.max(0, zone.verb - 2)) : from;
    }

    /** Whether a label is that of a figure before. */
    private static boolean isShared(Label label) {
        return label.rule() == LabelRule.INHERITED || label.rule() == LabelRule.SEPARATE;
    }

    /** Whether a number goes on with the statement of the one before: …1.8万个、养老床位53.4万张. */
    private static boolean isListed(Statement figure) {
        Tokens tokens = figure.tokens();
        int from = figure.zone().from;
        boolean named = figure.label().rule() == LabelRule.BEFORE_NUMBER;
        return from == figure.number() && tokens.is(from - 1, WordClass.NUMBER)
                || tokens.isMark(from - 1, "、")
                || tokens.isMark(from - 1, "，") && named;
    }
}
