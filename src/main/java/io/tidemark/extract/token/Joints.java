package io.tidemark.extract.token;

import io.tidemark.extract.lexicon.Lexicon;
import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.number.Chars;
import io.tidemark.extract.number.Numeral;
import io.tidemark.extract.number.Separators;

/**
 * Where characters inside a number that may part it do part it. A blank before 万 or 亿 does where another word begins with
 * them (2024 万科); a blank between digits where the first of them number a part of the document (表1 120家); a full-width
 * comma where a noun stands right before the digits.
 */
final class Joints {
    private static final long UNIT = WordClass.UNIT.bit();
    /** What leads to a number, so that digits behind it are none of the end of a list of things. */
    private static final long LEADING = WordClass.mask(
            WordClass.REACH,
            WordClass.TO,
            WordClass.RISE,
            WordClass.FALL,
            WordClass.NET,
            WordClass.FROM,
            WordClass.ADVERB,
            WordClass.PARTICLE,
            WordClass.ABOUT_BEFORE,
            WordClass.UNDER_BEFORE,
            WordClass.OVER_BEFORE,
            WordClass.AT_LEAST_BEFORE,
            WordClass.AT_MOST_BEFORE,
            WordClass.MARK);

    /** What follows a figure and is no noun. */
    private static final long BEHIND = LEADING
            | WordClass.mask(
                    WordClass.COMPARE,
                    WordClass.GAP,
                    WordClass.SHARE,
                    WordClass.ABOUT_AFTER,
                    WordClass.AT_LEAST_AFTER,
                    WordClass.AT_MOST_AFTER,
                    WordClass.CONJ);

    private final Lexicon lexicon;

    Joints(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The first character inside a number that parts it from another, -1 where it is one. */
    int weak(char[] text, Run run, int limit, Tokens tokens) {
        Numeral numeral = run.numeral();
        if (numeral == null) {
            return -1;
        }
        for (int i = numeral.start() + 1; i < numeral.end(); i++) {
            if (Chars.isBlank(text[i]) && parts(text, i, run, limit, tokens)) {
                return i;
            }
        }
        return comma(text, run, limit, tokens);
    }

    private boolean parts(char[] text, int blank, Run run, int limit, Tokens tokens) {
        int at = Chars.afterBlanks(text, blank, limit);
        if (Chars.isDigit(text[at])) {
            return tokens.is(tokens.size() - 1, WordClass.mask(WordClass.PART_BEFORE, WordClass.RANK));
        }
        if (Chars.isRangeMark(text[at])) {
            return false;
        }
        if (Chars.isScale(text[at])) {
            long word = lexicon.longest(text, at, limit, ~UNIT);
            return word >= 0 && (int) word > afterScale(text, at, limit) && run.unit() == null;
        }
        return run.unit() == null;
    }

    private static int afterScale(char[] text, int from, int limit) {
        int at = from;
        while (at < limit && Chars.isScale(text[at])) {
            at++;
        }
        return at;
    }

    /**
     * A full-width comma parts clauses, and a typist's thousands all the same. Decimals behind the group or a second comma
     * make it one number; so does a verb or an adverb before it, or nothing at all; and so does a unit with no noun behind it,
     * for as the second of a list the number would count nothing (新增就业12，500人). With a noun before and one behind
     * (厂房20，300台设备) nothing tells, and of the two readings the one that adds nothing is taken: the comma parts a list.
     */
    private int comma(char[] text, Run run, int limit, Tokens tokens) {
        Numeral numeral = run.numeral();
        int comma = numeral == null ? -1 : Separators.onlyFullWidthComma(text, numeral);
        if (numeral == null || comma < 0 || Separators.hasPoint(text, numeral)) {
            return -1;
        }
        int last = tokens.size() - 1;
        boolean nounBefore = last >= 0 && tokens.end(last) == run.start() && !tokens.is(last, LEADING);
        boolean nounBehind = run.end() < limit
                && Character.isIdeographic(text[run.end()])
                && lexicon.longest(text, run.end(), limit, BEHIND) < 0;
        return nounBefore && nounBehind ? comma : -1;
    }
}
