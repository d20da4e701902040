package io.tidemark.extract.table;

import io.tidemark.extract.lexicon.Lexicon;
import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.number.Chars;
import io.tidemark.extract.table.head.Marks;
import io.tidemark.extract.table.head.UnitText;
import io.tidemark.extract.time.Time.Kind;
import io.tidemark.extract.time.TimeReader;
import io.tidemark.extract.token.ExclusionRule;
import io.tidemark.extract.token.Scanner;
import io.tidemark.extract.token.Tokens;
import io.tidemark.source.Document;
import io.tidemark.source.Document.Cell;
import io.tidemark.statistics.Exclusion;
import io.tidemark.statistics.Exclusion.Reason;
import io.tidemark.statistics.Span;
import java.util.List;

/** Names the numbers of a cell that are no figures. One thread, one document. */
final class Leftovers {
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2100;

    private final char[] text;
    private final Document document;
    private final Scanner scanner;
    private final UnitText units;
    private final List<Exclusion> exclusions;
    private final Tokens tokens = new Tokens();
    private Cell cell = new Cell(0, 0, "", false);

    Leftovers(Document document, char[] text, Lexicon lexicon, UnitText units, List<Exclusion> exclusions) {
        this.text = text;
        this.document = document;
        this.scanner = new Scanner(lexicon);
        this.units = units;
        this.exclusions = exclusions;
    }

    /** Excludes the numbers of a cell of a column whose numbers are none of the table's. */
    void column(Cell newCell, Reason reason, TableRule rule) {
        cell = newCell;
        runs(cell.start(), cell.end(), reason, rule);
    }

    /** Excludes the numbers of a cell for dates, a date as a whole. */
    void date(Cell newCell) {
        cell = newCell;
        int from = Marks.skipSpace(text, cell.start(), cell.end());
        TimeReader.Match time = from < cell.end() ? TimeReader.read(text, from, cell.end()) : null;
        int end = time == null ? from : time.end();
        if (end > from) {
            exclude(from, end, Reason.DATE, TableRule.DATE_COLUMN.name());
        }
        runs(end, cell.end(), Reason.DATE, TableRule.DATE_COLUMN);
    }

    /** Excludes what stands in a cell for values beside the figure that was read from it. */
    void beside(Cell newCell, int figureStart, int figureEnd) {
        cell = newCell;
        words(cell.start(), figureStart, false);
        int at = figureEnd;
        while (at < cell.end()) {
            int footnote = Marks.afterFootnote(text, at, cell.end());
            if (footnote > at) {
                exclude(at, footnote, Reason.FOOTNOTE, TableRule.FOOTNOTE_MARK.name());
            }
            at = Math.max(footnote, at + 1);
        }
    }

    /** Excludes the numbers of a cell for values in which no figure was read. */
    void unread(Cell newCell) {
        cell = newCell;
        words(cell.start(), cell.end(), false);
    }

    /** Excludes the numbers of a heading. */
    void heading(Cell newCell) {
        cell = newCell;
        if (!hasNumber(cell.start(), cell.end())) {
            return;
        }
        int from = Marks.skipSpace(text, cell.start(), cell.end());
        int after = Marks.afterListNumber(text, from, cell.end());
        runs(from, after, Reason.LIST_NUMBER, TableRule.LIST_NUMBER_OF_ROW);
        words(after, cell.end(), true);
    }

    private void words(int from, int to, boolean head) {
        if (!hasNumber(from, to)) {
            return;
        }
        int at = from;
        while (at < to) {
            at = scanner.scan(text, at, to, tokens);
            for (int i = 0; i < tokens.size(); i++) {
                token(i, to, head);
            }
        }
    }

