package io.tidemark.extract.prose;

import io.tidemark.extract.label.Subjects;
import io.tidemark.extract.label.Zone;
import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.time.Calendar;
import io.tidemark.extract.time.Time;
import io.tidemark.extract.time.Time.Kind;
import io.tidemark.extract.token.Run;
import io.tidemark.extract.token.Tokens;
import java.math.BigDecimal;

/** What holds from sentence to sentence: the time spoken of, whose figures they are, whether a plan is set out. */
final class Passage {
    private static final BigDecimal LONGEST_REACH = BigDecimal.valueOf(100);

    /** First characters of the words for giving something out: 发布, 公布, 讯, 电, 印发, 消息, 召开. */
    private static final String DATED = "发公讯电印消召举";

    private boolean programme;
    private boolean inDoubt;
    private boolean heading;
    final Calendar calendar;
    final Subjects subjects;
    /** The words that opened the passage of plans. */
    final Cue plan = new Cue();
    /** The time that was named last. */
    final Cue time = new Cue();

    Passage(Calendar calendar, Subjects subjects) {
        this.calendar = calendar;
        this.subjects = subjects;
    }

    /** A new paragraph, a heading where it is a short line without marks. */
    void nextParagraph(boolean isHeading) {
        heading = isHeading;
    }

    boolean isPlan() {
        return plan.isSaid();
    }

    /** Takes note of a time, unless it is the base of a comparison or belongs to one number only. */
    void see(Tokens tokens, int i) {
        Time named = tokens.time(i);
        if (isBase(tokens, i) || isDateline(tokens, i, named)) {
            return;
        }
        if (tokens.isWord(i + 1, "以来") && named.kind() == Kind.YEAR) {
            calendar.seeSince(named.a());
            return;
        }
        if (named.kind() == Kind.YEARS && i > 0 && isLongAgo(named.b())) {
            return;
        }
        if (named.kind() == Kind.YEAR && (isLongAgo(named.a()) || isAheadInPassing(tokens, i, named.a()))) {
            calendar.seeInPassing(named.a());
            return;
        }
        if (isTurnToFacts(named)) {
            plan.forget();
        } else if (isPublicationYear(tokens, i, named) || named.kind() == Kind.YEARS && calendar.isAhead(named.a())) {
            plan.at(tokens, i);
        } else if (named.kind() == Kind.YEAR && calendar.isToCome(named.a()) && !tokens.is(i + 1, WordClass.TIME)) {
            plan.at(tokens, i);
        } else if (named.kind() == Kind.NEXT_FIVE) {
            plan.at(tokens, i);
        }
        if (named.kind() == Kind.YEAR && opens(tokens, i) && turns(tokens, i, named.a())) {
            calendar.turnTo(named.a());
        } else {
            calendar.see(named);
        }
        time.at(tokens, i);
    }

    /** 三、2026年发展总体要求, or 2026年， where the text spoke of other years: what follows is of that year. */
    private boolean turns(Tokens tokens, int i, int year) {
        return heading && calendar.isNamed() || tokens.isMark(i + 1, "，,") && !calendar.spans(year);
    }

    /** Whether only the number of a list stands before a token. */
    private static boolean opens(Tokens tokens, int i) {
        for (int k = 0; k < i; k++) {
            if (!tokens.is(k, WordClass.mask(WordClass.NUMBER, WordClass.MARK))) {
                return false;
            }
        }
        return true;
    }

    /** 2月28日发布, 北京1月17日电: when it was said, not of when it speaks. */
    private static boolean isDateline(Tokens tokens, int i, Time time) {
        return (time.kind() == Kind.DATE || time.kind() == Kind.DAY)
                && i + 1 < tokens.size()
                && DATED.indexOf(tokens.chars()[tokens.start(i + 1)]) >= 0;
    }

    /** Nothing tells whether the text sets out plans or reports. */
    void beginInDoubt() {
        inDoubt = true;
    }

    boolean isInDoubt() {
        return inDoubt;
    }

    /** The text sets out the plans of its year from its first word. */
    void beginWithPlan() {
        plan.fromStart();
        calendar.turnTo(calendar.publicationYear());
    }

    boolean isProgramme() {
        return programme;
    }

    void setProgramme(boolean newProgramme) {
        programme = newProgramme;
    }

    /** Takes note of 近3年. */
    void seeReachBack(Run run) {
        BigDecimal years =
                run.numeral() == null ? BigDecimal.ZERO : run.numeral().low().value();
        if (years.signum() > 0 && years.compareTo(LONGEST_REACH) <= 0) {
            calendar.see(new Time(Kind.PAST_YEARS, years.intValue(), 0, 0));
        }
    }

    /** 今年 in a text of the first months: what is said of the year is still to be done, but 今年以来 and 今年1—2月 are facts. */
    private boolean isPublicationYear(Tokens tokens, int i, Time time) {
        return time.kind() == Kind.YEAR_OFFSET
                && time.a() == 0
                && calendar.isToCome(calendar.publicationYear())
                && !tokens.is(i + 1, WordClass.TIME)
                && !tokens.text(i, i + 1).endsWith("以来");
    }

    private boolean isTurnToFacts(Time time) {
        return time.kind() == Kind.PAST_FIVE
                || time.kind() == Kind.YEAR_OFFSET && time.a() < 0
                || time.kind() == Kind.YEAR && !calendar.isToCome(time.a()) && calendar.publicationYear() != 0;
    }

    /** A year after the publication's that does not open its sentence: 订单排产至2029年 turns no later sentence to it. */
    private boolean isAheadInPassing(Tokens tokens, int i, int year) {
        boolean opens = i == 0 || i == 1 && !tokens.is(0, WordClass.MARK) && tokens.end(0) - tokens.start(0) == 1;
        return calendar.publicationYear() != 0 && year > calendar.publicationYear() && !opens;
    }

    private boolean isLongAgo(int year) {
        return calendar.publicationYear() != 0 && year < calendar.publicationYear() - 3;
    }

    static boolean isBase(Tokens tokens, int i) {
        return Zone.isComparison(tokens, i)
                || tokens.is(i - 1, WordClass.FROM)
                || tokens.isWord(i - 1, "自")
                || tokens.is(i + 1, WordClass.DE)
                        && tokens.text(i + 2, Math.min(i + 4, tokens.size())).startsWith("基础")
                || tokens.is(i + 1, WordClass.DE) && tokens.is(i + 2, WordClass.NUMBER)
                || tokens.isWord(i + 1, "的")
                        && tokens.is(i + 2, WordClass.mask(WordClass.ABOUT_BEFORE, WordClass.UNDER_BEFORE));
    }

    /** Takes note of a word that opens a passage of plans: 主要预期目标, 重点工作. */
    void seePlanWord(Tokens tokens, int i) {
        for (int k = 0; k < i; k++) {
            if (tokens.isWord(k, "实现")
                    || tokens.isWord(k, "完成")
                    || tokens.isWord(k, "超额完成")
                    || tokens.isWord(k, "顺利")) {
                return;
            }
        }
        if (calendar.publicationYear() == 0) {
            plan.at(tokens, i);
        } else if (!plan.isSaid()) {
            plan.at(tokens, i);
            int year = calendar.publicationYear();
            calendar.turnTo(calendar.isToCome(year) ? year : year + 1);
        }
    }
}
