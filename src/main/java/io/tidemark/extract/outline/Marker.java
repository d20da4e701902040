package io.tidemark.extract.outline;

import io.tidemark.catalogue.Notation;
import io.tidemark.extract.number.Chars;

/**
 * How the beginning of a line numbers it: the levels of official Chinese documents (GB/T 9704: 一、（一）1.（1）), and the signs
 * of items in running text (一是, ——, ●).
 */
enum Marker {
    /** 第一章, 第二部分 */
    CHAPTER(1),
    /** 第一节 */
    PART(2),
    /** 一、 */
    CHINESE(3),
    /** （一） */
    BRACKETED(5),
    /** 1. or 1、 */
    ARABIC(6),
    /** （1） */
    BRACKETED_ARABIC(7),
    /** 一是, ——, ●: a paragraph of a list, no section */
    ITEM(0),
    NONE(0);

    /** The level of a short line without a number. */
    static final int CAPTION = 4;

    private static final int LONGEST_NUMBER = 4;
    private static final char PART_SIGN = Notation.PART_SIGN.sign();
    private static final String CHAPTERS = Notation.CHAPTERS.signs();
    private static final String SECTIONS = Notation.SECTIONS.signs();
    private static final char ITEM_VERB = Notation.ITEM_VERB.sign();

    private final int level;

    Marker(int level) {
        this.level = level;
    }

    /** Depth in the tree of sections, from 1; 0 where it opens no section. */
    int level() {
        return level;
    }

    static Marker of(char[] text, int start, int end) {
        if (start >= end) {
            return NONE;
        }
        char first = text[start];
        if (first == PART_SIGN) {
            return chapter(text, start + 1, end);
        }
        if ("—●•■◆★▲※·".indexOf(first) >= 0) {
            return ITEM;
        }
        boolean bracket = first == '（' || first == '(';
        int from = bracket ? start + 1 : start;
        int to = from;
        while (to < end && to - from < LONGEST_NUMBER && (Chars.isDigit(text[to]) || isChineseNumeral(text[to]))) {
            to++;
        }
        if (to == from || to >= end) {
            return NONE;
        }
        boolean arabic = Chars.isDigit(text[from]);
        if (bracket) {
            return text[to] != '）' && text[to] != ')' ? NONE : arabic ? BRACKETED_ARABIC : BRACKETED;
        }
        if (!arabic && text[to] == ITEM_VERB) {
            return ITEM;
        }
        if (text[to] == '、' || arabic && (text[to] == '．' || text[to] == '.') && !isDigitAt(text, to + 1, end)) {
            return arabic ? ARABIC : CHINESE;
        }
        return NONE;
    }

    private static Marker chapter(char[] text, int from, int end) {
        int to = from;
        while (to < end && to - from < LONGEST_NUMBER && (Chars.isDigit(text[to]) || isChineseNumeral(text[to]))) {
            to++;
        }
        if (to == from || to == end) {
            return NONE;
        }
        return SECTIONS.indexOf(text[to]) >= 0 ? PART : CHAPTERS.indexOf(text[to]) >= 0 ? CHAPTER : NONE;
    }

    private static boolean isDigitAt(char[] text, int at, int end) {
        return at < end && Chars.isDigit(text[at]);
    }

    private static boolean isChineseNumeral(char c) {
        return Chars.isChineseDigit(c) || Chars.isTen(c);
    }
}
