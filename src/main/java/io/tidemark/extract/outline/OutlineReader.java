package io.tidemark.extract.outline;

import io.tidemark.extract.lexicon.Phrase;
import io.tidemark.extract.lexicon.Phrases;
import io.tidemark.extract.outline.Header.Kind;
import io.tidemark.extract.time.Time;
import io.tidemark.extract.time.TimeFrame;
import io.tidemark.extract.token.Scanner;
import io.tidemark.source.Document.Paragraph;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the outline of a document: a first pass over its headings and the openings of its paragraphs.
 *
 * <p>A section inherits the frame of the one that it stands in, unless its heading names a time or says that it reviews or
 * plans. A paragraph inherits the frame of its section. Where its opening turns to another time, that holds for it and for the
 * paragraphs after it that name none, as far as the section goes; an item of a list and a piece of history keep it for
 * themselves.
 */
public final class OutlineReader {

    /** Line feeds that a blank line makes between paragraphs. */
    private static final int BLANK_LINE = 2;

    private final char[] text;
    private final Scanner scanner;
    private final Phrases phrases;
    private final @Nullable LocalDate published;
    private final Lines lines;
    private final HeadingReader headings;
    private final OpeningReader openings;
    private final List<Section> sections = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();
    /** Whether it is an article on plans: what it calls for is planned. */
    private boolean announces;

    private boolean doubt;

    private final Deque<Open> open = new ArrayDeque<>();

    /** A section that is open, and what holds for its next paragraph. */
    private static final class Open {
        final int level;
        Frame next;
        final Frame first;
        /** Whether the heading itself says that the section plans: no paragraph's own words undo that for the next. */
        final boolean planned;
        /** Whether the heading says that the section reviews its year. */
        final boolean reviews;

        Open(int level, Frame frame, boolean planned, boolean reviews) {
            this.level = level;
            this.next = frame;
            this.first = frame;
            this.planned = planned;
            this.reviews = reviews;
        }
    }

    public OutlineReader(char[] text, Scanner scanner, Phrases phrases, @Nullable LocalDate published) {
        this.text = text;
        this.scanner = scanner;
        this.phrases = phrases;
        this.published = published;
        this.lines = new Lines(text, scanner, phrases);
        this.headings = new HeadingReader(text, scanner, phrases);
        this.openings = new OpeningReader(text, scanner, phrases);
    }

    /** The outline of the paragraphs of a document, or of several documents in one file, each with a title of its own. */
    public Outline read(List<Paragraph> paragraphs) {
        int from = 0;
        int widest = 1;
        for (int i = 1; i < paragraphs.size(); i++) {
            int gap = lines.gap(paragraphs.get(i - 1), paragraphs.get(i));
            boolean apart = gap > Math.max(widest, BLANK_LINE) && lines.isLoneCaption(paragraphs.get(i));
            widest = Math.max(widest, gap);
            if ((apart || lines.isTitle(paragraphs.get(i))) && hasBody(paragraphs.subList(from, i))) {
                part(paragraphs.subList(from, i));
                from = i;
                widest = 1;
            }
        }
        part(paragraphs.subList(from, paragraphs.size()));
        return new Outline(doubt, sections, frames);
    }

    private boolean hasBody(List<Paragraph> paragraphs) {
        return paragraphs.stream().anyMatch(lines::isSentence);
    }

    private void part(List<Paragraph> paragraphs) {
        Header header = new HeaderReader(text, scanner, phrases, published).read(paragraphs);
        Frame document = header.frame();
        if (!header.isTold() && header.kind() == Kind.ARTICLE && header.end() == 0) {
            String passage = paragraphs.isEmpty()
                    ? ""
                    : lines.string(
                            paragraphs.get(0).start(),
                            paragraphs.get(paragraphs.size() - 1).end());
            int lean = Leaning.isCalling(passage, phrases)
                    ? Leaning.of(passage, header.calendar().spoken(), phrases)
                    : -1;
            boolean fresh = header.calendar().isFresh(header.calendar().spoken());
            doubt |= lean == 0 && fresh;
            if (lean > 0 && fresh) {
                document = document.at(TimeFrame.ofYear(header.calendar().spoken()), Evidence.NONE)
                        .as(Mode.PLAN, Evidence.NONE);
            }
        }
        int start = paragraphs.isEmpty() ? 0 : paragraphs.get(0).start();
        sections.add(new Section(0, start, start, "", document));
        open.clear();
        open.push(new Open(0, document, false, false));
        announces = header.kind() == Kind.ARTICLE && announces(paragraphs, header);
        for (Paragraph paragraph : paragraphs) {
            frames.add(paragraph.end() <= header.end() ? header.frame() : paragraph(paragraph, header));
        }
    }

    /** Whether the title or the first paragraph of an article tells of a document or a meeting that sets out plans. */
    private boolean announces(List<Paragraph> paragraphs, Header header) {
        for (Paragraph paragraph : paragraphs) {
            String words = lines.string(paragraph.start(), paragraph.end());
            if (phrases.holds(words, Phrase.WORK_REPORT) || phrases.holds(words, Phrase.PLAN_TITLE)) {
                return true;
            }
            if (paragraph.start() >= header.end()) {
                return false;
            }
        }
        return false;
    }

