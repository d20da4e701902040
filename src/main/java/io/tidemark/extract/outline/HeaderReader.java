package io.tidemark.extract.outline;

import io.tidemark.extract.lexicon.Phrase;
import io.tidemark.extract.lexicon.Phrases;
import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.outline.Header.Kind;
import io.tidemark.extract.time.Calendar;
import io.tidemark.extract.time.Time;
import io.tidemark.extract.time.TimeFrame;
import io.tidemark.extract.token.Scanner;
import io.tidemark.extract.token.Tokens;
import io.tidemark.source.Document.Paragraph;
import io.tidemark.statistics.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a document is from its title, its dateline and the lines around them. One thread, one document. */
final class HeaderReader {
    /** A longer line is body text. */
    static final int LONGEST_LINE = 60;

    private static final int MOST_LINES = 24;
    /** The month from which on a work report reviews the year that is ending. */
    private static final int YEAR_CLOSES = 11;
    /** Paragraphs of running text in which a title without a time is made good for. */
    private static final int FIRST_PARAGRAPHS = 2;

    private final char[] text;
    private final Scanner scanner;
    private final Phrases phrases;
    private final @Nullable LocalDate published;
    private final Tokens tokens = new Tokens();

    private Kind kind = Kind.ARTICLE;
    private int given;
    private int givenMonth;
    private @Nullable LocalDate dateline;
    private int titleYear;
    private @Nullable Time titleTime;
    private Evidence titleFrom = Evidence.NONE;

    HeaderReader(char[] text, Scanner scanner, Phrases phrases, @Nullable LocalDate published) {
        this.text = text;
        this.scanner = scanner;
        this.phrases = phrases;
        this.published = published;
    }

    Header read(List<Paragraph> paragraphs) {
        List<Paragraph> lines = lines(paragraphs);
        for (Paragraph line : lines) {
            kind(string(line));
        }
        for (Paragraph line : lines) {
            times(line);
        }
        if (kind == Kind.ARTICLE && given == 0) {
            paragraphs.stream().skip(lines.size()).limit(1).forEach(this::lead);
        }
        if (kind == Kind.BULLETIN && titleTime == null) {
            paragraphs.stream().skip(lines.size()).limit(FIRST_PARAGRAPHS).forEach(this::reference);
        }
        Calendar calendar = new Calendar(spoken(), known());
        int end = lines.isEmpty() ? 0 : lines.get(lines.size() - 1).end();
        return header(calendar, end);
    }

    /** The year in which the text speaks: a bulletin without a dateline does so in the year after the one of its title. */
    private int spoken() {
        if (given != 0 || published == null) {
            return given != 0 ? given : titleYear;
        }
        boolean ofYear = kind == Kind.BULLETIN && titleTime != null && titleTime.kind() == Time.Kind.YEAR;
        return ofYear ? Math.min(titleYear + 1, published.getYear()) : published.getYear();
    }

