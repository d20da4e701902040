package io.tidemark.extract.outline;

import io.tidemark.extract.lexicon.Phrase;
import io.tidemark.extract.lexicon.Phrases;
import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.time.Time.Kind;
import io.tidemark.extract.time.TimeFrame;
import io.tidemark.extract.token.ExclusionRule;
import io.tidemark.extract.token.Scanner;
import io.tidemark.extract.token.Tokens;
import io.tidemark.source.Document.Paragraph;
import org.jspecify.annotations.Nullable;

/** Reads what the opening of a paragraph or a heading says of time and plans. One thread, one document. */
final class OpeningReader {
    private static final int MOST_SENTENCES = 3;
    /** Chars that may stand before a time that opens its clause: 刚刚过去的, 根据统计. */
    private static final int LONGEST_LEAD = 8;

    private static final long STATES = WordClass.mask(WordClass.RISE, WordClass.FALL, WordClass.TO, WordClass.ACT);
    private static final long INTENDED = WordClass.mask(
            WordClass.ACT, WordClass.LEAD, WordClass.RISE, WordClass.REACH, WordClass.TO, WordClass.FROM);

    private final char[] text;
    private final Scanner scanner;
    private final Phrases phrases;
    private final Tokens tokens = new Tokens();

    private @Nullable TimeFrame time;
    private Evidence timeFrom = Evidence.NONE;
    /** The time that the openings before have named last: 当年. */
    private TimeFrame lastNamed = TimeFrame.OPEN;

    private boolean past;
    private Evidence plan = Evidence.NONE;
    private boolean report;
    /** The last year that the opening plans for, 0 for none. */
    private int horizon;

    private Evidence horizonFrom = Evidence.NONE;

    OpeningReader(char[] text, Scanner scanner, Phrases phrases) {
        this.text = text;
        this.scanner = scanner;
        this.phrases = phrases;
    }

    /** What the opening of a paragraph says where a frame is inherited. */
    Opening read(int start, int end, Header header, Frame inherited) {
        time = null;
        timeFrom = Evidence.NONE;
        past = false;
        plan = Evidence.NONE;
        report = false;
        horizon = 0;
        int at = start;
        boolean figures = false;
        for (int i = 0; i < MOST_SENTENCES && at < end && !figures; i++) {
            at = scanner.scan(text, at, end, tokens);
            figures = sentence(header, inherited);
        }
        boolean introduces = !figures && horizon > 0 && (text[end - 1] == '：' || text[end - 1] == ':');
        return introduces
                ? new Opening(planned(header), horizonFrom, false, horizonFrom, false, true)
                : new Opening(time, timeFrom, past, plan, report, false);
    }

    /** The time of what is to be reached by a year: the years of a plan that ends with it, or that year. */
    private TimeFrame planned(Header header) {
        TimeFrame named = TimeFrame.ofYear(horizon);
        TimeFrame whole = header.frame().time();
        return header.kind() == Header.Kind.PLAN && whole.last() == horizon ? whole : named;
    }

    /** What holds after a paragraph: the year by which one of its sentences opened, where the document is about it. */
    Frame closing(Paragraph paragraph, Header header, Frame frame) {
        Frame closing = frame;
        for (int at = paragraph.start(); at < paragraph.end(); at++) {
            if (text[at] != '。') {
                continue;
            }
            scanner.scan(text, at + 1, Math.min(paragraph.end(), at + 1 + LONGEST_LEAD), tokens);
            if (!tokens.is(0, WordClass.TIME) || Mention.of(tokens, 0, phrases) != Mention.TOPIC) {
                continue;
            }
            TimeFrame named = frame.calendar().resolve(tokens.time(0), closing.time());
            if (named.isYear()
                    && header.isAbout(named)
                    && header.calendar().isOver(named)
                    && !frame.time().isSpan()) {
                closing = closing.at(named, new Evidence(tokens.start(0), tokens.end(0)));
            }
        }
        return closing;
    }

