package io.tidemark.extract.table.head;

import io.tidemark.extract.lexicon.Lexicon;
import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.number.Chars;
import io.tidemark.extract.time.Time.Kind;
import io.tidemark.extract.token.Scanner;
import io.tidemark.extract.token.Tokens;
import io.tidemark.statistics.Measure;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads headings of tables. One thread. */
public final class HeadReader {
    private static final String KEPT_MARKS = "、·-—/+“”‘’《》";
    private static final String BULLETS = "#＃△▲◇◆●•·-—－*＊";
    private static final Set<String> TIMES_OF_DAY = Set.of("年", "月", "d", "h", "min", "s");

    private static final long MOVING = WordClass.mask(WordClass.AVERAGE, WordClass.RISE, WordClass.FALL);

    private final Wording wording;
    private final UnitText units;
    private final Scanner scanner;
    private final Tokens tokens = new Tokens();

    public HeadReader(Lexicon lexicon, Wording wording, UnitText units) {
        this.wording = wording;
        this.units = units;
        this.scanner = new Scanner(lexicon);
    }

    public Head read(String text) {
        return read(text.toCharArray(), 0, text.length());
    }

    /** The heading that stands between two places. */
    public Head read(char[] text, int start, int end) {
        int from = begin(text, start, end);
        int to = Marks.trimSpace(text, from, end);
        if (from >= to) {
            return Head.EMPTY;
        }
        When period = PeriodText.read(text, from, to);
        if (period != null) {
            return Head.of(period, start, end);
        }
        HeadDraft draft = new HeadDraft(wording);
        draft.unit = bare(text, from, to);
        if (draft.unit == null) {
            parts(text, from, to, draft);
        }
        return draft.head(start, end);
    }

    private void parts(char[] text, int from, int to, HeadDraft draft) {
        int at = from;
        while (at < to) {
            int footnote = at > from ? Marks.afterFootnote(text, at, to) : at;
            int close = Marks.isOpen(text[at]) ? Marks.close(text, at, to) : -1;
            if (footnote > at) {
                at = footnote;
            } else if (close > 0) {
                bracket(text, at, close, draft);
                at = close + 1;
            } else {
                int next = at + 1;
                while (next < to && !Marks.isOpen(text[next]) && Marks.afterFootnote(text, next, to) == next) {
                    next++;
                }
                segment(text, at, next, draft);
                at = next;
            }
        }
    }

    /** After the list number, bullet and 其中 that a heading begins with. */
    private static int begin(char[] text, int start, int end) {
        int from = Marks.skipSpace(text, start, end);
        from = Marks.afterListNumber(text, from, end);
        while (from + 1 < end && BULLETS.indexOf(text[from]) >= 0 && !Chars.isNumber(text[from + 1])) {
            from = Marks.skipSpace(text, from + 1, end);
        }
        if (from + 2 < end && text[from] == '其' && text[from + 1] == '中') {
            from += 2;
            while (from < end && "：:、， ,".indexOf(text[from]) >= 0) {
                from++;
            }
        }
        return Marks.afterListNumber(text, from, end);
    }

    /** The unit that all of a heading is; 年 and 月 by themselves are periods, and English words name things. */
    private @Nullable ScaledUnit bare(char[] text, int from, int to) {
        if (Chars.isLatin(text[from])) {
            return null;
        }
        ScaledUnit unit = units.read(text, from, to);
        return unit == null || TIMES_OF_DAY.contains(unit.unit().code()) ? null : unit;
    }

    private void bracket(char[] text, int open, int close, HeadDraft draft) {
        int from = open + 1;
        ScaledUnit unit = units.read(text, from, close);
        if (unit != null) {
            draft.unit = draft.unit == null ? unit : draft.unit;
            return;
        }
        boolean understood = true;
        HeadDraft inside = new HeadDraft(wording);
        for (int i = from; i <= close; i++) {
            if (i == close || "、，,；;".indexOf(text[i]) >= 0) {
                understood &= piece(text, from, i, inside);
                from = i + 1;
            }
        }
        if (understood) {
            draft.take(inside);
        } else {
            draft.add(new String(text, open, close + 1 - open), WordClass.TEXT.bit());
        }
    }

