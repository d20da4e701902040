package io.tidemark.extract.number;

/**
 * What typists put between groups of three digits: commas of either width and blanks, one kind in one number (1,234,567;
 * 816 000). The wide blank is as broad as a character and parts columns.
 */
public final class Separators {
    private static final int GROUP = 3;
    private static final int LONGEST = 24;

    private Separators() {}

    /** Whether a character parts two groups of the number that starts at a place; first is the separator before it, or 0. */
    static boolean isOne(char[] text, int from, int at, int limit, char first) {
        char c = text[at];
        boolean known = c == ',' || c == '，' || Chars.isBlank(c) && c != '\u3000';
        if (at == from || at - from > LONGEST || !known || first != 0 && c != first) {
            return false;
        }
        int before = 0;
        for (int i = at - 1; i >= from && Chars.isDigit(text[i]); i--) {
            before++;
        }
        int after = 0;
        while (at + 1 + after < limit && Chars.isDigit(text[at + 1 + after])) {
            after++;
        }
        boolean whole = first == 0 ? before <= GROUP && Chars.value(text[from]) != 0 : before == GROUP;
        return after == GROUP && before >= 1 && whole;
    }

    /** Whether a character may part two groups of the number that starts at a place. */
    public static boolean isThousands(char[] text, int from, int at) {
        return Chars.isDigit(text[from]) && isOne(text, from, at, text.length, (char) 0);
    }

    /** The only separator of a number in digits that is a full-width comma, -1 where there is none or another one too. */
    public static int onlyFullWidthComma(char[] text, Numeral numeral) {
        int found = -1;
        for (int i = numeral.start(); i < numeral.end(); i++) {
            if (text[i] == '，') {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    /** Whether a number has decimals: behind a group of three they show that the comma before the group is none of a list. */
    public static boolean hasPoint(char[] text, Numeral numeral) {
        for (int i = numeral.start(); i < numeral.end(); i++) {
            if (text[i] == '.' || text[i] == '．') {
                return true;
            }
        }
        return false;
    }
}
