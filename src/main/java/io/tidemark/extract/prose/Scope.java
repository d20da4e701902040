package io.tidemark.extract.prose;

import io.tidemark.extract.label.Parts;
import io.tidemark.extract.lexicon.Phrase;
import io.tidemark.extract.lexicon.Phrases;
import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.outline.Evidence;
import io.tidemark.extract.outline.Frame;
import io.tidemark.extract.outline.Mention;
import io.tidemark.extract.outline.Outline;
import io.tidemark.extract.time.Calendar;
import io.tidemark.extract.time.Time;
import io.tidemark.extract.time.Time.Kind;
import io.tidemark.extract.time.TimeFrame;
import io.tidemark.extract.token.Run;
import io.tidemark.extract.token.Tokens;
import io.tidemark.statistics.Base;
import io.tidemark.statistics.Period;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Of which time a sentence speaks: the frame of its paragraph, a time that the paragraph has narrowed it to, the time that the
 * sentence names before its first figure, or one that a clause names for itself. One thread, one paragraph after another.
 */
final class Scope {
    private static final BigDecimal LONGEST_REACH = BigDecimal.valueOf(100);

    private final Outline outline;
    private final Phrases phrases;
    private Frame frame;
    /** A time within that of the paragraph, by which a sentence opened. */
    private @Nullable TimeFrame narrowed;

    private Evidence narrowedFrom = Evidence.NONE;

    private @Nullable TimeFrame sentence;
    private @Nullable TimeFrame clause;
    /** What the sentence before had named. */
    private @Nullable TimeFrame last;

    private Evidence lastFrom = Evidence.NONE;
    /** The time that the paragraph has named last, whatever for: 当年. */
    private @Nullable TimeFrame mentioned;

    private final YearsBetween yearsBetween = new YearsBetween();
    /** The time by which the sentence opened. */
    private @Nullable TimeFrame opened;
    /** The years of which each of several numbers has one. */
    private @Nullable TimeFrame shared;

    private Evidence from = Evidence.NONE;
    private int firstYear;
    private int firstMonth;
    private boolean sinceClause;
    private boolean horizon;
    private boolean programme;
    private boolean begins;

    Scope(Outline outline, Phrases phrases) {
        this.outline = outline;
        this.phrases = phrases;
        this.frame = outline.document();
    }

    Outline outline() {
        return outline;
    }

    Frame frame() {
        return frame;
    }

    /** Whether the paragraph explains a programme in a glossary: what it is to do. */
    boolean isProgramme() {
        return programme;
    }

    void setProgramme(boolean newProgramme) {
        programme = newProgramme;
    }

    Calendar calendar() {
        return frame.calendar();
    }

    void nextParagraph(Frame newFrame) {
        boolean other = !frame.time().equals(newFrame.time());
        last = own() == null && narrowed == null && !other ? null : time();
        lastFrom = from;
        frame = newFrame;
        narrowed = null;
        mentioned = null;
        sentence = null;
        clause = null;
        begins = true;
    }

    void nextSentence() {
        last = begins ? last : sentence;
        lastFrom = begins ? lastFrom : from;
        begins = false;
        sentence = null;
        clause = null;
        opened = null;
        yearsBetween.begin();
        firstYear = 0;
        sinceClause = false;
        horizon = false;
        from = narrowed == null ? frame.timeFrom() : narrowedFrom;
    }

    void nextClause() {
        sinceClause = false;
        clause = null;
    }

    /** After a semicolon: a time that only a clause before it named is no longer in force. */
    void nextPart() {
        nextClause();
        sentence = opened;
    }

    /** The time that the next figure is of where it names none itself. */
    TimeFrame time() {
        return clause != null ? clause : sentence != null ? sentence : narrowed != null ? narrowed : frame.time();
    }

    /** The time that the sentence itself has named, null for none. */
    @Nullable
    TimeFrame own() {
        return clause != null ? clause : sentence;
    }

    /** The words that say the time in force. */
    Evidence from() {
        return from;
    }

    /** Whether the time in force is one that a plan reaches to: 到2030年. */
    boolean isHorizon() {
        return horizon && own() != null;
    }

