package io.tidemark.extract.number;

/** Characters that numbers are made of. */
public final class Chars {
    private static final String DIGITS = "零一二三四五六七八九";

    private static final byte[] KIND = new byte[1 << 16];
    private static final byte ARABIC = 1;
    private static final byte CHINESE_DIGIT = 2;
    private static final byte CHINESE_SCALE = 3;
    private static final byte[] VALUE = new byte[1 << 16];

    static {
        for (int i = 0; i < 10; i++) {
            set((char) ('0' + i), ARABIC, i);
            set((char) ('０' + i), ARABIC, i);
            set(DIGITS.charAt(i), CHINESE_DIGIT, i);
        }
        set('〇', CHINESE_DIGIT, 0);
        set('○', CHINESE_DIGIT, 0);
        set('两', CHINESE_DIGIT, 2);
        set('兩', CHINESE_DIGIT, 2);
        set('十', CHINESE_SCALE, 1);
        set('百', CHINESE_SCALE, 2);
        set('千', CHINESE_SCALE, 3);
        set('万', CHINESE_SCALE, 4);
        set('萬', CHINESE_SCALE, 4);
        set('亿', CHINESE_SCALE, 8);
        set('億', CHINESE_SCALE, 8);
    }

    private Chars() {}

    private static void set(char c, byte kind, int value) {
        KIND[c] = kind;
        VALUE[c] = (byte) value;
    }

    /** Whether a character makes a run number-like: an Arabic digit of either width, or a Chinese numeral. */
    public static boolean isNumber(char c) {
        return KIND[c] != 0;
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
        return c == '-' || c == '—' || c == '–' || c == '~' || c == '～' || c == '至' || c == '到' || c == '－' || c == '―'
                || c == '─';
    }
}