    private boolean piece(char[] text, int from, int to, HeadDraft draft) {
        ScaledUnit unit = units.read(text, from, to);
        if (unit != null) {
            draft.unit = draft.unit == null ? unit : draft.unit;
            return true;
        }
        Head head = read(text, from, to);
        draft.take(head);
        return head.words().isEmpty() && head.qualifies();
    }

    private void segment(char[] text, int from, int to, HeadDraft draft) {
        if (isIndexBase(text, from, to)) {
            draft.index = true;
            return;
        }
        for (int i = from; i + 1 < to; i++) {
            boolean slash = i + 2 < to && text[i + 1] == '/' && text[i + 2] == '-';
            draft.grows |= text[i] == '+' && (text[i + 1] == '-' || slash);
        }
        int at = from;
        while (at < to) {
            at = scanner.scan(text, at, to, tokens);
            for (int i = 0; i < tokens.size(); i++) {
                if (token(i, text, to, draft)) {
                    return;
                }
            }
        }
    }

    /** Takes one word; true where the rest of the segment is a unit that was taken with it. */
    private boolean token(int i, char[] text, int to, HeadDraft draft) {
        int start = tokens.start(i);
        int end = tokens.end(i);
        long mask = tokens.mask(i);
        boolean apart = start > 0 && " ：:,，/／\u00a0　".indexOf(text[start - 1]) >= 0;
        ScaledUnit unit = apart && draft.unit == null ? units.read(text, start, to) : null;
        if (unit != null) {
            draft.unit = unit;
            return true;
        }
        if ((mask & WordClass.TIME.bit()) != 0 && tokens.time(i).kind() != Kind.OTHER) {
            draft.time(When.of(tokens.time(i)));
        } else if ((mask & WordClass.NUMBER.bit()) != 0) {
            When period = PeriodText.read(text, start, Chars.isDigit(text[end - 1]) ? end : end - 1);
            if (period != null && (tokens.run(i).unit() == null || tokens.run(i).hasUnit("年"))) {
                draft.time(period);
            } else if (!tokens.run(i).hasUnit("年") || !tokens.is(i + 1, MOVING)) {
                draft.add(tokens.text(i, i + 1), mask);
            }
        } else if ((mask & WordClass.MARK.bit()) != 0) {
            if (KEPT_MARKS.indexOf(text[start]) >= 0) {
                draft.add(tokens.text(i, i + 1), mask);
            }
        } else if ((mask & WordClass.YEAR_END.bit()) == 0 || !draft.isBlank() && !draft.hasTime()) {
            boolean whole = (mask & WordClass.REGION.bit()) != 0 && wording.isIn("whole", tokens.text(i, i + 1));
            if (!whole || !draft.isBlank() || i + 1 == tokens.size()) {
                boolean spaced = start > 0 && Marks.isSpace(text[start - 1]) && Chars.isLatin(text[start]);
                draft.add(spaced && !draft.isBlank() ? " " + tokens.text(i, i + 1) : tokens.text(i, i + 1), mask);
            }
        }
        return false;
    }

    /** 上年=100, 以上年同期为100. */
    private static boolean isIndexBase(char[] text, int from, int to) {
        int end = Marks.trimSpace(text, from, to);
        if (end - from < 4 || text[end - 1] != '0' || text[end - 2] != '0' || text[end - 3] != '1') {
            return false;
        }
        char before = text[Marks.trimSpace(text, from, end - 3) - 1];
        return before == '=' || before == '＝' || before == '为';
    }

    /** Whether a figure of a measure is counted in per cent unless its heading says otherwise. */
    public static boolean isRelative(Measure measure) {
        return measure == Measure.GROWTH || measure == Measure.SHARE;
    }
}
