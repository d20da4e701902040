package io.tidemark.extract.prose;

import io.tidemark.extract.label.Label;
import io.tidemark.extract.label.Zone;
import io.tidemark.extract.lexicon.Phrase;
import io.tidemark.extract.lexicon.Phrases;
import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.number.Numeral;
import io.tidemark.extract.outline.Mention;
import io.tidemark.extract.time.Calendar;
import io.tidemark.extract.time.Time;
import io.tidemark.extract.time.Time.Kind;
import io.tidemark.extract.time.TimeFrame;
import io.tidemark.extract.token.Tokens;
import io.tidemark.statistics.Base;
import io.tidemark.statistics.Measure;
import io.tidemark.statistics.Period;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is compared with, and whether it is a yearly mean.
 *
 * @param base none for a level or a share
 * @param rule how the base was found
 * @param mean whether it is a yearly mean over several years
 */
record Comparison(Base base, BaseRule rule, boolean mean) {
    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final BigDecimal MOST_YEARS = BigDecimal.valueOf(100);
    private static final Comparison NONE = new Comparison(Base.NONE, BaseRule.OPEN, false);

    static boolean isMean(Compared figure, Phrases phrases) {
        return meanYears(figure, phrases) > 0;
    }

    /** The years of a mean over several years that close with a year: 两年平均; the period itself for any other. */
    static @Nullable Period ofMean(Compared figure, Phrases phrases) {
        Period period = figure.period();
        int years = meanYears(figure, phrases);
        if (period == null || years == 0 || period.code().length() != YEAR) {
            return period;
        }
        int last = period.lastYear();
        int before = years > 1 ? last - years : yearBefore(figure, last);
        return before == 0 ? period : Period.years(before + 1, last);
    }

    /** 2020年…，2025年…、年均增长: the year before that the sentence has named, 0 for none. */
    private static int yearBefore(Compared figure, int last) {
        Tokens tokens = figure.tokens();
        for (int i = 0; i < figure.number() && !tokens.is(i, WordClass.NUMBER); i++) {
            if (tokens.is(i, WordClass.TIME)
                    && tokens.time(i).kind() == Kind.YEAR
                    && tokens.time(i).a() < last) {
                return tokens.time(i).a();
            }
        }
        return 0;
    }

    /** A figure to be compared: its number, the words around it, and what has been found of it. */
    record Compared(
            Tokens tokens,
            int number,
            int from,
            Zone zone,
            Label label,
            MeasureRule measure,
            @Nullable Period period) {

        Compared in(@Nullable Period newPeriod) {
            return new Compared(tokens, number, from, zone, label, measure, newPeriod);
        }

        boolean isOf(Measure wanted) {
            return measure.measure() == wanted;
        }
    }

    static Comparison of(
            Compared figure, Scope scope, Phrases phrases, boolean sumBefore, boolean meanBefore, boolean onBefore) {
        int years = meanBefore ? Math.max(1, meanYears(figure, phrases)) : meanYears(figure, phrases);
        boolean mean = years > 0 && (years > 1 || isSpan(figure.period()) || !figure.isOf(Measure.LEVEL));
        Measure measure = figure.measure().measure();
        if (measure == Measure.LEVEL || measure == Measure.SHARE) {
            return mean ? new Comparison(Base.NONE, BaseRule.OPEN, true) : NONE;
        }
        return base(figure, scope, phrases, sumBefore, mean, years, onBefore);
    }