    private Frame paragraph(Paragraph paragraph, Header header) {
        Marker marker = Marker.of(text, paragraph.start(), paragraph.end());
        int level = lines.level(paragraph, marker);
        if (level > 0) {
            openSection(level, lines.headingEnd(paragraph), paragraph, header);
        }
        Open section = current();
        if (level > 0 && lines.isCaption(paragraph)) {
            return section.next;
        }
        if (lines.isSpeaker(paragraph)) {
            section.next = section.first;
        }
        if (section.reviews && isWrittenWithin(section.next, paragraph, header)) {
            section.next = section.next.writtenIn(section.next.time().last());
        }
        Opening opening = openings.read(paragraph.start(), paragraph.end(), header, section.next);
        Frame frame = frame(section, opening, paragraph, header);
        boolean own = marker == Marker.ITEM
                || opening.isPast()
                || section.planned && !frame.isPlan()
                || isEvent(frame, header)
                || header.isTold()
                        && header.kind() != Kind.WORK_REPORT
                        && header.kind() != Kind.PLAN
                        && !frame.time().isSpan();
        if (!own || opening.introduces()) {
            section.next = openings.closing(paragraph, header, frame);
        }
        return frame;
    }

    /** 今年以来 in a section that reviews the year before the one of the text: it was written while that year ran. */
    private boolean isWrittenWithin(Frame frame, Paragraph paragraph, Header header) {
        return frame.time().isYear()
                && !frame.isPlan()
                && frame.time().last() == header.calendar().spoken() - 1
                && phrases.holds(lines.string(paragraph.start(), paragraph.end()), Phrase.YEAR_SO_FAR);
    }

    /** A single month that the document is not about: something that happened then. */
    private static boolean isEvent(Frame frame, Header header) {
        Time part = frame.time().part();
        return part != null
                && part.kind() == Time.Kind.MONTHS
                && part.a() == part.b()
                && !frame.time().equals(header.frame().time());
    }

    private int lean(Paragraph paragraph, Header header) {
        return Leaning.of(
                lines.string(paragraph.start(), paragraph.end()),
                header.calendar().spoken(),
                phrases);
    }

    private Open current() {
        Open section = open.peek();
        if (section == null) {
            throw new IllegalStateException("no section is open");
        }
        return section;
    }

    /** What holds in a paragraph by what its opening says. */
    private Frame frame(Open section, Opening opening, Paragraph paragraph, Header header) {
        Frame inherited = section.next;
        TimeFrame time = opening.time();
        if (time == null) {
            if (opening.plan().isSaid() && !opening.isReport()) {
                return inherited.isPlan()
                        ? inherited
                        : new Frame(
                                header.calendar(),
                                planned(header, inherited),
                                Mode.PLAN,
                                opening.plan(),
                                opening.plan());
            }
            if (announces && !inherited.isPlan() && lean(paragraph, header) > 0) {
                return new Frame(
                        header.calendar(), planned(header, inherited), Mode.PLAN, Evidence.NONE, Evidence.NONE);
            }
            boolean turned = inherited.isPlan() && !section.planned && header.kind() != Kind.PLAN;
            return turned && (opening.isReport() || lean(paragraph, header) < 0) ? header.frame() : inherited;
        }
        Frame frame = inherited.at(time, opening.timeFrom());
        Mode mode = ModeRule.of(time, opening, inherited, header);
        return mode == inherited.mode()
                ? frame
                : frame.as(mode, opening.plan().isSaid() ? opening.plan() : opening.timeFrom());
    }

    private static TimeFrame planned(Header header, Frame inherited) {
        if (header.kind() == Kind.WORK_REPORT) {
            return TimeFrame.ofYear(header.planned());
        }
        int spoken = header.calendar().spoken();
        return inherited.time().isYear() && inherited.time().last() >= spoken
                ? inherited.time()
                : TimeFrame.ofYear(spoken);
    }

    private void openSection(int level, int headingEnd, Paragraph paragraph, Header header) {
        boolean plannedBefore = false;
        while (current().level >= level) {
            Open closed = open.pop();
            plannedBefore = closed.level == level && closed.planned;
        }
        Open parent = current();
        int end = Math.min(headingEnd, paragraph.start() + HeaderReader.LONGEST_LINE);
        String heading = lines.string(paragraph.start(), end);
        Evidence from = new Evidence(paragraph.start(), end);
        TimeFrame time = headings.time(paragraph.start(), end, header, parent.next);
        boolean background = phrases.holds(heading, Phrase.BACKGROUND) && lines.isCaption(paragraph);
        Mode mode = background
                ? Mode.BACKGROUND
                : headings.mode(heading, time, parent.next, header, plannedBefore, parent.planned);
        Frame frame = parent.level == 0 && time == null && begins(level, paragraph.start(), end, header)
                ? header.frame()
                : parent.next;
        if (time != null) {
            frame = frame.at(time, headings.timeFrom());
        } else if (mode == Mode.PLAN && !frame.isPlan()) {
            frame = frame.at(planned(header, frame), from);
        } else if (mode == Mode.REPORT && frame.isPlan()) {
            frame = header.frame();
        }
        frame = mode == frame.mode() ? frame : frame.as(mode, from);
        boolean planned = mode == Mode.PLAN
                && (parent.planned || time != null || phrases.holds(heading, Phrase.PLAN) || plannedBefore);
        sections.add(new Section(level, paragraph.start(), end, heading, frame));
        boolean reviews = !planned && (parent.reviews || phrases.holds(heading, Phrase.REVIEW));
        open.push(new Open(level, frame, planned, reviews));
    }

    /** Whether what stands under a heading begins anew: a caption of an article, or one that names somebody else. */
    private boolean begins(int level, int start, int end, Header header) {
        return level == Marker.CAPTION && header.kind() == Kind.ARTICLE && !announces || headings.isOfOther(start, end);
    }
}
