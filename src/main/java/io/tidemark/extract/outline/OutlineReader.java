package io.tidemark.extract.outline;

import io.tidemark.extract.lexicon.Phrases;
import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.outline.Header.Kind;
import io.tidemark.extract.time.Time;
import io.tidemark.extract.time.TimeFrame;
import io.tidemark.extract.token.Scanner;
import io.tidemark.extract.token.Tokens;
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
    private static final int LONGEST_CAPTION = 40;
    private static final int LONGEST_SPEAKER = 30;

    private final char[] text;
    private final Scanner scanner;
    private final Phrases phrases;
    private final @Nullable LocalDate published;
    private final OpeningReader openings;
    private final Tokens tokens = new Tokens();
    private final List<Section> sections = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();
    /** Whether it is an article on plans: what it calls for is planned. */
    private boolean announces;

    private boolean doubt;
    private Evidence headingFrom = Evidence.NONE;

    private final Deque<Open> open = new ArrayDeque<>();

    /** A section that is open, and what holds for its next paragraph. */
    private static final class Open {
        final int level;
        Frame next;
        final Frame first;
        /** Whether the heading itself says that the section plans: no paragraph's own words undo that for the next. */
        final boolean planned;

        Open(int level, Frame frame, boolean planned) {
            this.level = level;
            this.next = frame;
            this.first = frame;
            this.planned = planned;
        }
    }

    public OutlineReader(char[] text, Scanner scanner, Phrases phrases, @Nullable LocalDate published) {
        this.text = text;
        this.scanner = scanner;
        this.phrases = phrases;
        this.published = published;
        this.openings = new OpeningReader(text, scanner, phrases);
    }

    /** The outline of the paragraphs of a document, or of several documents in one file, each with a title of its own. */
    public Outline read(List<Paragraph> paragraphs) {
        int from = 0;
        for (int i = 1; i < paragraphs.size(); i++) {
            if (isTitle(paragraphs, i) && hasBody(paragraphs.subList(from, i))) {
                part(paragraphs.subList(from, i));
                from = i;
            }
        }
        part(paragraphs.subList(from, paragraphs.size()));
        return new Outline(doubt, sections, frames);
    }

    /** Whether a line within the text is the title of another document: it says what kind of text follows, and of when. */
    private boolean isTitle(List<Paragraph> paragraphs, int i) {
        Paragraph line = paragraphs.get(i);
        if (!isCaption(line) || Marker.of(text, line.start(), line.end()) != Marker.NONE) {
            return false;
        }
        String words = new String(text, line.start(), line.end() - line.start());
        for (String title : phrases.of("work-report")) {
            if (words.endsWith(title)) {
                return true;
            }
        }
        return (phrases.holds(words, "bulletin") || phrases.holds(words, "plan-title")) && names(line, WordClass.TIME);
    }

    private static boolean hasBody(List<Paragraph> paragraphs) {
        return paragraphs.stream().anyMatch(paragraph -> paragraph.end() - paragraph.start() > HeaderReader.LONGEST_LINE);
    }

    private boolean names(Paragraph line, WordClass wordClass) {
        scanner.scan(text, line.start(), line.end(), tokens);
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.is(i, wordClass)) {
                return true;
            }
        }
        return false;
    }

    private void part(List<Paragraph> paragraphs) {
        Header header = new HeaderReader(text, scanner, phrases, published).read(paragraphs);
        Frame document = header.frame();
        if (!header.isTold() && header.kind() == Kind.ARTICLE && header.end() == 0) {
            int lean = paragraphs.isEmpty()
                    ? 0
                    : lean(paragraphs.get(0).start(), paragraphs.get(paragraphs.size() - 1).end(), header, FEWEST_CALLS);
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
        open.push(new Open(0, document, false));
        announces = header.kind() == Kind.ARTICLE && announces(paragraphs, header);
        for (Paragraph paragraph : paragraphs) {
            frames.add(paragraph.end() <= header.end() ? header.frame() : paragraph(paragraph, header));
        }
    }

    /** Whether the title or the first paragraph of an article tells of a document or a meeting that sets out plans. */
    private boolean announces(List<Paragraph> paragraphs, Header header) {
        for (Paragraph paragraph : paragraphs) {
            String words = new String(text, paragraph.start(), paragraph.end() - paragraph.start());
            if (phrases.holds(words, "work-report") || phrases.holds(words, "plan-title")) {
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
        int level = level(paragraph, marker);
        if (level > 0) {
            openSection(level, headingEnd(paragraph), paragraph, header);
        }
        Open section = current();
        if (level > 0 && isCaption(paragraph)) {
            return section.next;
        }
        if (isSpeaker(paragraph)) {
            section.next = section.first;
        }
        Opening opening = openings.read(paragraph.start(), paragraph.end(), header, section.next);
        Frame frame = frame(section, opening, paragraph, header);
        boolean own = marker == Marker.ITEM || opening.isPast()
                || section.planned && !frame.isPlan()
                || isEvent(frame, header)
                || header.isTold() && header.kind() != Kind.WORK_REPORT && header.kind() != Kind.PLAN && !frame.time().isSpan();
        if (!own) {
            section.next = openings.closing(paragraph, header, frame);
        }
        return frame;
    }

    /** 市统计局局长 张某某：…, 记者：…: what one has said ends where another begins. */
    private boolean isSpeaker(Paragraph paragraph) {
        int end = Math.min(paragraph.end(), paragraph.start() + LONGEST_SPEAKER);
        for (int i = paragraph.start(); i < end; i++) {
            if (text[i] == '：' || text[i] == ':') {
                return phrases.holds(new String(text, paragraph.start(), i - paragraph.start()), "speaker");
            }
            if ("，。；".indexOf(text[i]) >= 0) {
                return false;
            }
        }
        return false;
    }

    /** A single month that the document is not about: something that happened then. */
    private static boolean isEvent(Frame frame, Header header) {
        Time part = frame.time().part();
        return part != null
                && part.kind() == Time.Kind.MONTHS
                && part.a() == part.b()
                && part.a() != 1
                && !frame.time().equals(header.frame().time());
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
                        : new Frame(header.calendar(), planned(header, inherited), Mode.PLAN, opening.plan(), opening.plan());
            }
            if (announces && !inherited.isPlan() && lean(paragraph, header) > 0) {
                return new Frame(header.calendar(), planned(header, inherited), Mode.PLAN, Evidence.NONE, Evidence.NONE);
            }
            boolean turned = inherited.isPlan() && !section.planned && header.kind() != Kind.PLAN;
            return turned && (opening.isReport() || lean(paragraph, header) < 0)
                    ? header.frame()
                    : inherited;
        }
        Frame frame = inherited.at(time, opening.timeFrom());
        Mode mode = mode(time, opening, inherited, header);
        return mode == inherited.mode() ? frame : frame.as(mode, opening.plan().isSaid() ? opening.plan() : opening.timeFrom());
    }

    private static TimeFrame planned(Header header, Frame inherited) {
        if (header.kind() == Kind.WORK_REPORT) {
            return TimeFrame.ofYear(header.planned());
        }
        int spoken = header.calendar().spoken();
        return inherited.time().isYear() && inherited.time().last() >= spoken ? inherited.time() : TimeFrame.ofYear(spoken);
    }

    private static Mode mode(TimeFrame time, Opening opening, Frame inherited, Header header) {
        if (header.kind() == Kind.WORK_REPORT && header.reviewed() != 0 && !opening.isReport()) {
            return time.last() <= header.reviewed() ? Mode.REPORT : Mode.PLAN;
        }
        if (header.kind() == Kind.PLAN && inherited.isPlan() && inherited.time().spans(time)) {
            return Mode.PLAN;
        }
        if (time.isSpan() ? time.last() <= header.calendar().spoken() && header.calendar().spoken() != 0 : header.calendar().isOver(time)) {
            return time.isSpan() && time.last() == header.calendar().spoken() && header.kind() != Kind.WORK_REPORT && inherited.isPlan()
                    ? Mode.PLAN
                    : Mode.REPORT;
        }
        if (header.isTold() && header.reviewed() != 0 && time.last() <= header.reviewed()) {
            return Mode.REPORT;
        }
        if (opening.isReport()) {
            return Mode.REPORT;
        }
        boolean ahead = header.calendar().isToCome(time)
                || header.kind() == Kind.WORK_REPORT
                || time.isYear() && header.calendar().isFresh(time.last())
                || time.isSpan();
        return ahead || opening.plan().isSaid() ? Mode.PLAN : inherited.mode();
    }

    // --- sections ---------------------------------------------------------------------------------------------------

    private int level(Paragraph paragraph, Marker marker) {
        if (marker.level() > 0) {
            return marker.level();
        }
        if (marker == Marker.ITEM) {
            return 0;
        }
        if (paragraph.heading() > 0) {
            return Math.min(paragraph.heading(), Marker.CAPTION);
        }
        return isCaption(paragraph) ? Marker.CAPTION : 0;
    }

    /** A short line without the mark that ends a sentence. */
    private boolean isCaption(Paragraph paragraph) {
        if (paragraph.end() - paragraph.start() > LONGEST_CAPTION) {
            return false;
        }
        for (int i = paragraph.start(); i < paragraph.end(); i++) {
            if ("。；！？;".indexOf(text[i]) >= 0 && i < paragraph.end() - 1 || "，、：".indexOf(text[i]) >= 0 && i == paragraph.end() - 1) {
                return false;
            }
        }
        return "；;".indexOf(text[paragraph.end() - 1]) < 0;
    }

    private int headingEnd(Paragraph paragraph) {
        if (isCaption(paragraph)) {
            return paragraph.end();
        }
        for (int i = paragraph.start(); i < paragraph.end(); i++) {
            if ("。；！？".indexOf(text[i]) >= 0) {
                return i;
            }
        }
        return paragraph.end();
    }

    private void openSection(int level, int headingEnd, Paragraph paragraph, Header header) {
        boolean plannedBefore = false;
        while (current().level >= level) {
            Open closed = open.pop();
            plannedBefore = closed.level == level && closed.planned;
        }
        Open parent = current();
        int end = Math.min(headingEnd, paragraph.start() + HeaderReader.LONGEST_LINE);
        String heading = new String(text, paragraph.start(), end - paragraph.start());
        Evidence from = new Evidence(paragraph.start(), end);
        TimeFrame time = headingTime(paragraph.start(), end, header, parent.next);
        boolean background = phrases.holds(heading, "background") && isCaption(paragraph);
        Mode mode = background ? Mode.BACKGROUND : headingMode(heading, time, parent.next, header, plannedBefore, parent.planned);
        Frame frame = parent.level == 0 && time == null && begins(level, paragraph.start(), end, header) ? header.frame() : parent.next;
        if (time != null) {
            frame = frame.at(time, headingFrom);
        } else if (mode == Mode.PLAN && !frame.isPlan()) {
            frame = frame.at(planned(header, frame), from);
        } else if (mode == Mode.REPORT && frame.isPlan()) {
            frame = header.frame();
        }
        frame = mode == frame.mode() ? frame : frame.as(mode, from);
        boolean planned = mode == Mode.PLAN && (parent.planned || time != null || phrases.holds(heading, "plan") || plannedBefore);
        sections.add(new Section(level, paragraph.start(), end, heading, frame));
        open.push(new Open(level, frame, planned));
    }

    private Mode headingMode(
            String heading,
            @Nullable TimeFrame time,
            Frame inherited,
            Header header,
            boolean plannedBefore,
            boolean parentPlanned) {
        if (parentPlanned && time == null) {
            return Mode.PLAN;
        }
        boolean review = phrases.holds(heading, "review");
        boolean plan = phrases.holds(heading, "plan") && !phrases.holds(heading, "fulfilled");
        if (review != plan) {
            return review ? Mode.REPORT : Mode.PLAN;
        }
        if (review) {
            return Mode.REPORT;
        }
        if (time == null) {
            return plannedBefore ? Mode.PLAN : inherited.mode();
        }
        return mode(time, new Opening(time, Evidence.NONE, false, Evidence.NONE, false), inherited, header);
    }

    /** The first time that a heading names, null for none. */
    private @Nullable TimeFrame headingTime(int start, int end, Header header, Frame inherited) {
        TimeFrame inForce = inherited.time();
        int at = start;
        while (at < end) {
            at = scanner.scan(text, at, end, tokens);
            for (int i = 0; i < tokens.size(); i++) {
                if (!tokens.is(i, WordClass.TIME)) {
                    continue;
                }
                Time time = tokens.time(i);
                Mention mention = Mention.of(tokens, i, phrases);
                if (time.kind() == Time.Kind.PLAN_NAME && !isInTitle(i)) {
                    headingFrom = new Evidence(tokens.start(i), tokens.end(i));
                    return TimeFrame.ofYears(time.a(), time.b());
                }
                if (mention == Mention.TOPIC || mention == Mention.ATTRIBUTE) {
                    TimeFrame named = header.calendar().resolve(time, inForce);
                    inForce = named;
                    if (!named.isOpen() && header.isAbout(named) && time.kind() != Time.Kind.FULL_YEAR) {
                        headingFrom = new Evidence(tokens.start(i), tokens.end(i));
                        return named;
                    }
                }
            }
        }
        return null;
    }

    /** Whether what stands under a heading begins anew: a caption of an article, or one that names somebody else. */
    private boolean begins(int level, int start, int end, Header header) {
        return level == Marker.CAPTION && header.kind() == Kind.ARTICLE && !announces || isOfOther(start, end);
    }

    /** Whether a heading names a place or an organisation: what it says begins anew. */
    private boolean isOfOther(int start, int end) {
        scanner.scan(text, start, end, tokens);
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.is(i, WordClass.mask(WordClass.ZONE_SUFFIX, WordClass.ORG_SUFFIX)) && i > 0) {
                return true;
            }
        }
        return false;
    }

    private boolean isInTitle(int i) {
        for (int k = 0; k < i; k++) {
            if (tokens.isMark(k, "《")) {
                return true;
            }
        }
        return false;
    }

    private int lean(Paragraph paragraph, Header header) {
        return lean(paragraph.start(), paragraph.end(), header, 0);
    }

    /** Above zero where more is called for than told, below where more is told, zero where nothing decides. */
    private int lean(int start, int end, Header header, int fewestCalls) {
        String passage = new String(text, start, Math.min(end - start, LONGEST_PASSAGE));
        int calls = phrases.count(passage, "calls");
        int results = phrases.count(passage, "results")
                + WEIGHT_OF_PAST_YEAR * occurrences(passage, header.calendar().spoken() - 1);
        return calls < fewestCalls ? -1 : Integer.compare(calls, results);
    }

    /** How much of a text is enough to tell. */
    private static final int LONGEST_PASSAGE = 3000;

    private static final int FEWEST_CALLS = 3;
    private static final int WEIGHT_OF_PAST_YEAR = 3;

    private static int occurrences(String passage, int year) {
        String word = Integer.toString(year);
        int count = 0;
        for (int at = passage.indexOf(word); at >= 0; at = passage.indexOf(word, at + word.length())) {
            count++;
        }
        return count;
    }
}