    /**
     * Takes note of a time.
     *
     * @param first whether no figure of the sentence stands before it
     * @param opens whether it opens the sentence
     * @return whether it is of figures to come, and no base, dateline or name
     */
    boolean see(Tokens tokens, int i, boolean first, boolean opens) {
        Mention mention = Mention.of(tokens, i, phrases);
        Time time = tokens.time(i);
        TimeFrame named = tokens.start(i) == frame.timeFrom().start()
                        && tokens.end(i) == frame.timeFrom().end()
                ? frame.time()
                : resolve(time, first);
        yearsBetween.see(mention, tokens.is(i - 1, WordClass.FROM), named);
        switch (mention) {
            case OWN, BASE, DATELINE, NAME, EVENT, ATTRIBUTE -> {
                return false;
            }
            case SINCE -> {
                firstYear = named.first();
                firstMonth = time.kind() == Kind.YEAR_MONTH ? time.b() : 0;
                sinceClause = true;
                return true;
            }
            default -> {}
        }
        if (time.kind() == Kind.OTHER || named.isOpen()) {
            return false;
        }
        horizon = mention == Mention.HORIZON;
        mentioned = named;
        from = new Evidence(tokens.start(i), tokens.end(i));
        if (!first) {
            clause = named;
        } else {
            sentence = named;
            opened = named;
            clause = null;
            if (opens && !horizon && !named.isDay() && isWithin(named)) {
                narrowed = named;
                narrowedFrom = from;
            }
        }
        return true;
    }

    /** 年均: over the years that the sentence has just gone through. */
    void seeMean() {
        if (clause == null) {
            clause = yearsBetween.years();
        }
    }

    /** Whether a number of figures is one for each of the years in force: 2022年至2024年，分别… */
    boolean isShared(int count) {
        TimeFrame years = shared != null ? shared : time();
        return years.isSpan() && own() != null && years.count() == count;
    }

    /** The next figure is of one of the years in force only. */
    void takeYear(int index) {
        shared = shared != null ? shared : time();
        clause = TimeFrame.ofYear(shared.first() + index);
    }

    /** The years are in force again. */
    void giveBack() {
        sentence = shared != null ? shared : sentence;
        clause = shared != null ? null : clause;
        shared = null;
    }

    private TimeFrame resolve(Time time, boolean first) {
        return isOfYear(time) && mentioned != null && first
                ? mentioned
                : calendar().resolve(time, inForce(time));
    }

    /** 其中, 分产业看，: whether a sentence goes on with what the one before said; it is of the same time, then. */
    boolean goOn(Tokens tokens) {
        boolean within = tokens.is(0, Phrase.GOING_ON);
        if (last != null
                && (within || Parts.areNamed(tokens) && !frame.timeFrom().isSaid())) {
            sentence = last;
            from = lastFrom;
        }
        return within;
    }

    /** 目前: the year of which a text can speak when it is published. */
    void seeNow(Tokens tokens, int i, boolean first) {
        TimeFrame time = time();
        boolean part = own() == null && time.part() != null;
        TimeFrame now = part
                ? TimeFrame.ofYear(time.last())
                : TimeFrame.ofYear(calendar().defaultYear());
        boolean open = own() == null && !frame.isPlan() && !frame.timeFrom().isSaid();
        if (first && (part || open)) {
            sentence = now;
            from = new Evidence(tokens.start(i), tokens.end(i));
        } else if (own() != null && time.last() < now.last() && !time.isSpan()) {
            clause = now;
            from = new Evidence(tokens.start(i), tokens.end(i));
        }
    }

    /** 当年: the year that was named last. */
    private static boolean isOfYear(Time time) {
        return time.kind() == Kind.SAME_YEAR;
    }

