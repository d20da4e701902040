package io.tidemark.extract.table.cell;

import io.tidemark.extract.lexicon.Lexicon;
import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.number.Chars;
import io.tidemark.extract.number.NumberReader;
import io.tidemark.extract.number.Numeral;
import io.tidemark.extract.table.cell.CellNumber.Move;
import io.tidemark.extract.table.head.Marks;
import io.tidemark.extract.table.head.ScaledUnit;
import io.tidemark.extract.table.head.UnitText;
import io.tidemark.extract.table.head.Wording;
import io.tidemark.extract.token.QualifierRule;
import io.tidemark.extract.token.Run;
import io.tidemark.extract.token.Scanner;
import io.tidemark.extract.token.Tokens;
import io.tidemark.statistics.Quantity.Qualifier;
import org.jspecify.annotations.Nullable;

/** Reads cells that hold a number. One thread. */
public final class CellReader {
    private static final String MINUS = "-−－–—▼↓";
    private static final String PLUS = "+＋▲↑";
    private static final String EMPTY = "-−－–—―─.．…·/／\\*＊×xX~～?？";
    private static final String CURRENCY = "¥￥$＄";
    private static final long BEFORE = WordClass.mask(
            WordClass.ABOUT_BEFORE,
            WordClass.UNDER_BEFORE,
            WordClass.OVER_BEFORE,
            WordClass.AT_LEAST_BEFORE,
            WordClass.AT_MOST_BEFORE);
    private static final long AFTER = WordClass.mask(
            WordClass.ABOUT_AFTER, WordClass.AT_LEAST_AFTER, WordClass.AT_MOST_AFTER, WordClass.LEVEL_CLASS);
    private static final long FILLING =
            WordClass.mask(WordClass.COMPARE, WordClass.ADVERB, WordClass.PARTICLE, WordClass.REACH);

    private final Scanner scanner;
    private final UnitText units;
    private final Wording wording;
    private final Tokens tokens = new Tokens();
    private boolean negative;
    private Move move = Move.NONE;
    private int first;

    public CellReader(Lexicon lexicon, UnitText units, Wording wording) {
        this.scanner = new Scanner(lexicon);
        this.units = units;
        this.wording = wording;
    }