    private void token(int i, int to, boolean head) {
        int start = tokens.start(i);
        int end = tokens.end(i);
        if (!hasNumber(start, end)) {
            return;
        }
        if (tokens.is(i, WordClass.TIME)) {
            Kind kind = tokens.time(i).kind();
            boolean date = kind == Kind.DATE || kind == Kind.DAY || kind == Kind.DAYS || kind == Kind.OTHER;
            exclude(start, end, date ? Reason.DATE : Reason.YEAR, TableRule.TIME_IN_HEAD.name());
        } else if (tokens.is(i, WordClass.NUMBER)) {
            number(i, to, head);
        } else {
            boolean name = tokens.is(i, WordClass.mask(WordClass.INDICATOR, WordClass.PLACE, WordClass.ORG_SUFFIX));
            runs(
                    start,
                    end,
                    name ? Reason.NAME : Reason.IDIOM,
                    name ? TableRule.NUMBER_IN_NAME : TableRule.NUMBER_IN_WORD);
        }
    }

    private void number(int i, int to, boolean head) {
        int start = tokens.start(i);
        int end = tokens.end(i);
        ExclusionRule rule = ExclusionRule.of(tokens, i);
        boolean footnote = start > cell.start() && Marks.afterFootnote(text, start - 1, cell.end()) > start;
        if (footnote) {
            runs(start, end, Reason.FOOTNOTE, TableRule.FOOTNOTE_MARK);
        } else if (isScaleOfUnit(start, end, to)) {
            runs(start, end, Reason.TABLE, TableRule.SCALE_OF_UNIT);
        } else if (isBase(start, end)) {
            runs(start, end, Reason.REFERENCE, TableRule.BASE_OF_INDEX);
        } else if (head && isYear(start, end)) {
            runs(start, end, Reason.YEAR, TableRule.TIME_IN_HEAD);
        } else if (rule != null) {
            exclude(start, end, rule.reason(), rule.name());
        } else if (head) {
            runs(start, end, Reason.NAME, TableRule.NUMBER_IN_NAME);
        } else {
            runs(start, end, Reason.BARE, TableRule.NUMBER_AMONG_WORDS);
        }
    }

    /** 亿 of 亿元, 10 000 of 10 000 tons. */
    private boolean isScaleOfUnit(int start, int end, int to) {
        int from = start;
        while (from > cell.start() && (Chars.isNumber(text[from - 1]) || text[from - 1] == ' ')) {
            from--;
        }
        int close = end;
        while (close < to && ")）]］、，,;；".indexOf(text[close]) < 0) {
            close++;
        }
        boolean scale = Chars.isScale(text[start]) || text[start] == '1' || text[start] == '0';
        return scale && (units.read(text, start, close) != null || units.read(text, from, close) != null);
    }

    private boolean isBase(int start, int end) {
        boolean hundred = end - start >= 3 && text[start] == '1' && text[start + 1] == '0' && text[start + 2] == '0';
        return hundred && start > cell.start() && "=＝为".indexOf(text[start - 1]) >= 0;
    }

    private boolean isYear(int start, int end) {
        if (end - start < 4 || !Chars.isDigit(text[start])) {
            return false;
        }
        int year = 0;
        for (int i = start; i < start + 4; i++) {
            if (!Chars.isDigit(text[i])) {
                return false;
            }
            year = 10 * year + Chars.value(text[i]);
        }
        return year >= EARLIEST && year <= LATEST;
    }

    private boolean hasNumber(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Chars.isNumber(text[i])) {
                return true;
            }
        }
        return false;
    }

    /** Excludes every run of number characters between two places. */
    private void runs(int from, int to, Reason reason, TableRule rule) {
        int at = from;
        while (at < to) {
            if (!Chars.isNumber(text[at])) {
                at++;
                continue;
            }
            int start = at;
            while (at < to && Chars.isNumber(text[at])) {
                at++;
            }
            exclude(start, at, reason, rule.name());
        }
    }

    private void exclude(int start, int end, Reason reason, String rule) {
        exclusions.add(new Exclusion(
                new Span(document.hash(), cell.place(), start, end),
                document.text().substring(start, end),
                reason,
                rule));
    }
}
