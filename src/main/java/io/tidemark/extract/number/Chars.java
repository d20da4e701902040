package io.tidemark.extract.number;

import io.tidemark.catalogue.Notation;

/** Characters that numbers are made of. */
public final class Chars {
    private static final String DIGITS = Notation.DIGITS.signs();
    private static final String FINANCIAL = Notation.FINANCIAL_DIGITS.signs();
    private static final String SCALES = Notation.SCALES.signs();
    private static final String FINANCIAL_SCALES = Notation.FINANCIAL_SCALES.signs();
    private static final char MINUS = Notation.MINUS.sign();
    private static final String RANGE_WORDS = Notation.RANGE_WORDS.signs();

    private static final byte[] KIND = new byte[1 << 16];
    private static final byte ARABIC = 1;
    private static final byte CHINESE_DIGIT = 2;
    private static final byte CHINESE_SCALE = 3;
    private static final byte FINANCIAL_DIGIT = 4;
    private static final byte FINANCIAL_SCALE = 5;
    private static final byte[] VALUE = new byte[1 << 16];

    static {
        for (int i = 0; i < 10; i++) {
            set((char) ('0' + i), ARABIC, i);
            set((char) ('０' + i), ARABIC, i);
            set(DIGITS.charAt(i), CHINESE_DIGIT, i);
        }
        for (int i = 0; i < FINANCIAL.length(); i++) {
            set(FINANCIAL.charAt(i), FINANCIAL_DIGIT, i + 1);
        }
        for (int i = 0; i < FINANCIAL_SCALES.length(); i++) {
            set(FINANCIAL_SCALES.charAt(i), FINANCIAL_SCALE, i + 1);
            set(SCALES.charAt(i), CHINESE_SCALE, i + 1);
        }
        setAll(Notation.OTHER_ZEROS, CHINESE_DIGIT, 0);
        setAll(Notation.OTHER_TWOS, CHINESE_DIGIT, 2);
        setAll(Notation.TEN_THOUSAND, CHINESE_SCALE, 4);
        setAll(Notation.HUNDRED_MILLION, CHINESE_SCALE, 8);
    }

    private Chars() {}

    private static void set(char c, byte kind, int value) {
        KIND[c] = kind;
        VALUE[c] = (byte) value;
    }

    private static void setAll(Notation signs, byte kind, int value) {
        for (String sign : signs.words()) {
            set(sign.charAt(0), kind, value);
        }
    }

    /** Whether a character makes a run number-like: an Arabic digit of either width, or a Chinese numeral. */
    public static boolean isNumber(char c) {
        return KIND[c] != 0 && KIND[c] < FINANCIAL_DIGIT;
    }

    /** 0 to 9 and their full-width forms. */
    public static boolean isDigit(char c) {
        return KIND[c] == ARABIC;
    }

    /** 一 to 九, 零, 〇, 两. */
    public static boolean isChineseDigit(char c) {
        return KIND[c] == CHINESE_DIGIT;
    }

    /** 十, 百, 千, 万, 亿. */
    public static boolean isScale(char c) {
        return KIND[c] == CHINESE_SCALE;
    }

    /** 十, before which no digit need stand. */
    public static boolean isTen(char c) {
        return KIND[c] == CHINESE_SCALE && VALUE[c] == 1;
    }

    /** A Chinese digit of either writing. */
    static boolean isAnyDigit(char c) {
        return KIND[c] == CHINESE_DIGIT || KIND[c] == FINANCIAL_DIGIT;
    }

    /** A Chinese scale word of either writing. */
    static boolean isAnyScale(char c) {
        return KIND[c] == CHINESE_SCALE || KIND[c] == FINANCIAL_SCALE;
    }

    /**
     * Whether a number in financial numerals begins: a digit and its scale word, 伍仟, 伍万. One such character alone is part
     * of another word: 大陆, 队伍, 收拾.
     */
    public static boolean isFinancial(char[] text, int at, int limit) {
        return KIND[text[at]] == FINANCIAL_DIGIT
                && at + 1 < limit
                && (KIND[text[at + 1]] == FINANCIAL_SCALE || isBigScale(text[at + 1]));
    }

    /** The word for a number below zero: 负0.2亿元. */
    public static boolean isMinusWord(char c) {
        return c == MINUS;
    }

    /** 万 and 亿, which end a group of four digits and may stand behind one with decimals. */
    static boolean isBigScale(char c) {
        return isAnyScale(c) && VALUE[c] >= 4;
    }

    /** Blanks of any width that typists leave between a number, its scale word and its unit; a tabulator parts cells. */
    public static boolean isBlank(char c) {
        return c == ' '
                || c == '\u00a0'
                || c == '\u3000'
                || c >= '\u2000' && c <= '\u200a'
                || c == '\u202f'
                || c == '\u205f';
    }

    /** The first place from one on that is no blank. */
    public static int afterBlanks(char[] text, int from, int limit) {
        int at = from;
        while (at < limit && isBlank(text[at])) {
            at++;
        }
        return at;
    }

    /** The value of a digit, or the power of ten of a scale word. */
    public static int value(char c) {
        return VALUE[c];
    }

    /** Letters that make a number part of a name: 5G, A5, PM2.5. */
    public static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 'Ａ' && c <= 'ｚ';
    }

    /** Signs that join the ends of a range. */
    public static boolean isRangeMark(char c) {
        return c == '-'
                || c == '—'
                || c == '–'
                || c == '~'
                || c == '～'
                || c == '－'
                || c == '―'
                || c == '─'
                || isRangeWord(c);
    }

    /** Words that join the ends of a range. */
    static boolean isRangeWord(char c) {
        return RANGE_WORDS.indexOf(c) >= 0;
    }
}