    /** Whether a cell says that it has no value. */
    public boolean isMissing(char[] text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Chars.isDigit(text[i])) {
                return false;
            }
            if (EMPTY.indexOf(text[i]) < 0 && !Character.isWhitespace(text[i]) && !Character.isSpaceChar(text[i])) {
                return end - start <= 6 && wording.isIn("missing", Wording.plain(new String(text, start, end - start)));
            }
        }
        return true;
    }

    /** The number between two places, null where there is none or where it is not alone. */
    public @Nullable CellNumber read(char[] text, int start, int end) {
        int from = Marks.skipSpace(text, start, end);
        int to = Marks.trimSpace(text, from, end);
        boolean bracketed = isAccounting(text, from, to);
        int limit = bracketed ? to - 1 : to;
        int at = bracketed ? from + 1 : from;
        CellNumber spaced = spaced(text, at, limit);
        if (spaced != null) {
            return spaced;
        }
        if (scanner.scan(text, at, limit, tokens) != limit) {
            return null;
        }
        int number = number();
        if (number < 0) {
            return null;
        }
        Run run = tokens.run(number);
        Numeral numeral = run.numeral();
        if (numeral == null) {
            return null;
        }
        Qualifier before = before(number);
        if (before == null) {
            return null;
        }
        ScaledUnit unit = run.unit() == null ? null : new ScaledUnit(run.unit(), 0);
        int last = run.end();
        int next = number + 1;
        if (unit == null && next < tokens.size()) {
            ScaledUnit apart = units.read(text, last, limit);
            if (apart != null) {
                unit = apart;
                last = limit;
                next = tokens.size();
            }
        }
        Qualifier after = after(text, next, last, limit, numeral);
        if (after == null) {
            return null;
        }
        Qualifier qualifier = after != Qualifier.EXACT ? after : numeral.more() ? Qualifier.OVER : before;
        return new CellNumber(
                bracketed ? from : first, bracketed ? to : last, numeral, negative || bracketed, move, qualifier, unit);
    }

    /** The only number of the cell, before which only qualifying words stand. */
    private int number() {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.is(i, WordClass.NUMBER)) {
                return i;
            }
        }
        return -1;
    }

    /** The qualifier before the number; null where other words stand there. Takes sign and movement. */
    private @Nullable Qualifier before(int number) {
        negative = false;
        move = Move.NONE;
        first = tokens.start(number);
        Qualifier qualifier = Qualifier.EXACT;
        char[] text = tokens.chars();
        for (int i = 0; i < number; i++) {
            char c = text[tokens.start(i)];
            boolean single = tokens.end(i) - tokens.start(i) == 1;
            boolean touches = i == number - 1;
            if (single && MINUS.indexOf(c) >= 0 && touches) {
                negative = true;
                first = tokens.start(i);
            } else if (tokens.is(i, BEFORE)) {
                QualifierRule rule = QualifierRule.before(tokens, i);
                qualifier = rule == null ? qualifier : rule.qualifier();
            } else if (tokens.is(i, WordClass.NET)) {
                negative |= tokens.text(i, i + 1).contains("减");
            } else if (tokens.is(i, WordClass.FALL)) {
                move = Move.FALL;
            } else if (tokens.is(i, WordClass.RISE)) {
                move = Move.RISE;
            } else if (single && "<＜≤>＞≥~～≈".indexOf(c) >= 0) {
                qualifier = sign(c);
            } else if (!tokens.is(i, FILLING) && !(single && (PLUS + CURRENCY).indexOf(c) >= 0)) {
                return null;
            }
        }
        return qualifier;
    }

    private static Qualifier sign(char c) {
        return switch (c) {
            case '<', '＜' -> Qualifier.UNDER;
            case '>', '＞' -> Qualifier.OVER;
            case '≤' -> Qualifier.AT_MOST;
            case '≥' -> Qualifier.AT_LEAST;
            default -> Qualifier.ABOUT;
        };
    }

    /** The qualifier after the number; null where anything stands there but qualifiers, footnotes and an aside. */
    private @Nullable Qualifier after(char[] text, int token, int from, int limit, Numeral numeral) {
        Qualifier qualifier = Qualifier.EXACT;
        int next = token;
        int at = from;
        while (tokens.is(next, AFTER)) {
            QualifierRule rule = QualifierRule.after(tokens, next);
            qualifier = rule == null ? qualifier : rule.qualifier();
            at = tokens.end(next++);
        }
        at = Marks.skipSpace(text, at, limit);
        boolean flag =
                at + 1 == limit && Chars.isLatin(text[at]) && numeral.low().exponent() < 0;
        if (flag) {
            return qualifier;
        }
        while (at < limit) {
            int footnote = Marks.afterFootnote(text, at, limit);
            if (footnote == at) {
                return isAside(text, at, limit) ? qualifier : null;
            }
            at = Marks.skipSpace(text, footnote, limit);
            if (at < limit && (text[at] == ',' || text[at] == '，')) {
                at++;
            }
        }
        return qualifier;
    }

    /** Words in brackets behind the number that hold no number. */
    private static boolean isAside(char[] text, int at, int limit) {
        if (text[at] != '（' && text[at] != '(' || text[limit - 1] != '）' && text[limit - 1] != ')') {
            return false;
        }
        for (int i = at; i < limit; i++) {
            if (Chars.isNumber(text[i])) {
                return false;
            }
        }
        return true;
    }

    /** (2.1) or (1,200): brackets of accountants; (1) is the number of a list. */
    private static boolean isAccounting(char[] text, int from, int to) {
        if (to - from < 5 || text[from] != '(' && text[from] != '（' || text[to - 1] != ')' && text[to - 1] != '）') {
            return false;
        }
        boolean mark = false;
        for (int i = from + 1; i < to - 1; i++) {
            boolean point = text[i] == '.' || text[i] == ',' || text[i] == '%';
            if (!point && !Chars.isDigit(text[i])) {
                return false;
            }
            mark |= point;
        }
        return mark;
    }

    /** 12 345.6: digits in groups of three with spaces between. */
    private @Nullable CellNumber spaced(char[] text, int from, int to) {
        int spaces = 0;
        int group = 0;
        boolean point = false;
        char[] joined = new char[Math.min(to - from, 32)];
        int length = 0;
        if (to - from > 32 || from >= to || !Chars.isDigit(text[from])) {
            return null;
        }
        for (int i = from; i < to; i++) {
            if (text[i] == ' ' || text[i] == '\u2009') {
                if (point || spaces == 0 ? group > 3 : group != 3) {
                    return null;
                }
                spaces++;
                group = 0;
            } else if (Chars.isDigit(text[i])) {
                joined[length++] = text[i];
                group++;
            } else if (text[i] == '.' && !point) {
                if (group != 3) {
                    return null;
                }
                point = true;
                joined[length++] = '.';
            } else {
                return null;
            }
        }
        if (spaces == 0 || !point && group != 3) {
            return null;
        }
        Numeral read = NumberReader.read(joined, 0, length);
        if (read == null) {
            return null;
        }
        Numeral numeral = new Numeral(read.rule(), from, to, read.low(), read.high(), false, false);
        return new CellNumber(from, to, numeral, false, Move.NONE, Qualifier.EXACT, null);
    }
}
