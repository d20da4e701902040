package io.tidemark.extract.prose;

import io.tidemark.extract.label.IndicatorFinder;
import io.tidemark.extract.label.IndicatorFinder.Found;
import io.tidemark.extract.label.SectionFinder;
import io.tidemark.extract.label.Subjects;
import io.tidemark.extract.lexicon.Lexicon;
import io.tidemark.extract.lexicon.Phrase;
import io.tidemark.extract.lexicon.Phrases;
import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.number.Amount;
import io.tidemark.extract.number.Chars;
import io.tidemark.extract.number.Numeral;
import io.tidemark.extract.outline.Frame;
import io.tidemark.extract.outline.Outline;
import io.tidemark.extract.time.Time;
import io.tidemark.extract.token.ExclusionRule;
import io.tidemark.extract.token.Run;
import io.tidemark.extract.token.Scanner;
import io.tidemark.extract.token.Tokens;
import io.tidemark.source.Document;
import io.tidemark.source.Document.Paragraph;
import io.tidemark.statistics.Derivation;
import io.tidemark.statistics.Exclusion;
import io.tidemark.statistics.Exclusion.Reason;
import io.tidemark.statistics.Figure;
import io.tidemark.statistics.Indicator;
import io.tidemark.statistics.Quantity;
import io.tidemark.statistics.Section;
import io.tidemark.statistics.Span;
import io.tidemark.statistics.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads the paragraphs of one document, in their order. One thread, one document. */
public final class ProseReader implements SentenceReader.Sink {
    private static final long NAMES =
            WordClass.mask(WordClass.NUMBERED_NAME, WordClass.INDICATOR, WordClass.PLACE, WordClass.ORG_SUFFIX);
    private static final long STATEMENT = WordClass.mask(
            WordClass.RISE, WordClass.FALL, WordClass.REACH, WordClass.TO, WordClass.OVER_BEFORE, WordClass.INDICATOR);
    private static final int LONGEST_CAPTION = 40;

    private final Document document;
    private final char[] text;
    private final Scanner scanner;
    private final Phrases phrases;
    private final IndicatorFinder indicators;
    private final SectionFinder sections;
    private final List<Figure> figures;
    private final List<Exclusion> exclusions;
    private final Tokens tokens = new Tokens();
    private final Outline outline;
    private final Scope scope;
    private final Subjects subjects;
    private final SentenceReader sentences;
    private final Headings headings;
    private String place = "";

    /** A reader that adds what it finds to the given lists; spans are in chars. */
    public ProseReader(
            Document document,
            char[] text,
            Lexicon lexicon,
            IndicatorFinder indicators,
            SectionFinder sections,
            Outline outline,
            Phrases phrases,
            List<Figure> figures,
            List<Exclusion> exclusions) {
        this.document = document;
        this.text = text;
        this.scanner = new Scanner(lexicon);
        this.indicators = indicators;
        this.sections = sections;
        this.figures = figures;
        this.exclusions = exclusions;
        this.outline = outline;
        this.phrases = phrases;
        this.scope = new Scope(outline, phrases);
        this.subjects = new Subjects(document.source().region().value());
        this.headings = new Headings(text, scanner, outline.sections(), subjects);
        this.sentences = new SentenceReader(scope, subjects, phrases, this);
    }

    /** Reads one paragraph in its frame. */
    public void read(Paragraph paragraph, Frame frame) {
        place = paragraph.place();
        headings.enter(paragraph);
        subjects.nextParagraph();
        boolean entry = isGlossaryEntry(paragraph);
        boolean caption = isCaption(paragraph);
        scope.nextParagraph(frame);
        sentences.nextParagraph();
        scope.setProgramme(entry && namesProgramme(paragraph));
        int at = paragraph.start();
        while (at < paragraph.end()) {
            at = scanner.scan(text, at, paragraph.end(), tokens);
            sentences.read(tokens, entry || caption && !(frame.timeFrom().isSaid() && states(tokens)));
        }
    }

    /** 15.“六横六纵”水网：… and such: a numbered term with what it means, of no time. */
    private boolean isGlossaryEntry(Paragraph paragraph) {
        int at = paragraph.start();
        while (at < paragraph.end() && Chars.isDigit(text[at])) {
            at++;
        }
        if (at == paragraph.start() || at >= paragraph.end() || ".．、".indexOf(text[at]) < 0) {
            return false;
        }
        for (int i = at + 1; i < Math.min(paragraph.end(), at + LONGEST_CAPTION); i++) {
            if (text[i] == '：' || text[i] == ':') {
                return true;
            }
            if (text[i] == '，' || text[i] == '。') {
                return false;
            }
        }
        return false;
    }

    private boolean namesProgramme(Paragraph paragraph) {
        String words = new String(text, paragraph.start(), paragraph.end() - paragraph.start());
        return phrases.holds(words, Phrase.PROGRAMME);
    }