    private static Comparison base(
            Compared figure,
            Scope scope,
            Phrases phrases,
            boolean sumBefore,
            boolean mean,
            int years,
            boolean onBefore) {
        Period period = figure.period();
        if (figure.measure() == MeasureRule.GAP) {
            String reference = reference(figure, phrases);
            if (!reference.isEmpty()) {
                return new Comparison(Base.ofReference(reference), BaseRule.REFERENCE, false);
            }
        }
        String whose = figure.measure() == MeasureRule.TIMES_BASE ? multiplied(figure, phrases) : "";
        if (!whose.isEmpty()) {
            return new Comparison(Base.ofReference(whose), BaseRule.REFERENCE, false);
        }
        Base named = named(figure, scope, phrases);
        if (named != null) {
            return new Comparison(named, BaseRule.NAMED, mean);
        }
        if (period == null) {
            return new Comparison(Base.NONE, BaseRule.OPEN, mean);
        }
        if (mean && years > 1 && !isSpan(period)) {
            return new Comparison(Base.of(period.yearsBefore(years)), BaseRule.MEAN, true);
        }
        boolean silent = !isCompared(figure);
        if (says(figure, Phrase.PERIOD_BEFORE, phrases)
                || onBefore && silent && period.code().length() == MONTH) {
            return new Comparison(Base.of(period.before()), BaseRule.PERIOD_BEFORE, mean);
        }
        if (says(figure, Phrase.YEAR_BEGIN, phrases)) {
            return new Comparison(Base.of(Period.year(period.lastYear() - 1)), BaseRule.YEAR_BEGIN, mean);
        }
        if (isSpan(period)) {
            int first = period.start().getYear();
            int last = period.lastYear();
            return sumBefore && !mean && figure.isOf(Measure.GROWTH)
                    ? new Comparison(
                            Base.of(Period.years(first - (last - first + 1), first - 1)), BaseRule.YEARS_BEFORE, false)
                    : new Comparison(Base.of(Period.year(first - 1)), BaseRule.BEFORE_SPAN, mean);
        }
        boolean far = scope.calendar().spoken() > 0
                && period.lastYear() > scope.calendar().spoken();
        return far && figure.measure() == MeasureRule.DOUBLED
                ? new Comparison(Base.NONE, BaseRule.OPEN, mean)
                : new Comparison(Base.of(period.yearsBefore(1)), BaseRule.YEAR_BEFORE, mean);
    }

    /** Whether words before a figure say what it is compared with. */
    private static boolean isCompared(Compared figure) {
        for (int i = figure.from(); i < figure.number(); i++) {
            if (figure.tokens().is(i, WordClass.COMPARE)) {
                return true;
            }
        }
        return figure.zone().has(WordClass.COMPARE);
    }

    /** Whether a period is several whole years. */
    private static boolean isSpan(@Nullable Period period) {
        return period != null && period.code().length() == 9 && period.code().charAt(4) == '/';
    }

    /** The words of whom a gap is to, empty where it is to a time. */
    private static String reference(Compared figure, Phrases phrases) {
        Tokens tokens = figure.tokens();
        int gap = figure.zone().gap;
        if (tokens.is(gap, WordClass.COMPARE)) {
            return "";
        }
        int from = gap + 1;
        int to = from;
        while (to < tokens.size() && !tokens.is(to, WordClass.mask(WordClass.NUMBER, WordClass.MARK))) {
            if (tokens.is(to, WordClass.TIME)) {
                return "";
            }
            to++;
        }
        if (to > from && tokens.is(gap, Phrase.THAN)) {
            while (to > from + 1 && tokens.endsWith(to - 1, Phrase.HIGHER)) {
                to--;
            }
        }
        String words = tokens.text(from, to);
        for (String shorter = phrases.withoutEnding(words, Phrase.GAP_TAIL);
                !shorter.equals(words);
                shorter = phrases.withoutEnding(words, Phrase.GAP_TAIL)) {
            words = shorter;
        }
        return words;
    }

    /** 是农村居民的2.06倍: of whom or what it is a multiple, empty where a time or nothing is named. */
    private static String multiplied(Compared figure, Phrases phrases) {
        Tokens tokens = figure.tokens();
        int to = figure.number() - 1;
        if (!tokens.is(to, WordClass.DE)) {
            return "";
        }
        for (int i = to - 1; i >= figure.from(); i--) {
            if (tokens.is(i, WordClass.TIME) || tokens.is(i, WordClass.mask(WordClass.MARK, WordClass.NUMBER))) {
                return "";
            }
            if (tokens.endsWith(i, Phrase.BEING)) {
                return tokens.text(i + 1, to);
            }
        }
        return "";
    }

    /** The time that the words between the figure before and this one name as the base, null for none. */
    static @Nullable Base named(Compared figure, Scope scope, Phrases phrases) {
        Tokens tokens = figure.tokens();
        boolean multiple = figure.measure() == MeasureRule.TIMES_BASE;
        int at = baseAt(tokens, figure.number(), figure.from(), phrases, multiple);
        if (at < 0 && !figure.zone().has(WordClass.COMPARE)) {
            at = setAgainst(tokens, figure.from(), phrases);
        }
        return at < 0 ? null : Base.of(period(figure.tokens(), at, figure.period(), scope, phrases));
    }