    /** Reads a sentence up to its first figure; whether there is one. */
    private boolean sentence(Header header, Frame inherited) {
        int clause = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.is(i, WordClass.NUMBER)) {
                if (ExclusionRule.of(tokens, i) == null && i > 0) {
                    return true;
                }
            } else if (tokens.isMark(i, "，：:,。！—")) {
                clause = i + 1;
            } else if (tokens.is(i, WordClass.TIME)) {
                time(i, clause, header, inherited);
            } else {
                cues(i, clause == 0 || isTime(clause));
            }
        }
        return false;
    }

    private void time(int i, int clause, Header header, Frame inherited) {
        Kind kind = tokens.time(i).kind();
        if (kind == Kind.PLAN_NAME
                && !inherited.isPlan()
                && tokens.time(i).a() >= header.calendar().spoken()
                && isSetOut(i)) {
            time = TimeFrame.ofYears(tokens.time(i).a(), tokens.time(i).b());
            timeFrom = new Evidence(tokens.start(i), tokens.end(i));
            plan = timeFrom;
            return;
        }
        Mention mention = Mention.of(tokens, i, phrases);
        if (mention == Mention.HORIZON
                && kind == Kind.YEAR
                && tokens.time(i).a() > header.calendar().spoken()) {
            horizon = tokens.time(i).a();
            horizonFrom = new Evidence(tokens.start(i), tokens.end(i));
        }
        if (mention != Mention.TOPIC
                || kind == Kind.DATE
                || kind == Kind.DAY
                || kind != Kind.PAST_FIVE && kind != Kind.DAYS && !opens(i, clause)) {
            return;
        }
        TimeFrame inForce = time != null ? time : inherited.time();
        if (tokens.time(i).kind() == Kind.PAST_FIVE && !inForce.isSpan()) {
            inForce = TimeFrame.ofYear(header.reviewed() == 0 ? inForce.last() : header.reviewed());
        } else if (tokens.time(i).kind() == Kind.FULL_YEAR || tokens.time(i).kind() == Kind.OTHER) {
            return;
        }
        TimeFrame named =
                kind == Kind.SAME_YEAR ? lastNamed : inherited.calendar().resolve(tokens.time(i), inForce);
        if (named.isOpen()) {
            return;
        }
        if (time != null && time.isSpan() && named.isYear() && named.last() == time.last()) {
            return;
        }
        boolean known = header.isAbout(named) && kind != Kind.SAME_YEAR;
        if (known || time == null && (kind == Kind.YEAR || kind == Kind.SAME_YEAR)) {
            time = named;
            past = !known;
            timeFrom = new Evidence(tokens.start(i), tokens.end(i));
            lastNamed = named;
        }
    }

    /** Whether a time stands at the beginning of its clause, behind no verb. */
    private boolean opens(int i, int clause) {
        if (i > clause && tokens.start(i) - tokens.start(clause) > LONGEST_LEAD) {
            return false;
        }
        for (int k = clause; k < i; k++) {
            if (tokens.is(k, STATES)
                    || tokens.is(k, WordClass.INDICATOR)
                    || tokens.is(k, WordClass.NUMBER)
                    || tokens.endsWith(k, Phrase.COMPLEMENT)) {
                return false;
            }
        }
        return true;
    }

    private void cues(int i, boolean first) {
        boolean set = tokens.is(i, Phrase.REPORTED) && tokens.endsWith(i - 1, Phrase.AIM);
        if (tokens.is(i, Phrase.REPORTED) && !set) {
            report = true;
        }
        boolean intends = first
                && (tokens.is(i, WordClass.TARGET)
                        || tokens.is(i, WordClass.INTENT) && tokens.is(i + 1, INTENDED) && !isDay(i + 2));
        if (!plan.isSaid() && (intends || set || tokens.is(i, WordClass.PLAN_PASSAGE)) && !isFulfilled(i)) {
            plan = new Evidence(tokens.start(i), tokens.end(i));
        }
    }

    /** 将于9月24日举行, 要到9月底才能交付: a time within the year, when something comes of itself. */
    private boolean isDay(int i) {
        return tokens.is(i, WordClass.TIME)
                && switch (tokens.time(i).kind()) {
                    case DAY, DATE, DAYS, MONTHS -> true;
                    default -> false;
                };
    }

    /** 下半年，我们将…: whether only times stand before a clause. */
    private boolean isTime(int clause) {
        for (int k = 0; k < clause; k++) {
            if (!tokens.is(k, WordClass.mask(WordClass.TIME, WordClass.MARK))) {
                return false;
            }
        }
        return true;
    }

    /** “十五五”规划纲要: the name of a plan that the document sets out. */
    private boolean isSetOut(int i) {
        for (int k = i + 1; k < tokens.size() && k <= i + 3; k++) {
            if (tokens.startsWith(k, Phrase.SETTING_OUT)) {
                return true;
            }
        }
        return false;
    }

    /** 顺利完成全年目标任务: a word of plans whose verb tells that they were fulfilled. */
    private boolean isFulfilled(int i) {
        for (int k = 0; k < tokens.size(); k++) {
            if (k != i && tokens.is(k, Phrase.FULFILLED)) {
                return true;
            }
        }
        return false;
    }
}