    private TimeFrame inForce(Time time) {
        TimeFrame current = time();
        TimeFrame later = mentioned;
        if (time.isPartOfYear()
                && own() == null
                && narrowed != null
                && later != null
                && later.isYear()
                && later.last() > current.last()
                && later.last() <= calendar().spoken()) {
            return later;
        }
        boolean assumed = own() == null && narrowed == null && !frame.timeFrom().isSaid();
        if (assumed && time.kind() == Kind.YEAR_OFFSET) {
            return TimeFrame.OPEN;
        }
        if (assumed
                && time.kind() == Kind.FULL_YEAR
                && !frame.isPlan()
                && !calendar().isClosing(current.last())) {
            return TimeFrame.ofYear(current.last() - 1);
        }
        return time.isPartOfYear() && current.isSpan() ? TimeFrame.ofYear(current.last()) : current;
    }

    /** Whether a time is a part of the paragraph's: what follows in the paragraph may be of it, too. */
    private boolean isWithin(TimeFrame named) {
        TimeFrame whole = frame.time();
        boolean wider = whole.part() != null && named.isYear() && whole.last() == named.last();
        return !whole.isSpan()
                && !wider
                && (whole.isOpen()
                        || whole.last() == named.last()
                        || !frame.timeFrom().isSaid()
                                && named.isYear()
                                && named.last() >= calendar().spoken() - 1);
    }

    /** The next figure shares the words of the one before, and with them its time. */
    void share(TimeFrame time) {
        if (clause == null && !time.equals(time())) {
            clause = time;
        }
    }

    /** A figure with words of its own stands in the clause: its time holds on to the end of the sentence. */
    void named() {
        if (clause != null) {
            sentence = clause;
        }
    }

    /** Takes note of 近3年. */
    void seeReachBack(Run run) {
        BigDecimal years =
                run.numeral() == null ? BigDecimal.ZERO : run.numeral().low().value();
        TimeFrame current = time();
        if (years.signum() > 0 && years.compareTo(LONGEST_REACH) <= 0 && !current.isOpen()) {
            int count = years.intValue();
            boolean ahead = frame.isPlan() && own() == null && !current.isSpan();
            TimeFrame through = yearsBetween.years();
            TimeFrame reach = through != null && through.count() == count
                    ? through
                    : ahead
                            ? TimeFrame.ofYears(current.last(), current.last() + count - 1)
                            : calendar().resolve(new Time(Kind.PAST_YEARS, count, 0, 0), current);
            clause = reach;
        }
    }

    // --- periods ----------------------------------------------------------------------------------------------------

    boolean isSpan() {
        return time().isSpan();
    }

    @Nullable
    Period inForce() {
        return Calendar.period(time());
    }

    /** The last year of several, or the time in force. */
    @Nullable
    Period closing() {
        return Calendar.closing(time());
    }

    /** The year that an aim without a year is for: that of the text, where the one in force is over. */
    @Nullable
    Period ahead() {
        TimeFrame time = time();
        return time.isSpan() || time.part() != null || time.last() >= calendar().spoken()
                ? inForce()
                : Calendar.period(TimeFrame.ofYear(calendar().spoken()));
    }

    /** The period that a time at a number names. */
    @Nullable
    Period period(Time time, boolean sameMonths) {
        TimeFrame named = calendar().resolve(time, inForce(time));
        Time part = time().part();
        return Calendar.period(sameMonths && named.isYear() && part != null ? named.in(part) : named);
    }

    /** 2025年比2020年增加…: what has changed since the year before several years is a change over all of them. */
    @Nullable
    Period over(@Nullable Period period, @Nullable Base base, boolean mean) {
        TimeFrame years = frame.time();
        if (mean && years.isSpan() && Period.year(years.last()).equals(period)) {
            return Calendar.period(years);
        }
        boolean whole = period != null
                && base != null
                && years.isSpan()
                && period.equals(Period.year(years.last()))
                && base.code().equals(Integer.toString(years.first() - 1));
        return whole ? Calendar.period(years) : period;
    }

    boolean isSinceClause() {
        return sinceClause;
    }

    boolean hasSince() {
        return firstYear > 0;
    }

    /** The years from the one named by 以来 to the last one in force. */
    @Nullable
    Period since() {
        int year = time().last();
        if (year < firstYear) {
            return null;
        }
        Period whole = Calendar.period(time());
        return firstMonth == 0 || whole == null
                ? Period.years(firstYear, year)
                : Period.between(Period.month(firstYear, firstMonth), whole);
    }
}
