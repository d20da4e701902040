package io.tidemark.extract.table.head;

import io.tidemark.extract.number.Chars;

/** Marks that stand at the words and numbers of a table and are no part of them: list numbers, footnotes, white space. */
public final class Marks {
    private static final int LONGEST_LIST_NUMBER = 3;
    private static final String FOOTNOTES = "*＊※†‡#＃¹²³⁰⁴⁵⁶⁷⁸⁹ªº";

    private Marks() {}

    public static int skipSpace(char[] text, int from, int end) {
        int at = from;
        while (at < end && isSpace(text[at])) {
            at++;
        }
        return at;
    }

    public static int trimSpace(char[] text, int from, int end) {
        int at = end;
        while (at > from && isSpace(text[at - 1])) {
            at--;
        }
        return at;
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** After the list number that a heading begins with (一、, （二）, 1.), {@code from} where it begins with none. */
    public static int afterListNumber(char[] text, int from, int end) {
        boolean bracket = from < end && (text[from] == '（' || text[from] == '(');
        int at = bracket ? from + 1 : from;
        int digits = at;
        while (at < end && Chars.isNumber(text[at]) && at - digits < LONGEST_LIST_NUMBER) {
            at++;
        }
        if (at == digits || at >= end) {
            return from;
        }
        if (bracket) {
            return (text[at] == '）' || text[at] == ')') && at + 1 < end ? skipSpace(text, at + 1, end) : from;
        }
        boolean mark = "、.．)）".indexOf(text[at]) >= 0;
        boolean decimal = at + 1 < end && text[at] != '、' && Chars.isDigit(text[at + 1]);
        return mark && !decimal && at + 1 < end ? skipSpace(text, at + 1, end) : from;
    }

    /** Whether a character is a mark of a footnote by itself: ①, *, ². */
    public static boolean isFootnote(char c) {
        return c >= '①' && c <= '⒇' || c >= '❶' && c <= '➓' || FOOTNOTES.indexOf(c) >= 0;
    }

    /** After the footnote that stands at a place (①, *, [1], 〔2〕), {@code at} where none does. */
    public static int afterFootnote(char[] text, int at, int end) {
        if (at >= end) {
            return at;
        }
        if (isFootnote(text[at])) {
            return at + 1;
        }
        int kind = "[［〔【(（".indexOf(text[at]);
        if (kind < 0) {
            return at;
        }
        int close = at + 1;
        if (close < end && text[close] == '注') {
            close++;
        }
        int digits = close;
        while (close < end && Chars.isDigit(text[close]) && close - digits < 2) {
            close++;
        }
        return close > at + 1 && close < end && text[close] == "]］〕】)）".charAt(kind) ? close + 1 : at;
    }

    /** The bracket that closes the one at a place, -1 where none does. */
    static int close(char[] text, int open, int end) {
        int depth = 0;
        for (int i = open; i < end; i++) {
            depth += isOpen(text[i]) ? 1 : isClose(text[i]) ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    static boolean isOpen(char c) {
        return c == '（' || c == '(' || c == '[' || c == '［' || c == '〔' || c == '【';
    }

    private static boolean isClose(char c) {
        return c == '）' || c == ')' || c == ']' || c == '］' || c == '〕' || c == '】';
    }
}