    /** Whether a line without marks says something of a quantity, as lists of results do. */
    private static boolean states(Tokens tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.is(i, STATEMENT)) {
                return true;
            }
        }
        return false;
    }

    /** A short line without any mark of a sentence: a caption or a title. */
    private boolean isCaption(Paragraph paragraph) {
        if (paragraph.end() - paragraph.start() > LONGEST_CAPTION) {
            return false;
        }
        for (int i = paragraph.start(); i < paragraph.end(); i++) {
            if (endsOrParts(text[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsOrParts(char c) {
        return switch (c) {
            case '。', '，', '；', '：', '！', '？', ',', ';', ':' -> true;
            default -> false;
        };
    }

    @Override
    public void figure(Draft draft) {
        Run run = draft.run();
        Numeral numeral = run.numeral();
        if (numeral == null) {
            throw new IllegalStateException("a draft without a number at " + run.start());
        }
        boolean times = draft.measure() == MeasureRule.TIMES_MORE;
        String unit = times ? Unit.PERCENT.code() : draft.unit();
        Found found = indicators.find(draft.label().text(), draft.measure().measure(), unit);
        Indicator indicator = found.indicator();
        Section section = sections.find(indicator, draft.label().text(), ownerOf(draft));
        figures.add(new Figure(
                span(run.start(), run.end()),
                document.text().substring(run.start(), run.end()),
                quantity(numeral, unit, draft, times),
                draft.measure().measure(),
                draft.status().status(),
                draft.period(),
                draft.comparison().base(),
                draft.comparison().mean(),
                draft.label().text(),
                indicator == null ? "" : indicator.code(),
                draft.subject(),
                section,
                new Derivation("figure", run.start(), run.end(), "", parts(draft, found))));
    }

    private static List<Derivation> parts(Draft draft, Found found) {
        if (found.rivals().isEmpty()) {
            return draft.parts();
        }
        List<Derivation> parts = new ArrayList<>(draft.parts());
        Run run = draft.run();
        parts.add(Step.TIE.by(TieRule.TWO_INDICATORS, run.start(), run.end(), String.join(", ", found.rivals())));
        return parts;
    }

    /** Whose figure it is where that tells more than where the document is from. */
    private String ownerOf(Draft draft) {
        return draft.subject().equals(document.source().region().value()) ? "" : draft.subject();
    }

    private static Quantity quantity(Numeral numeral, String unit, Draft draft, boolean times) {
        BigDecimal low = signed(numeral.low(), draft.negative(), times);
        Amount upper = numeral.high();
        BigDecimal high = upper == null ? null : signed(upper, draft.negative(), times);
        BigDecimal quantum = numeral.low().quantumValue();
        if (high != null && high.compareTo(low) < 0) {
            BigDecimal lower = high;
            high = low;
            low = lower;
        }
        return new Quantity(low, high, new Unit(unit), draft.qualifier(), times ? quantum.movePointRight(2) : quantum);
    }

    private static BigDecimal signed(Amount amount, boolean negative, boolean times) {
        BigDecimal value = times ? amount.scaled(2).value() : amount.value();
        return negative ? value.negate() : value;
    }

    @Override
    public void exclude(Tokens sentence, int token, ExclusionRule rule) {
        exclude(sentence.start(token), sentence.end(token), rule.reason(), rule.name());
    }

    @Override
    public void word(Tokens sentence, int token) {
        int start = sentence.start(token);
        int end = sentence.end(token);
        if (sentence.is(token, WordClass.TIME)) {
            Time time = sentence.time(token);
            if (hasNumber(start, end)) {
                exclude(start, end, reason(time), "TIME");
            }
            return;
        }
        boolean name = sentence.is(token, NAMES);
        int at = start;
        while (at < end) {
            if (!Chars.isNumber(text[at])) {
                at++;
                continue;
            }
            int from = at;
            while (at < end && Chars.isNumber(text[at])) {
                at++;
            }
            exclude(from, at, name ? Reason.NAME : Reason.IDIOM, name ? "NAME_IN_CATALOGUE" : "FIXED_PHRASE");
        }
    }

    private static Reason reason(Time time) {
        return switch (time.kind()) {
            case DAY, DAYS, DATE, HOLIDAY, OTHER -> Reason.DATE;
            case PAST_FIVE, NEXT_FIVE -> Reason.DURATION;
            case YEAR,
                    YEARS,
                    YEAR_OFFSET,
                    SAME_YEAR,
                    FULL_YEAR,
                    HALF,
                    QUARTER,
                    QUARTER_OFFSET,
                    MONTHS,
                    MONTH_OFFSET,
                    YEAR_MONTH,
                    PLAN_NAME,
                    PAST_YEARS -> Reason.YEAR;
        };
    }

    private boolean hasNumber(int start, int end) {
        for (int i = start; i < end; i++) {
            if (Chars.isNumber(text[i])) {
                return true;
            }
        }
        return false;
    }

    private void exclude(int start, int end, Reason reason, String rule) {
        exclusions.add(new Exclusion(span(start, end), document.text().substring(start, end), reason, rule));
    }

    private Span span(int start, int end) {
        return new Span(document.hash(), place, start, end);
    }
}