    /** The lines before the first paragraph of running text. */
    private List<Paragraph> lines(List<Paragraph> paragraphs) {
        List<Paragraph> lines = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            if (lines.size() == MOST_LINES || isBody(paragraph) || isNumbered(paragraph)) {
                break;
            }
            lines.add(paragraph);
        }
        return paragraphs.size() == lines.size() ? List.of() : lines;
    }

    private boolean isBody(Paragraph paragraph) {
        return paragraph.heading() == 0
                && (paragraph.end() - paragraph.start() > LONGEST_LINE || holdsSentence(paragraph));
    }

    /** A heading of the first level: the text has begun. */
    private boolean isNumbered(Paragraph paragraph) {
        Marker marker = Marker.of(text, paragraph.start(), paragraph.end());
        return marker == Marker.CHINESE || marker == Marker.CHAPTER;
    }

    private boolean holdsSentence(Paragraph paragraph) {
        for (int i = paragraph.start(); i < paragraph.end(); i++) {
            if (text[i] == '。' || text[i] == '；') {
                return true;
            }
        }
        return false;
    }

    private String string(Paragraph line) {
        return new String(text, line.start(), line.end() - line.start());
    }

    /** The first line that names a kind of text decides. */
    private void kind(String line) {
        if (kind != Kind.ARTICLE) {
            return;
        }
        if (phrases.holds(line, Phrase.WORK_REPORT)) {
            kind = Kind.WORK_REPORT;
        } else if (phrases.holds(line, Phrase.BULLETIN)) {
            kind = Kind.BULLETIN;
        } else if (phrases.holds(line, Phrase.PLAN_TITLE) && !phrases.holds(line, Phrase.FULFILLED)) {
            kind = Kind.PLAN;
        }
    }

    /** The day on which it was given, and the time in the title: the first line that names one and is no dateline. */
    private void times(Paragraph line) {
        int at = line.start();
        while (at < line.end()) {
            at = scanner.scan(text, at, line.end(), tokens);
            for (int i = 0; i < tokens.size(); i++) {
                if (!tokens.is(i, WordClass.TIME)) {
                    continue;
                }
                Time time = tokens.time(i);
                if (time.kind() == Time.Kind.DATE) {
                    given(time);
                } else if (titleTime == null && Mention.of(tokens, i, phrases) != Mention.BASE) {
                    title(time, i);
                }
            }
        }
    }

    private void given(Time date) {
        if (given == 0 || isBefore(date.a())) {
            given = date.a();
            givenMonth = date.b();
            dateline = day(date);
        }
    }

    /** 本报讯（记者…）2025年8月16日，: the day that stands in the first sentence of an article behind its reporter. */
    private void lead(Paragraph paragraph) {
        scanner.scan(text, paragraph.start(), paragraph.end(), tokens);
        boolean press = false;
        for (int i = 0; i < tokens.size() && !tokens.isMark(i, "，"); i++) {
            press |= tokens.startsWith(i, Phrase.LEAD_IN);
            boolean date = tokens.is(i, WordClass.TIME) && tokens.time(i).kind() == Time.Kind.DATE;
            if (date && (press || tokens.startsWith(i + 1, Phrase.LEAD_IN))) {
                given(tokens.time(i));
                return;
            }
        }
    }

    /** 以2020年11月1日零时为标准时点: the first year that a bulletin names is the one that it reports on. */
    private void reference(Paragraph paragraph) {
        int at = paragraph.start();
        while (at < paragraph.end() && titleTime == null) {
            at = scanner.scan(text, at, paragraph.end(), tokens);
            for (int i = 0; i < tokens.size() && titleTime == null; i++) {
                if (tokens.is(i, WordClass.TIME) && Mention.of(tokens, i, phrases) == Mention.TOPIC) {
                    Time time = tokens.time(i);
                    boolean day = time.kind() == Time.Kind.DATE || time.kind() == Time.Kind.YEAR_MONTH;
                    title(day ? new Time(Time.Kind.YEAR, time.a(), 0, 0) : time, i);
                }
            }
        }
    }

    private static @Nullable LocalDate day(Time date) {
        Period day = Calendar.period(TimeFrame.ofYear(date.a()).in(date));
        return day == null ? null : day.start();
    }

    /** The day after which it knows of nothing: that of its dateline, where it appeared later in that year or nobody knows when. */
    private @Nullable LocalDate known() {
        if (dateline == null) {
            return published;
        }
        boolean earlier =
                published == null || dateline.getYear() == published.getYear() && dateline.isBefore(published);
        return earlier ? dateline : published;
    }

    private boolean isBefore(int year) {
        return published != null && given > published.getYear() && year <= published.getYear();
    }

    private void title(Time time, int i) {
        switch (time.kind()) {
            case YEAR, YEARS, PLAN_NAME, PAST_FIVE, HALF, QUARTER, MONTHS, YEAR_MONTH, YEAR_OFFSET -> {
                boolean yearOnly = time.kind() == Time.Kind.YEAR;
                titleYear = yearOnly || time.kind() == Time.Kind.YEAR_MONTH ? time.a() : titleYear;
                titleFrom = new Evidence(tokens.start(i), tokens.end(i));
                titleTime = yearOnly
                                && tokens.is(i + 1, WordClass.TIME)
                                && tokens.time(i + 1).isPartOfYear()
                        ? tokens.time(i + 1)
                        : time;
            }
            default -> {}
        }
    }

    private Header header(Calendar calendar, int end) {
        int spoken = calendar.spoken();
        Time time = titleTime;
        if (kind == Kind.WORK_REPORT) {
            boolean closing = given != 0
                    ? givenMonth >= YEAR_CLOSES
                    : published != null && published.getMonthValue() >= YEAR_CLOSES;
            int year = titleYear != 0 ? titleYear : closing ? spoken + 1 : spoken;
            return told(calendar, TimeFrame.ofYear(year - 1), Mode.REPORT, end);
        }
        if (time != null && kind == Kind.PLAN && (time.isSpan() || time.kind() == Time.Kind.PLAN_NAME)) {
            return told(calendar, TimeFrame.ofYears(time.a(), time.b()), Mode.PLAN, end);
        }
        if (time != null && kind != Kind.PLAN && time.kind() != Time.Kind.PLAN_NAME) {
            int year = titleYear != 0 ? titleYear : time.isSpan() ? calendar.defaultYear() : spoken;
            TimeFrame frame = calendar.resolve(time, TimeFrame.ofYear(year));
            boolean begun = frame.isYear() && frame.last() == spoken && calendar.isFresh(spoken);
            if (begun && end > 0) {
                return told(calendar, frame, Mode.PLAN, end);
            }
            if (!begun && !calendar.isToCome(frame) && frame.last() >= spoken - 2) {
                return told(calendar, frame, Mode.REPORT, end);
            }
        }
        Mode mode = kind == Kind.PLAN ? Mode.PLAN : Mode.REPORT;
        int year = mode == Mode.PLAN ? spoken : calendar.defaultYear();
        Frame frame = new Frame(calendar, TimeFrame.ofYear(year), mode, Evidence.NONE, Evidence.NONE);
        return new Header(kind, calendar, mode == Mode.PLAN ? 0 : year, frame, false, end);
    }

    private Header told(Calendar calendar, TimeFrame time, Mode mode, int end) {
        Frame frame = new Frame(calendar, time, mode, titleFrom, titleFrom);
        return new Header(kind, calendar, mode == Mode.PLAN ? 0 : time.last(), frame, true, end);
    }
}