    /** The base that the sentence names before a number, null for none: 与2010年相比，…由1.0万人上升为1.8万人. */
    static @Nullable Period base(Tokens tokens, int number, Scope scope, Phrases phrases) {
        int at = baseAt(tokens, number, 0, phrases, false);
        return at < 0 ? null : period(tokens, at, Calendar.period(scope.time()), scope, phrases);
    }

    /** 与2010年相比，: a base for all that the sentence states; -1 for none. */
    private static int setAgainst(Tokens tokens, int to, Phrases phrases) {
        int base = -1;
        for (int i = 0; i < to; i++) {
            if (tokens.is(i, WordClass.TIME) && Mention.of(tokens, i, phrases) == Mention.BASE) {
                base = i;
            } else if (base >= 0 && tokens.is(i, Phrase.SET_AGAINST) && tokens.is(i + 1, WordClass.MARK)) {
                return base;
            }
        }
        return -1;
    }

    /** 相当于2020年的1.8倍: a time of a multiple's own is what it is a multiple of. */
    private static boolean isBase(Mention mention, boolean multiple) {
        return mention == Mention.BASE || multiple && mention == Mention.OWN;
    }

    private static int baseAt(Tokens tokens, int number, int from, Phrases phrases, boolean multiple) {
        for (int i = number - 1; i >= from; i--) {
            if (tokens.isMark(i, "；。")) {
                return -1;
            }
            if (tokens.is(i, WordClass.TIME)
                    && tokens.time(i).kind() != Kind.OTHER
                    && isBase(Mention.of(tokens, i, phrases), multiple)) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable Period period(Tokens tokens, int i, @Nullable Period of, Scope scope, Phrases phrases) {
        Time time = tokens.time(i);
        if (time.kind() == Kind.PLAN_NAME || time.kind() == Kind.YEARS) {
            boolean end = time.kind() == Kind.PLAN_NAME && tokens.startsWith(i + 1, Phrase.PLAN_END);
            return end ? Period.year(time.b()) : Period.years(time.a(), time.b());
        }
        TimeFrame named = scope.calendar().resolve(time, scope.time());
        if (of != null && named.isYear() && tokens.is(i + 1, Phrase.SAME_MONTHS)) {
            int years = of.lastYear() - named.last();
            return years > 0 ? of.yearsBefore(years) : Calendar.period(named);
        }
        return Calendar.period(named);
    }

    private static boolean says(Compared figure, Phrase list, Phrases phrases) {
        for (int i = figure.number() - 1; i >= figure.from(); i--) {
            if (figure.tokens().startsWith(i, list)) {
                return true;
            }
        }
        return false;
    }

    /** Over how many years it is a mean: 0 for none, 1 where the words leave open how many. */
    private static int meanYears(Compared figure, Phrases phrases) {
        Tokens tokens = figure.tokens();
        for (int i = figure.number() - 1; i >= figure.from(); i--) {
            if (tokens.is(i, WordClass.PLAIN) && !tokens.is(i, ~WordClass.PLAIN.bit())) {
                continue;
            }
            boolean several = tokens.hasUnit(i, Phrase.UNIT_YEARS);
            if (several && tokens.startsWith(i + 1, Phrase.MEAN)) {
                return Math.max(1, years(tokens, i));
            }
            if (tokens.startsWith(i, Phrase.YEARLY_MEAN)) {
                boolean counted = tokens.hasUnit(i - 1, Phrase.UNIT_YEARS);
                return counted ? Math.max(1, years(tokens, i - 1)) : 1;
            }
        }
        return 0;
    }

    private static int years(Tokens tokens, int i) {
        Numeral numeral = tokens.run(i).numeral();
        if (numeral == null
                || !tokens.hasUnit(i, Phrase.UNIT_YEARS)
                || numeral.low().value().compareTo(MOST_YEARS) > 0) {
            return 0;
        }
        return numeral.low().value().intValue();
    }
}
