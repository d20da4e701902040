package io.tidemark.extract.prose;

import io.tidemark.extract.label.Label;
import io.tidemark.extract.label.LabelRule;
import io.tidemark.extract.label.NounAfter;
import io.tidemark.extract.label.Zone;
import io.tidemark.extract.lexicon.Phrase;
import io.tidemark.extract.lexicon.Phrases;
import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.lexicon.WordList;
import io.tidemark.extract.time.Calendar;
import io.tidemark.extract.time.Time.Kind;
import io.tidemark.extract.token.QualifierRule;
import io.tidemark.extract.token.Quantities;
import io.tidemark.extract.token.Run;
import io.tidemark.extract.token.Tokens;
import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Period;
import org.jspecify.annotations.Nullable;

/** The period of a figure: named at it, in force, or, where the passage spans years, the span, its end or its base. */
final class Periods {
    private static final long BEFORE_START =
            WordClass.mask(WordClass.TO, WordClass.ACT, WordClass.RISE, WordClass.FALL);
    private static final long MOVED = WordClass.mask(WordClass.TO, WordClass.RISE, WordClass.FALL);

    private Periods() {}

    /**
     * A period and how it was found.
     *
     * @param period null where it stays open
     * @param rule how
     */
    record Found(@Nullable Period period, PeriodRule rule) {}

    static Found of(
            Tokens tokens,
            int i,
            Zone zone,
            Label label,
            MeasureRule rule,
            Scope scope,
            Phrases phrases,
            boolean listedWithSpan,
            boolean listedWithState) {
        int named = namedAt(tokens, i, zone, rule, phrases);
        if (named >= 0) {
            boolean months = tokens.is(named + 1, Phrase.SAME_MONTHS);
            return new Found(scope.period(tokens.time(named), months), PeriodRule.NAMED_AT_NUMBER);
        }
        if (isYearBefore(tokens, i, zone, phrases)) {
            Period inForce = scope.inForce();
            return new Found(inForce == null ? null : inForce.yearsBefore(1), PeriodRule.NAMED_AT_NUMBER);
        }
        if (scope.isSinceClause() || scope.hasSince() && isOfSpan(tokens, i, zone, label, rule, phrases)) {
            return new Found(scope.since(), PeriodRule.SINCE);
        }
        if (isStart(tokens, i, zone)) {
            Period base = Comparison.base(tokens, i, scope, phrases);
            return new Found(base != null ? base : Calendar.yearBefore(scope.time()), PeriodRule.BASE_OF_COMPARISON);
        }
        if (scope.isSpan() && listedWithState && zone.verb < 0 && rule == MeasureRule.LEVEL) {
            return new Found(scope.closing(), PeriodRule.CLOSING_YEAR);
        }
        if (!scope.isSpan()
                || isOfSpan(tokens, i, zone, label, rule, phrases)
                || listedWithSpan
                        && rule.measure() != Measure.MULTIPLE
                        && zone.qualifier == null
                        && !label.isRate()
                        && !Quantities.isStreak(tokens, i)) {
            return new Found(scope.inForce(), PeriodRule.IN_FORCE);
        }
        return new Found(scope.closing(), PeriodRule.CLOSING_YEAR);
    }

    /** 上年同期为3.2亿元, 由上年同期的27.1%提高到…: of the same time of the year before. */
    private static boolean isYearBefore(Tokens tokens, int i, Zone zone, Phrases phrases) {
        int at = zone.verb >= 0 && !tokens.is(zone.verb, MOVED)
                ? zone.verb - 1
                : tokens.is(i - 1, WordClass.DE) ? i - 2 : -1;
        return at >= 0 && tokens.is(at, Phrase.YEAR_BEFORE);
    }

    /** The time that stands right before a number, as its own: 2020年的10.5万元, 2010年普查的432万人; -1 for none. */
    private static int namedAt(Tokens tokens, int i, Zone zone, MeasureRule rule, Phrases phrases) {
        if (rule == MeasureRule.TIMES_BASE) {
            return -1;
        }
        if (zone.time != null && zone.time.kind() != Kind.OTHER && (zone.gap < 0 || zone.timeAt < zone.gap)) {
            return zone.timeAt;
        }
        if (!tokens.is(i - 1, WordClass.DE)) {
            return -1;
        }
        for (int k = i - 2; k >= 0 && !tokens.is(k, WordClass.mask(WordClass.MARK, WordClass.NUMBER)); k--) {
            if (tokens.is(k, WordClass.TIME) && tokens.is(k - 1, Phrase.THAN)) {
                return k;
            }
        }
        return -1;
    }

