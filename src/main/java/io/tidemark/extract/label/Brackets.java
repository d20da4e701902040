package io.tidemark.extract.label;

import io.tidemark.extract.lexicon.WordClass;
import io.tidemark.extract.number.Chars;
import io.tidemark.extract.token.Tokens;

/** Brackets beside and inside the words that name a quantity: what stands in them is no part of the name. */
final class Brackets {
    private static final String OPEN = "（(";
    private static final String CLOSE = "）)";
    private static final char WITH = '\u4e0e';

    private Brackets() {}

    /** The token of the bracket that the one at a token closes, {@code from} where none does. */
    static int open(Tokens tokens, int from, int close) {
        int i = close;
        while (i > from && !tokens.isMark(i, OPEN)) {
            i--;
        }
        return i;
    }

    /** After the bracket that words begin with, {@code from} where they begin with none. */
    static int after(Tokens tokens, int from, int to) {
        if (!tokens.isMark(from, OPEN)) {
            return from;
        }
        for (int i = from + 1; i < to; i++) {
            if (tokens.isMark(i, CLOSE)) {
                return i + 1;
            }
        }
        return from;
    }

    /** Whether the bracket that a token closes holds a number: （以女性为100）. */
    static boolean holdsNumber(Tokens tokens, int from, int close) {
        for (int i = open(tokens, from, close); i < close; i++) {
            if (tokens.is(i, WordClass.NUMBER)) {
                return true;
            }
        }
        return false;
    }

    /** A text without the brackets inside it; one at its end is part of the name (不含农户) unless it abbreviates or scopes it. */
    static String without(String text) {
        int open = indexOf(text, OPEN, 0);
        int close = open < 0 ? -1 : indexOf(text, CLOSE, open);
        if (close < 0 || open == 0 && close == text.length() - 1) {
            return text;
        }
        boolean last = close == text.length() - 1;
        if (last && !isAside(text, open, close)) {
            return text;
        }
        return without(text.substring(0, open) + text.substring(close + 1));
    }

    /** （GDP）, （下同） */
    private static boolean isAside(String text, int open, int close) {
        boolean latin = close > open + 1;
        for (int i = open + 1; i < close; i++) {
            latin &= Chars.isLatin(text.charAt(i)) || text.charAt(i) == '&';
        }
        return latin
                || text.charAt(open + 1) == WITH
                || text.startsWith("以下", open + 1)
                || text.startsWith("下同", open + 1);
    }

    private static int indexOf(String text, String marks, int from) {
        for (int i = from; i < text.length(); i++) {
            if (marks.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