    /** Whether a number is where something started from: 从28件提高到70件, 由每人420元、260元提高到450元. */
    static boolean isStart(Tokens tokens, int i, Zone zone) {
        if (zone.has(WordClass.FROM)) {
            return !tokens.is(zone.verb, WordClass.TO) && isFollowedBy(tokens, i, MOVED);
        }
        for (int k = i - 1; k >= 0 && !tokens.isMark(k, "，；。："); k--) {
            if (tokens.is(k, BEFORE_START)) {
                return false;
            }
            if (tokens.is(k, WordClass.FROM)) {
                return isFollowedBy(tokens, i, WordClass.TO.bit());
            }
        }
        return false;
    }

    private static boolean isFollowedBy(Tokens tokens, int i, long classes) {
        for (int k = i + 1; k < tokens.size() && !tokens.isMark(k, "，；。"); k++) {
            if (tokens.is(k, classes)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a figure within several years is of all of them: flows and acts are, states are of the last. */
    private static boolean isOfSpan(Tokens tokens, int i, Zone zone, Label label, MeasureRule rule, Phrases phrases) {
        if (Quantities.isStreak(tokens, i - 1) || Quantities.isStreak(tokens, i - 2)) {
            return false;
        }
        if (rule.measure() == Measure.MULTIPLE || rule == MeasureRule.GAP) {
            return false;
        }
        if (rule.measure() == Measure.GROWTH || rule.measure() == Measure.CHANGE) {
            return true;
        }
        boolean stock = phrases.endsWith(label.text(), Phrase.STOCKS);
        if (isSummed(tokens, i, stock) || phrases.startsWith(label.text(), Phrase.SUMMED)) {
            return true;
        }
        if (tokens.is(zone.verb, WordList.IMPROVES)) {
            return true;
        }
        if (tokens.run(i).isPercent() && label.rule() == LabelRule.INHERITED) {
            return false;
        }
        boolean state = zone.verb >= 0 && (tokens.is(zone.verb, WordClass.TO) || tokens.is(zone.verb, Phrase.STATES));
        if (state
                || rule.measure() == Measure.SHARE && label.rule() != LabelRule.DEPENDENT
                || label.isRate()
                || label.is(Label.Trait.RATIO)) {
            return false;
        }
        boolean goesOn = label.rule() == LabelRule.INHERITED && tokens.isMark(zone.from - 1, "、");
        if (goesOn && zone.qualifier == QualifierRule.OVER_BEFORE && zone.verb < 0) {
            return false;
        }
        if (phrases.startsWith(label.text(), Phrase.NEW) || phrases.holds(label.text(), Phrase.ADDED)) {
            return true;
        }
        if (stock) {
            return false;
        }
        if (isDone(tokens, i, label, phrases)) {
            return true;
        }
        if (Quantities.isStreak(tokens, i)) {
            return tokens.hasUnit(i, Phrase.UNIT_YEARS) && isAward(tokens, i + 1);
        }
        if (tokens.begins(zone.qualifierAt, Phrase.WITHOUT_BREAK)) {
            return true;
        }
        Boolean acted = zone.verb < 0 && zone.qualifier == null ? isGoverned(tokens, i) : null;
        if (acted != null && (acted || isAmong(tokens, i, zone))) {
            return acted;
        }
        boolean namedBefore = label.rule() != LabelRule.AFTER_NUMBER && label.rule() != LabelRule.AROUND_NUMBER;
        if (zone.qualifier == QualifierRule.OVER_BEFORE && namedBefore && !isActed(tokens, zone, label)) {
            return false;
        }
        Run run = tokens.run(i);
        if (isKept(tokens, zone) || tokens.hasUnit(run, Phrase.UNIT_YEARS)) {
            return false;
        }
        int after = NounAfter.consumed(tokens, i, label);
        if (tokens.is(after, Phrase.ACHIEVED) && label.rule() == LabelRule.AFTER_NUMBER) {
            return false;
        }
        if (isActed(tokens, zone, label) || tokens.hasUnit(run, Phrase.UNITS_OF_ACTS)) {
            return true;
        }
        if (tokens.is(after, WordClass.NUMBER)) {
            after = NounAfter.right(tokens, after)[1];
        }
        while (tokens.is(after, WordClass.ADVERB)) {
            after++;
        }
        boolean act = tokens.is(after, WordClass.ACT) || tokens.begins(after, Phrase.AWARDED);
        return act && !isFollowedBy(tokens, after, WordClass.NUMBER.bit()) || run.hasUnit("CNY") || run.hasUnit("USD");
    }

    /** 五年累计产量达750亿立方米: an amount that the words of its clause sum up over the years. */
    private static boolean isSummed(Tokens tokens, int i, boolean stock) {
        Run run = tokens.run(i);
        if (run.counts() || run.isPercent() || run.unit() == null) {
            return false;
        }
        boolean flow = !stock && (run.hasUnit("CNY") || run.hasUnit("USD"));
        for (int k = i - 1; k >= 0 && !tokens.isMark(k, "，。；"); k--) {
            boolean years = tokens.is(k, WordClass.TIME) && tokens.time(k).isSpan()
                    || tokens.hasUnit(k, Phrase.UNIT_YEARS) && !Quantities.isStreak(tokens, k);
            if (years || tokens.is(k, Phrase.SUMMED) || flow && tokens.startsWith(k, Phrase.SUMMED)) {
                return true;
            }
            if (tokens.is(k, WordClass.NUMBER)) {
                return false;
            }
        }
        return false;
    }

    /** 建设口袋公园300个, 造林60万亩, 班列累计开行1万列: whether the words that name a figure, or those after them, tell an act. */
    private static boolean isDone(Tokens tokens, int i, Label label, Phrases phrases) {
        if (label.rule() != LabelRule.BEFORE_NUMBER) {
            return false;
        }
        for (int k = label.to(); k < i; k++) {
            if (tokens.is(k, Phrase.DONE)) {
                return true;
            }
        }
        return phrases.startsWith(label.text(), Phrase.DONE) && !phrases.startsWith(label.text(), Phrase.NOT_DONE);
    }

    /** Whether a number stands in a row with others: 达到8个、重点实验室45家, 13座公园和275个口袋公园. */
    private static boolean isAmong(Tokens tokens, int i, Zone zone) {
        return tokens.isMark(zone.from - 1, "、")
                || tokens.is(i - 1, WordClass.CONJ)
                || tokens.is(zone.from, WordClass.CONJ);
    }

    /** Whether the nearest verb of the clause before a number is an act or tells a state; null where there is none. */
    private static @Nullable Boolean isGoverned(Tokens tokens, int i) {
        for (int k = i - 1; k >= 0 && !tokens.isMark(k, "，；。："); k--) {
            if (tokens.is(k, WordClass.TO) || tokens.is(k, Phrase.STATES)) {
                return false;
            }
            if (tokens.is(k, WordClass.ACT)) {
                return true;
            }
        }
        return null;
    }

    /** 连续4年获评: an award is an act of the whole span, another streak a state at its end. */
    private static boolean isAward(Tokens tokens, int i) {
        return tokens.begins(i, Phrase.AWARDED);
    }

    /** 累计创建, 培育: what was made and still stands, counted at the end. */
    private static boolean isKept(Tokens tokens, Zone zone) {
        for (int i = zone.from; i < zone.to; i++) {
            if (tokens.is(i, Phrase.KEPT) || tokens.is(i, Phrase.KEPT_IN_SUM) && tokens.is(i - 1, Phrase.SUMMED)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isActed(Tokens tokens, Zone zone, Label label) {
        int end = label.rule() == LabelRule.BEFORE_NUMBER || label.rule() == LabelRule.AROUND_NUMBER
                ? Math.max(label.from(), zone.from)
                : zone.to;
        if (zone.verb >= 0 && tokens.is(zone.verb, WordClass.ACT)) {
            return true;
        }
        if (label.rule() == LabelRule.BEFORE_NUMBER && tokens.is(label.from(), WordClass.ACT)) {
            return true;
        }
        for (int i = zone.from; i < end; i++) {
            boolean verb = tokens.is(i, WordClass.LEAD)
                    && !tokens.is(i, WordClass.CONJ)
                    && tokens.end(i) - tokens.start(i) > 1;
            if (verb || tokens.is(i, WordClass.ACT)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a quantity describes a thing and not a time: a precision, the area of a territory. */
    static boolean isTimeless(Tokens tokens, Run run, Label label) {
        return run.hasUnit("mm")
                || run.hasUnit("μm")
                || run.hasUnit("nm")
                || run.hasUnit("km2") && tokens.holds(label.text(), Phrase.TERRITORY);
    }
}
